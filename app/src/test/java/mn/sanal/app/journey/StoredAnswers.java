package mn.sanal.app.journey;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.security.SecureRandom;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import mn.sanal.bot.api.load.Walker.Handed;
import mn.sanal.db.key.Keyring;
import mn.sanal.db.key.MasterKey;
import mn.sanal.db.place.TimeZones;
import mn.sanal.dialogue.Answer;
import mn.sanal.dialogue.Answers;
import mn.sanal.dialogue.survey.Form;
import mn.sanal.dialogue.survey.Question;
import mn.sanal.dialogue.survey.Survey;
import mn.sanal.dialogue.survey.Surveys;
import mn.sanal.i18n.Language;
import mn.sanal.i18n.Messages;
import mn.sanal.i18n.Text;

/** What the database holds, in the words on the buttons that were pressed. */
final class StoredAnswers {

  private final Messages messages = Messages.load();
  private final Surveys surveys = Surveys.bundled();
  private final Map<String, String> names = new TreeMap<>();
  private final RunningSanal sanal;
  private final Keyring keyring;

  StoredAnswers(RunningSanal sanal) {
    this.sanal = sanal;
    this.keyring = new Keyring(key(sanal), new SecureRandom());
    sanal
        .query("select code, name_mn from place union all select code, name_mn from facility")
        .forEach(row -> names.put(row.getFirst(), row.getLast()));
  }

  private static MasterKey key(RunningSanal sanal) {
    try {
      return MasterKey.of(Files.readString(sanal.process.dataDir().resolve("key")));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Everything that was handed in, in the order of the numbers. */
  List<Handed> all() {
    List<Handed> all = new ArrayList<>();
    sanal
        .query(
            "select number, survey_id, answers, encode(words_sealed, 'hex'), place,"
                + " extract(epoch from submitted_at)::bigint from response")
        .forEach(row -> all.add(rating(row)));
    sanal
        .query("select number, category, coalesce(facility, place), text from complaint")
        .forEach(row -> all.add(complaint(row)));
    return all;
  }

  private Handed rating(List<String> row) {
    Survey survey = surveys.byId(row.get(1)).orElseThrow();
    Map<String, Answer> answers = new TreeMap<>(Answers.fromJson(row.get(2)));
    if (!row.get(3).equals("null")) {
      byte[] words = keyring.open("response-words", HexFormat.of().parseHex(row.get(3)));
      answers.putAll(Answers.fromJson(new String(words, StandardCharsets.UTF_8)));
    }
    LocalDate day =
        LocalDate.ofInstant(
            Instant.ofEpochSecond(Long.parseLong(row.get(5))), TimeZones.of(row.get(4)));
    List<String> given = new ArrayList<>();
    for (Question question : survey.questions()) {
      Answer answer = answers.remove(question.id());
      if (answer != null) {
        given.add(words(question, answer, day));
      }
    }
    if (!answers.isEmpty()) {
      throw new AssertionError("answers to no question of the survey: " + answers.keySet());
    }
    return new Handed(row.getFirst(), mongolian(survey.shortTitle()), given);
  }

  private Handed complaint(List<String> row) {
    return new Handed(
        row.getFirst(),
        messages.text(Language.MONGOLIAN, "buttons.complaint"),
        List.of(
            messages.text(Language.MONGOLIAN, "categories." + row.get(1)),
            String.valueOf(names.get(row.get(2))),
            row.get(3)));
  }

  private String words(Question question, Answer answer, LocalDate today) {
    return switch (answer) {
      case Answer.Rating(int value) ->
          question.form() instanceof Form.Rating rating
              ? value + " " + mongolian(rating.labels().get(value - 1))
              : "no rating is asked";
      case Answer.YesNo(boolean yes) ->
          messages.text(Language.MONGOLIAN, yes ? "buttons.yes" : "buttons.no");
      case Answer.Choice(List<String> codes, _) ->
          question.form() instanceof Form.Listed listed
              ? listed.choices().stream()
                  .filter(choice -> codes.contains(choice.code()))
                  .map(choice -> mongolian(choice.label()))
                  .collect(Collectors.joining(", "))
              : "no choice is asked";
      case Answer.Quantity(long value) -> Long.toString(value);
      case Answer.Words(String text) -> text;
      case Answer.At(String place) -> String.valueOf(names.get(place));
      case Answer.In(String facility) -> String.valueOf(names.get(facility));
      case Answer.Day(var day) ->
          day.equals(today)
              ? messages.text(Language.MONGOLIAN, "buttons.today")
              : day.equals(today.minusDays(1))
                  ? messages.text(Language.MONGOLIAN, "buttons.yesterday")
                  : day.toString();
      default -> "never given here";
    };
  }

  private static String mongolian(Text text) {
    return text.in(Language.MONGOLIAN);
  }
}
