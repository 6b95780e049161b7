package mn.sanal.dialogue.survey;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import mn.sanal.dialogue.FacilityKind;
import mn.sanal.dialogue.Place;
import mn.sanal.i18n.Language;
import mn.sanal.i18n.Text;
import org.snakeyaml.engine.v2.nodes.Node;

/** Reads one question of a survey file. */
final class QuestionReader {

  private static final long MAX_NUMBER = 1_000_000_000_000L;

  /** The types as they are written; one a {@link Form}. */
  enum Type {
    RATING,
    YES_NO,
    SINGLE,
    MULTIPLE,
    NUMBER,
    SHORT_TEXT,
    LONG_TEXT,
    PHOTO,
    VOICE,
    PLACE,
    FACILITY,
    DATE
  }

  private final Wordings wordings;
  private final Problems problems;

  QuestionReader(Wordings wordings, Problems problems) {
    this.wordings = wordings;
    this.problems = problems;
  }

  /** Reads a question; conditions may only look at the earlier ones. */
  Question read(Node node, List<Question> earlier) {
    Fields fields = Fields.of(node, "a question", problems);
    String id = fields.code("id");
    Type type = fields.oneOf("type", Type.class, null);
    boolean key = fields.flag("key");
    boolean required = fields.flag("required");
    boolean sensitive = fields.flag("sensitive");
    Text ask = wordings.in(fields, "ask", Wordings.MAX_QUESTION);
    Form form = form(type, fields, key);
    Set<String> endsOn = Set.copyOf(new HashSet<>(fields.words("ends_on")));
    checkCodes(fields, "ends_on", endsOn, form);
    Node condition = fields.node("when");
    Condition when =
        condition == null
            ? Condition.ALWAYS
            : new ConditionReader(earlier, problems).read(condition);
    if (key && !(form instanceof Form.Rating || form instanceof Form.Single)) {
      problems.add(
          fields.line("key"),
          "a " + Fields.name(type) + " cannot be the key question",
          "use a rating, or a single choice with marks");
    }
    if (key && sensitive) {
      problems.add(fields.line("key"), "the key question is sensitive", "choose another one");
    }
    fields.close();
    return new Question(id, ask, form, required, key, sensitive, when, endsOn);
  }

  private void checkCodes(Fields fields, String key, Set<String> codes, Form form) {
    Set<String> known = codes(form);
    for (String code : codes) {
      if (!known.contains(code)) {
        problems.add(
            fields.line(key),
            "'" + Fields.cut(code) + "' is no answer here",
            known.isEmpty() ? "only choices can stand here" : "use " + String.join(", ", known));
      }
    }
  }

  /** The codes a condition can name. */
  static Set<String> codes(Form form) {
    return switch (form) {
      case Form.Listed listed ->
          listed.choices().stream().map(Choice::code).collect(Collectors.toSet());
      case Form.YesNo _ -> Set.of("yes", "no");
      default -> Set.of();
    };
  }

  private Form form(Type type, Fields fields, boolean key) {
    return switch (type) {
      case RATING -> new Form.Rating(scale(fields));
      case YES_NO -> new Form.YesNo();
      case SINGLE ->
          new Form.Single(choices(fields, key, false), pageSize(fields), fields.flag("searchable"));
      case MULTIPLE ->
          new Form.Multiple(
              choices(fields, key, true), pageSize(fields), fields.flag("searchable"));
      case NUMBER -> quantity(fields);
      case SHORT_TEXT -> new Form.ShortText((int) fields.number("max_length", 1, 200, 100L));
      case LONG_TEXT ->
          new Form.LongText(
              (int) fields.number("min_length", 1, 100, 1L),
              (int) fields.number("max_length", 1, 2_000, 1_000L),
              fields.flag("voice"));
      case PHOTO -> new Form.Photo((int) fields.number("max_files", 1, 5, 1L));
      case VOICE -> new Form.Voice((int) fields.number("max_seconds", 5, 600, 120L));
      case PLACE -> new Form.At(level(fields));
      case FACILITY -> new Form.In(kinds(fields), fields.flag("place_suffices"));
      case DATE -> new Form.Day(fields.flag("past"));
    };
  }

