package mn.sanal.dialogue.flow;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import mn.sanal.dialogue.Answer;
import mn.sanal.dialogue.survey.Choice;
import mn.sanal.dialogue.survey.Form;

/**
 * What is ticked so far: codes of choices, and words that fit none of them with a sign before them.
 */
final class Ticks {

  private static final String WORDS = "=";
  private static final String BETWEEN = ", ";

  /** What one may type beside the choices. */
  static final int MAX_WORDS = 80;

  private Ticks() {}

  static List<String> of(Answer.Choice answer) {
    List<String> ticks = new ArrayList<>(answer.codes());
    if (!answer.words().isEmpty()) {
      ticks.add(WORDS + answer.words());
    }
    return ticks;
  }

  static Answer.Choice answer(List<String> ticks) {
    return new Answer.Choice(
        ticks.stream().filter(tick -> !tick.startsWith(WORDS)).toList(), words(ticks));
  }

  static String words(List<String> ticks) {
    return ticks.stream()
        .filter(tick -> tick.startsWith(WORDS))
        .map(tick -> tick.substring(1))
        .findFirst()
        .orElse("");
  }

  /** With one choice ticked or not; the words go with the choice that takes them. */
  static List<String> ticked(Form.Listed form, List<String> before, Choice choice, boolean tick) {
    if (tick && choice.exclusive()) {
      return List.of(choice.code());
    }
    List<String> ticks = new ArrayList<>();
    for (Choice other : form.choices()) {
      boolean stays =
          other.equals(choice)
              ? tick
              : before.contains(other.code()) && !(tick && other.exclusive());
      if (stays) {
        ticks.add(other.code());
      }
    }
    String words = words(before);
    if (!words.isEmpty() && free(form).filter(other -> ticks.contains(other.code())).isPresent()) {
      ticks.add(WORDS + words);
    }
    return ticks;
  }

  /** With words added to those of the choice that takes them. */
  static List<String> written(Form.Listed form, List<String> before, Choice free, String text) {
    String words = words(before);
    List<String> ticks = new ArrayList<>(ticked(form, before, free, true));
    ticks.removeIf(tick -> tick.startsWith(WORDS));
    ticks.add(WORDS + Turn.cut(words.isEmpty() ? text : words + BETWEEN + text, MAX_WORDS * 3));
    return ticks;
  }

  /** The choice that takes words. */
  static Optional<Choice> free(Form.Listed form) {
    return form.choices().stream().filter(Choice::free).findFirst();
  }
}
