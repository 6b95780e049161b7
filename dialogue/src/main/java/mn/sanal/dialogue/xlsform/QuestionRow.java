package mn.sanal.dialogue.xlsform;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import mn.sanal.dialogue.survey.Condition;
import mn.sanal.dialogue.xlsform.ChoiceLists.Listed;

/** Makes one question of its row. */
final class QuestionRow {

  /** A question as a survey file has it, and as conditions below can look at it. */
  record Made(Map<String, Object> tree, Asked asked) {}

  private static final Map<String, String> YES_NO = Map.of("yes", "yes", "no", "no");
  private static final int MAX_SHORT_TEXT = 200;
  private static final int MAX_LONG_TEXT = 2_000;
  private static final int MAX_UNIT = 20;
  private static final long USUAL_MAX = 1_000_000;

  private final ImportedChoices choices;
  private final Findings findings;

  QuestionRow(ImportedChoices choices, Findings findings) {
    this.choices = choices;
    this.findings = findings;
  }

  Made make(Line line, RowType row, String id, Condition when) {
    Map<String, Object> own = SanalColumn.values(line);
    Map<String, Object> tree = new LinkedHashMap<>();
    tree.put("id", id);
    tree.put("ask", line.wordings("label"));
    boolean required = required(line);
    if (required) {
      tree.put("required", true);
    }
    if (!when.equals(Condition.ALWAYS)) {
      tree.put("when", SurveyTree.condition(when));
    }
    Constraint constraint = Constraint.read(line.text("constraint"));
    String type = own.get("type") instanceof String given ? given : type(line, row, constraint);
    tree.put("type", type);
    form(line, row, type, constraint, tree);
    tree.putAll(own);
    tell(line, row, type, constraint);
    boolean always = required && when.equals(Condition.ALWAYS);
    return new Made(SurveyTree.ordered(tree), asked(id, row, tree, always));
  }

  private boolean required(Line line) {
    String required = line.text("required");
    if (!Line.isYes(required) && !Line.isNo(required)) {
      findings.add(
          line,
          "required",
          "'" + Findings.cut(required) + "' requires an answer from some only",
          "anybody can skip it");
    }
    return Line.isYes(required);
  }

  /** The type in Sanal where the form itself decides it. */
  private String type(Line line, RowType row, Constraint constraint) {
    return switch (row.kind()) {
      case SELECT_ONE -> {
        List<Listed> listed = choices.lists().of(row.list());
        if (choices.isYesNo(listed) && !row.orOther()) {
          yield "yes_no";
        }
        if (!ImportedChoices.isScale(listed) || row.orOther()) {
          yield "single";
        }
        findings.add(
            line,
            "type",
            "choices from 1 to 5",
            "a rating, in which 1 is the worst and 5 the best");
        yield "rating";
      }
      case SELECT_MULTIPLE -> "multiple";
      case RANGE -> {
        if (!Range.of(line.text("parameters")).equals(Range.RATING)) {
          yield "number";
        }
        findings.add(
            line,
            "parameters",
            "a rating from 1 to 5 has words in Sanal",
            "the usual ones, from very bad to very good; mend 'scale'");
        yield "rating";
      }
      case INTEGER, DECIMAL -> "number";
      case DATE -> "date";
      case IMAGE -> "photo";
      case AUDIO -> "voice";
      case GEOPOINT -> "place";
      default ->
          line.text("appearance").contains("multiline")
                  || constraint.longest().orElse(0L) > MAX_SHORT_TEXT
              ? "long_text"
              : "short_text";
    };
  }

  private void form(
      Line line, RowType row, String type, Constraint constraint, Map<String, Object> tree) {
    switch (type) {
      case "rating" -> {
        List<Listed> listed = choices.lists().of(row.list());
        tree.put("scale", listed.isEmpty() ? choices.usualScale() : ImportedChoices.scale(listed));
      }
      case "single", "multiple" -> {
        tree.put("choices", choices.tree(row, constraint));
        if (line.text("appearance").contains("autocomplete")) {
          tree.put("searchable", true);
        }
      }
      case "number" -> number(line, row, constraint, tree);
      case "short_text" ->
          tree.put("max_length", Math.min(constraint.longest().orElse(200L), MAX_SHORT_TEXT));
      case "long_text" -> {
        constraint.shortest().ifPresent(least -> tree.put("min_length", least));
        constraint
            .longest()
            .ifPresent(most -> tree.put("max_length", Math.min(most, MAX_LONG_TEXT)));
      }
      case "date" -> {
        if (constraint.past()) {
          tree.put("past", true);
        }
      }
      default -> {}
    }
  }