  private Place.Level level(Fields fields) {
    return fields.oneOf("level", Place.Level.class, Place.Level.SOUM);
  }

  private int pageSize(Fields fields) {
    return (int) fields.number("page_size", 3, 10, 8L);
  }

  private Form quantity(Fields fields) {
    long min = fields.number("min", -MAX_NUMBER, MAX_NUMBER, null);
    long max = fields.number("max", -MAX_NUMBER, MAX_NUMBER, null);
    if (min > max) {
      problems.add(fields.line("max"), "max is smaller than min", "exchange them");
    }
    return new Form.Quantity(min, max, wordings.in(fields, "unit", 20));
  }

  private List<Text> scale(Fields fields) {
    List<Text> labels = new ArrayList<>();
    for (Node item : fields.items("scale")) {
      labels.add(wordings.of(item, "a step of the scale", 20));
    }
    if (labels.size() != 5) {
      problems.add(
          fields.line("scale"),
          "a rating has " + labels.size() + " words",
          "give the five steps under 'scale', the worst first");
    }
    return labels;
  }

  private Set<FacilityKind> kinds(Fields fields) {
    Set<FacilityKind> kinds = EnumSet.noneOf(FacilityKind.class);
    for (String word : fields.words("kinds")) {
      try {
        kinds.add(FacilityKind.valueOf(word.toUpperCase(Locale.ROOT)));
      } catch (IllegalArgumentException e) {
        problems.add(
            fields.line("kinds"),
            "unknown kind of facility '" + Fields.cut(word) + "'",
            "use " + Fields.names(FacilityKind.class));
      }
    }
    if (kinds.isEmpty()) {
      problems.add(fields.line("kinds"), "no kind of facility", "name them under 'kinds'");
    }
    return kinds;
  }

  private List<Choice> choices(Fields fields, boolean key, boolean several) {
    List<Choice> choices = new ArrayList<>();
    Set<String> codes = new HashSet<>();
    for (Node item : fields.items("choices")) {
      Choice choice = choice(item, key, several);
      if (!codes.add(choice.code())) {
        problems.add(
            YamlDocument.line(item),
            "a second choice '" + Fields.cut(choice.code()) + "'",
            "give it another code");
      }
      choices.add(choice);
    }
    if (choices.size() < 2 || choices.size() > 60) {
      problems.add(
          fields.line("choices"), choices.size() + " choices", "offer from 2 to 60 choices");
    }
    if (choices.stream().filter(Choice::free).count() > 1) {
      problems.add(
          fields.line("choices"), "two choices take words", "keep free: true at one of them");
    }
    checkLabels(choices, fields.line("choices"));
    return choices;
  }

  private void checkLabels(List<Choice> choices, int line) {
    Set<Map.Entry<Language, String>> labels = new HashSet<>();
    for (Choice choice : choices) {
      for (Map.Entry<Language, String> label : choice.label().wordings().entrySet()) {
        if (!labels.add(Map.entry(label.getKey(), label.getValue()))) {
          problems.add(
              line, "two choices read '" + label.getValue() + "'", "make their labels differ");
        }
      }
    }
  }

  private Choice choice(Node item, boolean key, boolean several) {
    Fields fields = Fields.of(item, "a choice", problems);
    String code = fields.code("code");
    boolean exclusive = several && fields.flag("exclusive");
    boolean free = fields.flag("free");
    Mark mark = key || fields.has("mark") ? fields.oneOf("mark", Mark.class, null) : null;
    if (!key && mark != null) {
      problems.add(fields.line("mark"), "a mark outside of the key question", "take it out");
    }
    List<String> search = fields.words("search");
    Text label = wordings.of(fields, "choice '" + Fields.cut(code) + "'", Wordings.MAX_LABEL);
    checkColumns(fields);
    return new Choice(code, label, mark, exclusive, free, search);
  }

  /** All keys count as known once the language columns were looked at; so look at them here. */
  private void checkColumns(Fields fields) {
    for (String key : fields.keys()) {
      if (key.length() != 2
          && !Set.of("code", "exclusive", "free", "mark", "search").contains(key)) {
        problems.add(
            fields.line(key),
            "unknown key '" + Fields.cut(key) + "' in a choice",
            "known are code, exclusive, free, mark, search and the languages");
      }
    }
  }
}
