package mn.sanal.bot.web;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import mn.sanal.dialogue.Button;
import org.jspecify.annotations.Nullable;

/**
 * The answers that can be given now, laid out for a thumb: the choices, and below them, always in
 * the same place, the way back and on.
 *
 * @param look how the choices stand: {@code scale} (five steps side by side), {@code pairs} (two in
 *     a row), or one below the other when empty
 * @param others what else can be done, such as giving up
 */
record Dock(
    String look,
    List<Choice> choices,
    @Nullable Button back,
    @Nullable Button skip,
    List<Button> others) {

  /**
   * One answer.
   *
   * @param step its number on a scale, or null
   */
  record Choice(@Nullable String step, String label, String data) {}

  private static final int STEPS = 5;
  private static final int SHORT = 16;
  private static final Pattern STEP = Pattern.compile("([1-5])(?:[ .·–—-]+(.*))?");

  static Dock of(List<List<Button>> rows) {
    List<Button> answers = new ArrayList<>();
    List<Button> others = new ArrayList<>();
    @Nullable Button back = null;
    @Nullable Button skip = null;
    for (List<Button> row : rows) {
      for (Button button : row) {
        switch (action(button)) {
          case "back" -> back = button;
          case "skip" -> skip = button;
          case "cancel" -> others.add(button);
          default -> answers.add(button);
        }
      }
    }
    String look = look(rows, answers);
    return new Dock(look, choices(answers, look.equals("scale")), back, skip, List.copyOf(others));
  }

  /** What stands behind the question's mark: {@code q:<screen>:<action>}. */
  static String action(Button button) {
    String data = button.data();
    return data.startsWith("q:") ? data.substring(data.indexOf(':', 2) + 1) : data;
  }

  private static String look(List<List<Button>> rows, List<Button> answers) {
    if (answers.size() == STEPS
        && answers.stream().allMatch(button -> STEP.matcher(button.label()).matches())) {
      return "scale";
    }
    boolean paired = rows.stream().anyMatch(row -> row.size() > 1 && answers.containsAll(row));
    boolean fits = answers.stream().allMatch(button -> button.label().length() <= SHORT);
    return answers.size() > 1 && (paired || fits) ? "pairs" : "";
  }

  private static List<Choice> choices(List<Button> answers, boolean scale) {
    return answers.stream().map(button -> choice(button, scale)).toList();
  }

  private static Choice choice(Button button, boolean scale) {
    Matcher step = STEP.matcher(button.label());
    if (scale && step.matches()) {
      @Nullable String word = step.group(2);
      return new Choice(step.group(1), word == null ? "" : word, button.data());
    }
    return new Choice(null, button.label(), button.data());
  }
}
