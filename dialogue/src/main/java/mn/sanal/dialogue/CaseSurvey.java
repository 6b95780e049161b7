package mn.sanal.dialogue;

import java.io.StringWriter;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import mn.sanal.dialogue.survey.Question;
import mn.sanal.i18n.Language;
import mn.sanal.i18n.Messages;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonGenerator;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * The few short questions that staff ask about a case, and what was answered so far. What comes
 * next is what is neither answered nor passed over, so that they can be answered with any pause.
 *
 * @param number which of the surveys of its case it is, from 1
 * @param answers by the id of the question
 * @param skipped ids of the questions that were passed over
 */
public record CaseSurvey(
    int number, List<CaseQuestion> questions, Map<String, Answer> answers, Set<String> skipped) {

  public static final int MAX_QUESTIONS = 3;

  private static final JsonMapper JSON = JsonMapper.shared();

  /**
   * @throws IllegalArgumentException where there is no question or are more than three
   */
  public CaseSurvey {
    questions = List.copyOf(questions);
    answers = Collections.unmodifiableMap(new LinkedHashMap<>(answers));
    skipped = Set.copyOf(skipped);
    if (questions.isEmpty() || questions.size() > MAX_QUESTIONS) {
      throw new IllegalArgumentException("one to three questions");
    }
  }

  /** One to which nothing was said yet. */
  public static CaseSurvey asked(int number, List<CaseQuestion> questions) {
    return new CaseSurvey(number, questions, Map.of(), Set.of());
  }

  /** A question with its answer in words. */
  public record Line(String ask, String answer) {}

  private static String id(int index) {
    return "q" + (index + 1);
  }

  /** The index of the first question that is open. */
  public Optional<Integer> next() {
    return IntStream.range(0, questions.size())
        .filter(index -> !isDone(id(index)))
        .boxed()
        .findFirst();
  }

  /** Whether nothing of it is open. */
  public boolean isDone() {
    return next().isEmpty();
  }

  private boolean isDone(String id) {
    return answers.containsKey(id) || skipped.contains(id);
  }

  /** Whether a question of this id waits for an answer. */
  public boolean isOpen(String id) {
    return !isDone(id) && IntStream.range(0, questions.size()).anyMatch(i -> id(i).equals(id));
  }

  public Question question(int index, Messages messages) {
    return questions.get(index).question(id(index), messages);
  }

  /** With one question more answered, or passed over where there is no answer. */
  public CaseSurvey with(String id, @Nullable Answer answer) {
    Map<String, Answer> more = new LinkedHashMap<>(answers);
    Set<String> passed = new HashSet<>(skipped);
    if (answer == null) {
      passed.add(id);
    } else {
      more.put(id, answer);
    }
    return new CaseSurvey(number, questions, more, passed);
  }

  /** Each question beside what was said to it. */
  public List<Line> lines(Messages messages, Language language) {
    List<Line> lines = new ArrayList<>();
    for (CaseQuestion question : questions) {
      String id = id(lines.size());
      Answer answer = answers.get(id);
      lines.add(
          new Line(
              question.ask(),
              answer != null
                  ? question.said(answer, messages, language)
                  : messages.text(
                      language,
                      skipped.contains(id) ? "case_survey.skipped" : "case_survey.waiting")));
    }
    return lines;
  }

  /** As it is stored. */
  public String toJson() {
    StringWriter out = new StringWriter();
    try (JsonGenerator json = JSON.createGenerator(out)) {
      json.writeStartObject();
      json.writeNumberProperty("number", number);
      json.writeArrayPropertyStart("questions");
      for (CaseQuestion question : questions) {
        json.writeStartObject();
        json.writeStringProperty("ask", question.ask());
        json.writeStringProperty("kind", question.kind().name().toLowerCase(Locale.ROOT));
        strings(json, "choices", question.choices());
        json.writeEndObject();
      }
      json.writeEndArray();
      json.writeName("answers");
      Answers.write(json, answers);
      strings(json, "skipped", skipped.stream().sorted().toList());
      json.writeEndObject();
    }
    return out.toString();
  }

  private static void strings(JsonGenerator json, String name, List<String> values) {
    json.writeArrayPropertyStart(name);
    values.forEach(json::writeString);
    json.writeEndArray();
  }

  /**
   * Reads what {@link #toJson} wrote.
   *
   * @throws IllegalArgumentException when it is none
   */
  public static CaseSurvey fromJson(String text) {
    JsonNode json = JSON.readTree(text);
    List<CaseQuestion> questions = new ArrayList<>();
    for (JsonNode question : json.path("questions").values()) {
      questions.add(
          new CaseQuestion(
              question.path("ask").asString(""),
              CaseQuestion.Kind.valueOf(
                  question.path("kind").asString("").toUpperCase(Locale.ROOT)),
              Answers.strings(question.path("choices"))));
    }
    return new CaseSurvey(
        json.path("number").asInt(0),
        questions,
        Answers.read(json.path("answers")),
        new HashSet<>(Answers.strings(json.path("skipped"))));
  }
}
