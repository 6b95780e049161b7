package mn.sanal.dialogue.flow;

import java.util.List;
import java.util.stream.Collectors;
import mn.sanal.dialogue.Answer;
import mn.sanal.dialogue.Media;
import mn.sanal.dialogue.survey.Form;
import mn.sanal.dialogue.survey.Question;
import mn.sanal.i18n.Numbers;

/** Answers in words, for the citizen who gave them. */
final class AnswerText {

  private AnswerText() {}

  static String of(Turn turn, Question question, Answer answer) {
    return switch (answer) {
      case Answer.Rating(int value) ->
          question.form() instanceof Form.Rating rating
              ? value + " " + turn.text(rating.labels().get(value - 1))
              : String.valueOf(value);
      case Answer.YesNo(boolean yes) -> turn.text(yes ? "buttons.yes" : "buttons.no");
      case Answer.Choice choice -> choices(turn, question, choice);
      case Answer.Quantity(long value) ->
          Numbers.whole(turn.language(), value)
              + (question.form() instanceof Form.Quantity quantity
                  ? " " + turn.text(quantity.unit())
                  : "");
      case Answer.Words(String text) -> text;
      case Answer.Files(List<Media> media) -> files(turn, media);
      case Answer.Day(var date) -> date.toString();
      case Answer.At(String code) -> place(turn, code);
      case Answer.In(String code) -> facility(turn, code);
      case Answer.Named(_, String name) -> name;
    };
  }

  /** A place with what it lies in; its code where it is not known. */
  static String place(Turn turn, String code) {
    return turn.context()
        .places()
        .place(code)
        .map(unit -> PlaceNames.full(turn, unit))
        .orElse(code);
  }

  /** A facility with its place; its code where it is not known. */
  static String facility(Turn turn, String code) {
    return turn.context()
        .places()
        .facility(code)
        .map(found -> PlaceNames.full(turn, found))
        .orElse(code);
  }

  private static String choices(Turn turn, Question question, Answer.Choice answer) {
    List<String> codes = answer.codes();
    if (question.form() instanceof Form.Age) {
      return AgeAsk.band(answer).map(band -> AgeAsk.label(turn, band)).orElse("");
    }
    if (!(question.form() instanceof Form.Listed listed)) {
      return String.join(", ", codes);
    }
    return listed.choices().stream()
        .filter(choice -> codes.contains(choice.code()))
        .map(
            choice ->
                choice.free() && !answer.words().isEmpty()
                    ? answer.words()
                    : turn.text(choice.label()))
        .collect(Collectors.joining(", "));
  }

  private static String files(Turn turn, List<Media> media) {
    long photos = media.stream().filter(file -> file.kind() == Media.Kind.PHOTO).count();
    long voices = media.size() - photos;
    String photo = photos == 0 ? "" : turn.text("answer.photos", "count", photos);
    String voice = voices == 0 ? "" : turn.text("answer.voices", "count", voices);
    return photo + (photo.isEmpty() || voice.isEmpty() ? "" : ", ") + voice;
  }
}