  private void number(Line line, RowType row, Constraint constraint, Map<String, Object> tree) {
    if (row.kind() == RowType.Kind.RANGE) {
      Range range = Range.of(line.text("parameters"));
      tree.put("min", range.from());
      tree.put("max", range.to());
      range.lost().ifPresent(lost -> findings.add(line, "parameters", lost, "any whole number"));
    } else {
      tree.put("min", constraint.min().orElse(0L));
      tree.put("max", constraint.max().orElse(USUAL_MAX));
      if (constraint.min().isEmpty() || constraint.max().isEmpty()) {
        findings.add(
            line,
            "constraint",
            "a number without a least or most",
            "from " + tree.get("min") + " to " + tree.get("max") + "; mend it");
      }
    }
    if (row.kind() == RowType.Kind.DECIMAL) {
      findings.add(line, "type", "numbers with decimals", "whole numbers only");
    }
    if (isUnit(line)) {
      tree.put("unit", line.wordings("hint"));
    }
  }

  /** A short hint below a number is taken for its unit. */
  private static boolean isUnit(Line line) {
    Map<String, String> hints = line.wordings("hint");
    return !hints.isEmpty()
        && hints.values().stream()
            .allMatch(hint -> hint.codePointCount(0, hint.length()) <= MAX_UNIT);
  }

  private Asked asked(String id, RowType row, Map<String, Object> tree, boolean always) {
    return switch (String.valueOf(tree.get("type"))) {
      case "yes_no" -> new Asked(id, Asked.Kind.CHOICES, YES_NO, 0, 0, always);
      case "single", "multiple" ->
          new Asked(id, Asked.Kind.CHOICES, choices.codes(row), 0, 0, always);
      case "rating" -> new Asked(id, Asked.Kind.NUMBER, Map.of(), 1, 5, always);
      case "number" ->
          new Asked(
              id, Asked.Kind.NUMBER, Map.of(), bound(tree, "min"), bound(tree, "max"), always);
      default -> new Asked(id, Asked.Kind.NOTHING, Map.of(), 0, 0, always);
    };
  }

  private static long bound(Map<String, Object> tree, String key) {
    return tree.get(key) instanceof Long bound ? bound : 0;
  }

  /** Tells all of the row that the question does not say. */
  private void tell(Line line, RowType row, String type, Constraint constraint) {
    SurveyColumns.tellLost(line, findings);
    Set<String> shown =
        switch (type) {
          case "long_text" -> Set.of("multiline");
          case "single", "multiple" -> Set.of("autocomplete");
          default -> Set.of();
        };
    String appearance = line.text("appearance");
    if (!shown.contains(appearance)) {
      SurveyColumns.tellAppearance(line, appearance, findings);
    }
    for (String part : constraint.unused(type)) {
      findings.add(
          line,
          "constraint",
          "'" + Findings.cut(part) + "' cannot be checked by Sanal",
          "answers are taken without it");
    }
    if (!line.text("hint").isEmpty() && !(type.equals("number") && isUnit(line))) {
      findings.add(
          line,
          "hint",
          "a hint: '" + Findings.cut(line.text("hint")) + "'",
          "left out; what matters belongs into the question");
    }
    if (line.text("label").contains("${")) {
      findings.add(
          line, "label", "an answer repeated in a question", "word it so that it needs no answer");
    }
    if (!line.text("parameters").isEmpty() && row.kind() != RowType.Kind.RANGE) {
      findings.add(
          line,
          "parameters",
          "'" + Findings.cut(line.text("parameters")) + "' is for other tools",
          "it was left out");
    }
    if (line.saysYes("read_only")) {
      findings.add(line, "read_only", "a question that nobody can answer", "it can be answered");
    }
    tellOfSelect(line, row, type);
    if (type.equals("place") && !line.cells().keySet().stream().anyMatch(QuestionRow::isLevel)) {
      findings.add(
          line,
          "type",
          "a position on the map would lead to a person",
          "the soum or district is asked for; a shared position finds it and is not kept");
    }
  }

  private void tellOfSelect(Line line, RowType row, String type) {
    boolean select =
        row.kind() == RowType.Kind.SELECT_ONE || row.kind() == RowType.Kind.SELECT_MULTIPLE;
    if (select && choices.lists().of(row.list()).isEmpty()) {
      findings.add(
          line,
          "type",
          "no list '" + Findings.cut(row.list()) + "' on the sheet choices",
          "add its choices");
    }
    if (row.orOther() && !type.equals("rating")) {
      findings.add(
          line, "type", "or_other", "a choice was added at the end that keeps typed words");
    }
  }

  private static boolean isLevel(Heading heading) {
    return heading.name().equals("sanal_level");
  }
}
