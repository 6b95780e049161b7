package mn.sanal.dialogue.flow;

import java.util.List;
import mn.sanal.dialogue.Answer;
import mn.sanal.dialogue.Draft.Spot;
import mn.sanal.dialogue.Event;
import mn.sanal.dialogue.Input;
import mn.sanal.dialogue.Media;
import mn.sanal.dialogue.survey.Question;

/** Words, or a voice message in their place where that is allowed. */
record TextAsk(int min, int max, boolean voice, FileRules rules) implements Ask {

  @Override
  public Body body(Turn turn, Question question, Spot spot) {
    return new Body(turn.text("hint.text", "max", max), List.of());
  }

  @Override
  public Outcome take(Turn turn, Question question, Spot spot, Input input) {
    return switch (input) {
      case Input.Pressed _ -> Ask.unknown(turn);
      case Input.Typed(String text) -> words(turn, text.strip());
      case Input.Sent sent when voice && rules.allVoice(sent) -> voice(turn, sent);
      case Input.Sent sent when !sent.caption().isBlank() && !voice -> words(turn, sent.caption());
      default -> Ask.wrongKind(turn.text(voice ? "hint.text_or_voice" : "error.words_needed"));
    };
  }

  private Outcome words(Turn turn, String text) {
    int length = text.codePointCount(0, text.length());
    if (length < min) {
      return new Outcome.Refused(
          Event.Reason.NOT_UNDERSTOOD, turn.text("error.text_too_short", "min", min));
    }
    if (length > max) {
      return new Outcome.Refused(
          Event.Reason.TOO_LONG, turn.text("error.text_too_long", "max", max));
    }
    return new Outcome.Accepted(new Answer.Words(text));
  }

  private Outcome voice(Turn turn, Input.Sent sent) {
    Outcome.Refused refused = rules.refused(turn, sent.media(), rules.limits().voiceSeconds());
    List<Media> one = sent.media().subList(0, 1);
    return refused != null ? refused : new Outcome.Accepted(new Answer.Files(one));
  }
}
