package mn.sanal.bot.web;

import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import mn.sanal.dialogue.Button;
import org.jspecify.annotations.Nullable;

/**
 * The answers that can be given now, laid out for a thumb: the choices in their rows, and below
 * them, always in the same place, the way back and on.
 *
 * @param look {@code scale} for the five steps of a rating side by side, else empty
 * @param on the way past the question: skipping, or going on with what was answered
 * @param ready whether the way on keeps what was ticked, and so stands out
 * @param others what else can be done, such as giving up
 */
record Dock(
    String look,
    List<List<Choice>> rows,
    @Nullable Button back,
    @Nullable Button on,
    boolean ready,
    List<Button> others) {

  /**
   * One answer.
   *
   * @param step its number on a scale, or null
   */
  record Choice(@Nullable String step, String label, String data) {}

  private static final int STEPS = 5;
  private static final int LONGEST_WORD = 7;
  private static final Pattern BLANK = Pattern.compile("\\s+");
  private static final Pattern PAGE = Pattern.compile("\\d+/\\d+");
  private static final Pattern STEP = Pattern.compile("([1-5])(?:[ .·–—-]+(.*))?");

  static Dock of(List<List<Button>> rows) {
    List<Button> done = rows.stream().flatMap(List::stream).filter(Dock::isDone).toList();
    List<Button> ways = rows.stream().filter(Dock::isWays).findFirst().orElse(List.of());
    Button on = ways.stream().filter(Dock::isOn).findFirst().orElse(null);
    boolean ticked =
        rows.stream().flatMap(List::stream).anyMatch(button -> isTicked(button.label()));
    boolean ready = !done.isEmpty() && (ticked || on == null);
    List<List<Button>> answers =
        rows.stream().filter(row -> !isWays(row) && !(ready && done.containsAll(row))).toList();
    boolean steps = isScale(answers);
    boolean scale = steps && answers.stream().flatMap(List::stream).allMatch(Dock::fits);
    List<List<Button>> rowsOfTheirOwn =
        steps ? answers.stream().flatMap(List::stream).map(List::of).toList() : answers;
    return new Dock(
        scale ? "scale" : "",
        scale ? List.of(steps(answers)) : plain(rowsOfTheirOwn),
        ways.stream().filter(Dock::isBack).findFirst().orElse(null),
        ready ? done.getFirst() : on,
        ready,
        ways.stream().filter(way -> !isBack(way) && (!isOn(way) || ready)).toList());
  }

  /** Under a long list it would be out of sight, and skipping would lose what was ticked. */
  private static boolean isDone(Button button) {
    return action(button.data()).equals("ok");
  }

  private static boolean isTicked(String label) {
    return label.startsWith("✓ ");
  }

  /** Whether it only leads to an earlier question or page; nobody says that aloud. */
  static boolean isBack(Button button) {
    return button.label().startsWith("‹ ");
  }

  /**
   * What stands behind the question's mark, {@code q:<screen>:<action>}; empty for other buttons.
   */
  static String action(String data) {
    return data.startsWith("q:") ? data.substring(data.indexOf(':', 2) + 1) : "";
  }

  private static boolean isOn(Button button) {
    return button.label().endsWith(" ›");
  }

  /** The row with the ways back and on; the rows of a paged list have a number between signs. */
  private static boolean isWays(List<Button> row) {
    return row.stream().anyMatch(button -> isBack(button) && !PAGE.matcher(button.label()).find());
  }

  private static boolean isScale(List<List<Button>> rows) {
    List<Button> all = rows.stream().flatMap(List::stream).toList();
    return all.size() == STEPS
        && all.stream().allMatch(button -> STEP.matcher(button.label()).matches());
  }

  /** Side by side on a narrow phone, a longer word would be broken somewhere. */
  private static boolean fits(Button step) {
    return BLANK.splitAsStream(step.label()).allMatch(word -> word.length() <= LONGEST_WORD);
  }

  private static List<Choice> steps(List<List<Button>> rows) {
    return rows.stream().flatMap(List::stream).map(Dock::step).toList();
  }

  private static Choice step(Button button) {
    Matcher parts = STEP.matcher(button.label());
    if (!parts.matches()) {
      throw new IllegalArgumentException("not a step");
    }
    @Nullable String word = parts.group(2);
    return new Choice(parts.group(1), word == null ? "" : word, button.data());
  }

  private static List<List<Choice>> plain(List<List<Button>> rows) {
    return rows.stream()
        .map(
            row ->
                row.stream()
                    .map(button -> new Choice(null, button.label(), button.data()))
                    .toList())
        .toList();
  }
}
