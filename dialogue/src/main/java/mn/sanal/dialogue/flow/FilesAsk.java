package mn.sanal.dialogue.flow;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import mn.sanal.dialogue.Answer;
import mn.sanal.dialogue.Draft.Spot;
import mn.sanal.dialogue.Event;
import mn.sanal.dialogue.Input;
import mn.sanal.dialogue.Media;
import mn.sanal.dialogue.survey.Question;

/** Photos, voice messages, or both; they come one by one until the citizen says that is all. */
record FilesAsk(boolean photo, boolean voice, int max, int maxSeconds, FileRules rules)
    implements Ask {

  @Override
  public Body body(Turn turn, Question question, Spot spot) {
    String hint = photo ? turn.text("hint.photo") : turn.text("hint.voice", "max", maxSeconds);
    return new Body(hint, List.of());
  }

  @Override
  public Outcome take(Turn turn, Question question, Spot spot, Input input) {
    return switch (input) {
      case Input.Pressed _ -> Ask.unknown(turn);
      case Input.Sent sent when fits(sent) -> add(turn, question, sent);
      default -> Ask.wrongKind(turn.text(wanted(), "max", photo ? max : maxSeconds));
    };
  }

  private String wanted() {
    return photo && voice ? "complaint.media" : photo ? "hint.photo" : "hint.voice";
  }

  private boolean fits(Input.Sent sent) {
    return (photo && voice && !sent.media().isEmpty())
        || (photo && rules.allPhotos(sent))
        || (voice && rules.allVoice(sent));
  }

  private Outcome add(Turn turn, Question question, Input.Sent sent) {
    Outcome.Refused refused = rules.refused(turn, sent.media(), maxSeconds);
    if (refused != null) {
      return refused;
    }
    List<Media> files = new ArrayList<>();
    if (turn.draft().answer(question.id()) instanceof Answer.Files(List<Media> before)) {
      files.addAll(before);
    }
    files.addAll(sent.media());
    if (files.size() > max) {
      return new Outcome.Refused(
          Event.Reason.TOO_MANY, turn.text("error.too_many_files", "max", max));
    }
    Answer answer = new Answer.Files(files);
    return files.size() == max && max == 1
        ? new Outcome.Accepted(answer)
        : new Outcome.Grown(
            answer, turn.text("complaint.media_added", Map.of("n", files.size(), "max", max)));
  }
}
