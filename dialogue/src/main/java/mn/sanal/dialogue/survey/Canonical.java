package mn.sanal.dialogue.survey;

import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Collection;
import java.util.HexFormat;
import java.util.List;
import mn.sanal.i18n.Language;
import mn.sanal.i18n.Text;
import tools.jackson.core.JsonGenerator;
import tools.jackson.databind.json.JsonMapper;

/** Writes a survey in its one canonical form. */
final class Canonical {

  private static final JsonMapper JSON = JsonMapper.shared();

  private final List<Language> languages;
  private final JsonGenerator json;

  private Canonical(List<Language> languages, JsonGenerator json) {
    this.languages = languages;
    this.json = json;
  }

  static String hash(Survey survey) {
    try {
      byte[] digest =
          MessageDigest.getInstance("SHA-256")
              .digest(json(survey).getBytes(StandardCharsets.UTF_8));
      return HexFormat.of().formatHex(digest);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }

  static String json(Survey survey) {
    StringWriter out = new StringWriter();
    try (JsonGenerator json = JSON.createGenerator(out)) {
      new Canonical(survey.languages(), json).write(survey);
    }
    return out.toString();
  }

  private void write(Survey survey) {
    json.writeStartObject();
    json.writeStringProperty("id", survey.id());
    json.writeNumberProperty("version", survey.version());
    words("languages", languages.stream().map(Language::tag).toList());
    json.writeStringProperty("sector", survey.sector());
    text("title", survey.title());
    text("short", survey.shortTitle());
    text("intro", survey.intro());
    if (!survey.isCore()) {
      words("areas", survey.areas());
    }
    json.writeStringProperty("audience", Fields.name(survey.audience()));
    json.writeStringProperty("consent", Fields.name(survey.consent()));
    write(survey.safeguards());
    json.writeStringProperty("period", Fields.name(survey.period()));
    json.writeNumberProperty("minutes", survey.minutes());
    json.writeNumberProperty("min_cell", survey.minPeople());
    json.writeArrayPropertyStart("questions");
    survey.questions().forEach(this::write);
    json.writeEndArray();
    json.writeEndObject();
  }

  private void write(Safeguards safeguards) {
    Text agreement = safeguards.agreement();
    if (agreement != null) {
      text("agreement", agreement);
    }
    flag("confidential", safeguards.confidential());
    flag("helpline", safeguards.helpline());
  }

  private void write(Question question) {
    json.writeStartObject();
    json.writeStringProperty("id", question.id());
    flag("key", question.key());
    flag("required", question.required());
    flag("sensitive", question.sensitive());
    text("ask", question.ask());
    write(question.form());
    if (!question.endsOn().isEmpty()) {
      words("ends_on", question.endsOn().stream().sorted().toList());
    }
    if (!question.when().equals(Condition.ALWAYS)) {
      json.writeName("when");
      write(question.when());
    }
    json.writeEndObject();
  }

  private void write(Form form) {
    switch (form) {
      case Form.Rating(List<Text> labels) -> {
        type(QuestionReader.Type.RATING);
        json.writeArrayPropertyStart("scale");
        labels.forEach(this::text);
        json.writeEndArray();
      }
      case Form.YesNo() -> type(QuestionReader.Type.YES_NO);
      case Form.Single single -> listed(QuestionReader.Type.SINGLE, single);
      case Form.Multiple multiple -> listed(QuestionReader.Type.MULTIPLE, multiple);
      case Form.Quantity(long min, long max, Text unit) -> {
        type(QuestionReader.Type.NUMBER);
        json.writeNumberProperty("min", min);
        json.writeNumberProperty("max", max);
        text("unit", unit);
      }
      case Form.ShortText(int max) -> {
        type(QuestionReader.Type.SHORT_TEXT);
        json.writeNumberProperty("max_length", max);
      }
      case Form.LongText(int min, int max, boolean voice) -> {
        type(QuestionReader.Type.LONG_TEXT);
        json.writeNumberProperty("min_length", min);
        json.writeNumberProperty("max_length", max);
        flag("voice", voice);
      }
      case Form.Photo(int max) -> {
        type(QuestionReader.Type.PHOTO);
        json.writeNumberProperty("max_files", max);
      }
      case Form.Voice(int seconds) -> {
        type(QuestionReader.Type.VOICE);
        json.writeNumberProperty("max_seconds", seconds);
      }
      case Form.At at -> {
        type(QuestionReader.Type.PLACE);
        json.writeStringProperty("level", Fields.name(at.finest()));
      }
      case Form.In in -> {
        type(QuestionReader.Type.FACILITY);
        words("kinds", in.kinds().stream().sorted().map(Fields::name).toList());
        flag("place_suffices", in.placeSuffices());
      }
      case Form.Day(boolean past) -> {
        type(QuestionReader.Type.DATE);
        flag("past", past);
      }
      case Form.Age _, Form.Attachments _ ->
          throw new IllegalStateException("no question of a survey");
    }
  }

  private void listed(QuestionReader.Type type, Form.Listed form) {
    type(type);
    json.writeNumberProperty("page_size", form.pageSize());
    flag("searchable", form.searchable());
    json.writeArrayPropertyStart("choices");
    for (Choice choice : form.choices()) {
      json.writeStartObject();
      json.writeStringProperty("code", choice.code());
      Mark mark = choice.mark();
      if (mark != null) {
        json.writeStringProperty("mark", Fields.name(mark));
      }
      flag("exclusive", choice.exclusive());
      flag("free", choice.free());
      if (!choice.search().isEmpty()) {
        words("search", choice.search());
      }
      columns(choice.label());
      json.writeEndObject();
    }
    json.writeEndArray();
  }

  private void write(Condition condition) {
    json.writeStartObject();
    switch (condition) {
      case Condition.OneOf one -> {
        json.writeStringProperty("question", one.question());
        words("in", one.codes().stream().sorted().toList());
      }
      case Condition.Within within -> {
        json.writeStringProperty("question", within.question());
        json.writeNumberProperty("gte", within.min());
        json.writeNumberProperty("lte", within.max());
      }
      case Condition.All all -> parts("all", all.parts());
      case Condition.Any any -> parts("any", any.parts());
      case Condition.Not not -> {
        json.writeName("not");
        write(not.part());
      }
    }
    json.writeEndObject();
  }

  private void parts(String name, List<Condition> parts) {
    json.writeArrayPropertyStart(name);
    parts.forEach(this::write);
    json.writeEndArray();
  }

  private void type(QuestionReader.Type type) {
    json.writeStringProperty("type", Fields.name(type));
  }

  private void flag(String name, boolean value) {
    if (value) {
      json.writeBooleanProperty(name, true);
    }
  }

  private void words(String name, Collection<String> words) {
    json.writeArrayPropertyStart(name);
    words.forEach(json::writeString);
    json.writeEndArray();
  }

  private void text(String name, Text text) {
    json.writeName(name);
    text(text);
  }

  private void text(Text text) {
    json.writeStartObject();
    columns(text);
    json.writeEndObject();
  }

  private void columns(Text text) {
    for (Language language : languages) {
      json.writeStringProperty(language.tag(), text.in(language));
    }
  }
}
