package mn.sanal.dialogue.survey;

import java.util.Optional;
import java.util.Set;
import mn.sanal.dialogue.Answer;
import mn.sanal.i18n.Text;

/**
 * One question.
 *
 * @param required cannot be skipped
 * @param key the one question whose answers are the topic's score
 * @param sensitive touches on health or private life; the citizen is told that they need not answer
 * @param endsOn codes of choices after which nothing more is asked
 */
public record Question(
    String id,
    Text ask,
    Form form,
    boolean required,
    boolean key,
    boolean sensitive,
    Condition when,
    Set<String> endsOn) {

  public Question {
    endsOn = Set.copyOf(endsOn);
  }

  /** How an answer counts in the score; empty where this is not the key question. */
  public Optional<Mark> mark(Answer answer) {
    if (!key) {
      return Optional.empty();
    }
    return switch (answer) {
      case Answer.Rating(int value) -> Optional.of(Mark.ofRating(value));
      case Answer.Choice chosen when form instanceof Form.Listed listed ->
          listed.choices().stream()
              .filter(choice -> chosen.codes().contains(choice.code()))
              .findFirst()
              .map(Choice::mark);
      default -> Optional.empty();
    };
  }

  /** Whether this answer ends the survey. */
  public boolean endsWith(Answer answer) {
    return switch (answer) {
      case Answer.Choice choice -> choice.codes().stream().anyMatch(endsOn::contains);
      case Answer.YesNo(boolean yes) -> endsOn.contains(yes ? "yes" : "no");
      default -> false;
    };
  }
}
