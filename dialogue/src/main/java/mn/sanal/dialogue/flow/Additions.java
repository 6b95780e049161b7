package mn.sanal.dialogue.flow;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import mn.sanal.dialogue.Answer;
import mn.sanal.dialogue.Draft;
import mn.sanal.dialogue.Draft.Spot;
import mn.sanal.dialogue.Event;
import mn.sanal.dialogue.Input;
import mn.sanal.dialogue.survey.Form;
import mn.sanal.dialogue.survey.Question;
import org.jspecify.annotations.Nullable;

/**
 * Many people write in several short messages. What comes right behind an answer in words, and is
 * no answer to the question after it, belongs to those words.
 */
final class Additions {

  private static final int SHORTEST = 4;

  /** What a report asks behind its words. */
  private static final Set<String> BESIDE = Set.of(Script.FILES, Script.LINK);

  private Additions() {}

  /** The question in words that the citizen has just left, if this goes on with its answer. */
  static Optional<Question> continued(Turn turn, Script script, Event.Reason reason, Input input) {
    Draft draft = turn.draft();
    if ((reason != Event.Reason.NOT_UNDERSTOOD && reason != Event.Reason.WRONG_KIND)
        || !(input instanceof Input.Typed(String text))
        || text.codePoints().filter(Character::isLetter).count() < SHORTEST) {
      return Optional.empty();
    }
    return lastLeft(draft)
        .flatMap(spot -> script.question(spot.question()))
        .filter(question -> question.form() instanceof Form.LongText)
        .filter(question -> draft.answer(question.id()) instanceof Answer.Words);
  }

  /** Passing by what a report asks behind its words. */
  private static Optional<Spot> lastLeft(Draft draft) {
    List<Spot> trail = draft.trail();
    for (Spot spot : trail.reversed()) {
      if (!spot.question().equals(draft.spot().question()) && !BESIDE.contains(spot.question())) {
        return Optional.of(spot);
      }
    }
    return Optional.empty();
  }

  /** The words with those added, or null when they become too long. */
  static @Nullable Answer longer(Turn turn, Question question, String text) {
    String words =
        turn.draft().answer(question.id()) instanceof Answer.Words(String before)
            ? before + "\n" + text.strip()
            : text.strip();
    return question.form() instanceof Form.LongText(int _, int max, boolean _)
            && words.codePointCount(0, words.length()) <= max
        ? new Answer.Words(words)
        : null;
  }
}
