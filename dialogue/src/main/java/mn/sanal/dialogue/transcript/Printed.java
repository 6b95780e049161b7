package mn.sanal.dialogue.transcript;

import java.util.List;
import java.util.stream.Collectors;
import mn.sanal.dialogue.Button;
import mn.sanal.dialogue.Event;
import mn.sanal.dialogue.Media;
import mn.sanal.dialogue.Message;

/** Events as they stand in a transcript: messages with their buttons, and what happened. */
final class Printed {

  private Printed() {}

  static String of(Event event) {
    return switch (event) {
      case Event.Shown(Message message) -> message(message);
      case Event.Explained(String text) -> "ⓘ " + text + "\n";
      case Event.Rated rated ->
          "● Rated "
              + rated.surveyId()
              + " at "
              + rated.placeCode()
              + " "
              + (rated.facilityCode() == null ? rated.typedFacility() : rated.facilityCode())
              + ": "
              + String.join(", ", rated.answers().keySet())
              + "\n";
      case Event.Reported reported ->
          "● Reported "
              + reported.kind()
              + " "
              + reported.category()
              + " at "
              + reported.placeCode()
              + " "
              + (reported.facilityCode() == null
                  ? reported.typedFacility()
                  : reported.facilityCode())
              + ", "
              + reported.text().length()
              + " characters, "
              + reported.media().size()
              + " files"
              + (reported.anonymous() ? ", anonymous" : "")
              + (reported.mayBeShown() ? ", may be shown" : "")
              + "\n";
      case Event.Answered answered ->
          "● " + (answered.changed() ? "Changed " : "Answered ") + answered.question() + "\n";
      case Event.Skipped(String question) -> "● Skipped " + question + "\n";
      case Event.Refused(Event.Reason reason) -> "● Refused: " + reason + "\n";
      case Event.Judged judged -> "● Judged " + judged.number() + ": " + judged.verdict() + "\n";
      case Event.Reasoned(var number, String text) ->
          "● Explained " + number + ", " + text.length() + " characters\n";
      case Event.Replied(var number, String text, List<Media> media) ->
          "● Wrote to "
              + number
              + ", "
              + text.length()
              + " characters"
              + (media.isEmpty() ? "" : ", " + media.size() + " files")
              + "\n";
      case Event.CaseAnswered answered ->
          "● "
              + (answered.answer() == null ? "Skipped " : "Answered ")
              + answered.question()
              + " of "
              + answered.number()
              + "\n";
      case Event.Joined joined -> "● Joined " + joined.number() + "\n";
      case Event.Withdrawn withdrawn -> "● Withdrawn " + withdrawn.number() + "\n";
      case Event.LanguageChosen chosen -> "● Language " + chosen.language().tag() + "\n";
      case Event.ConsentGiven _ -> "● Consent given\n";
      case Event.ConsentRefused _ -> "● Consent refused\n";
      case Event.WentBack _ -> "● Went back\n";
      case Event.Cancelled _ -> "● Cancelled\n";
      case Event.NewsChosen(boolean wanted) ->
          wanted ? "● Wants to be told\n" : "● Wants to be told no more\n";
      case Event.DataAsked _ -> "● Asked for their data\n";
      case Event.Erased _ -> "● Erased\n";
      case Event.TransferOffered _ -> "● Offered to go on in Telegram\n";
      case Event.Transferred(_, String farewell) ->
          "● Went on here; in the web chat: " + farewell.replace("\n", " ") + "\n";
      case Event.Commented(String text, _) -> "● Commented, " + text.length() + " characters\n";
    };
  }

  private static String message(Message message) {
    String sign =
        switch (message.kind()) {
          case QUESTION -> "◀ ";
          case NOTICE -> "◁ ";
          case RECEIPT -> "✔ ";
        };
    String rows =
        message.rows().stream()
            .map(
                row ->
                    "  "
                        + row.stream()
                            .map(Button::label)
                            .map(label -> "[" + label + "]")
                            .collect(Collectors.joining(" "))
                        + "\n")
            .collect(Collectors.joining());
    List<String> lines = message.text().lines().toList();
    return sign
        + lines.stream()
            .map(String::stripTrailing)
            .collect(Collectors.joining("\n  "))
            .replace("\n  \n", "\n\n")
        + "\n"
        + rows;
  }
}
