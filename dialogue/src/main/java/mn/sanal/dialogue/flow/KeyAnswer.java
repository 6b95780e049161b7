package mn.sanal.dialogue.flow;

import java.util.List;
import java.util.Optional;
import mn.sanal.dialogue.Answer;
import mn.sanal.dialogue.survey.Form;
import mn.sanal.dialogue.survey.Question;
import org.jspecify.annotations.Nullable;

/** The answer to a key question, short enough for a button: {@code 4}, or the code of a choice. */
final class KeyAnswer {

  private KeyAnswer() {}

  /** Empty for an answer that no button can hold, since it has words of its own. */
  static String write(@Nullable Answer answer) {
    return switch (answer) {
      case Answer.Rating(int value) -> Integer.toString(value);
      case Answer.Choice(List<String> codes, String words)
          when codes.size() == 1 && words.isEmpty() ->
          codes.getFirst();
      case null, default -> "";
    };
  }

  /** Empty where the survey has changed and no longer offers it, and for what was made up. */
  static Optional<Answer> read(Question question, String text) {
    return switch (question.form()) {
      case Form.Rating _
          when text.length() == 1 && text.charAt(0) >= '1' && text.charAt(0) <= '5' ->
          Optional.of(new Answer.Rating(text.charAt(0) - '0'));
      case Form.Single single
          when single.choices().stream()
              .anyMatch(choice -> choice.code().equals(text) && !choice.free()) ->
          Optional.of(new Answer.Choice(List.of(text)));
      default -> Optional.empty();
    };
  }
}
