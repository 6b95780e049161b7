package mn.sanal.bot.api.load;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.TreeMap;
import java.util.random.RandomGenerator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import mn.sanal.bot.api.VirtualCitizen;
import mn.sanal.bot.api.VisibleMessage;
import org.jspecify.annotations.Nullable;

/**
 * A citizen who answers whatever is asked as soon as it is shown: a survey to its end, then the
 * next. Lives on the Bot API server's thread.
 */
public final class Walker implements VirtualCitizen.Listener {

  private static final List<String> WORDS =
      List.of(
          "Эмийн санд даралтын эм долоо хоног байсангүй.",
          "Эмч нар найрсаг, дараалал бага байсан.",
          "Хоёр цаг хүлээсэн, цаг авах боломжгүй байлаа.",
          "Сургуулийн хоол хүйтэн байсан.");

  private static final Pattern QUESTION = Pattern.compile("Асуулт (\\d+)/");
  private static final Pattern NUMBER = Pattern.compile("S-\\d\\d-[0-9A-Z]{5}");

  private final VirtualCitizen citizen;
  private final RandomGenerator random;
  private final Tally tally;
  private final double complaints;
  private final Map<String, Handed> handed = new LinkedHashMap<>();

  /** What was pressed or typed last for each question of this dialogue, by its number. */
  private final NavigableMap<Integer, String> given = new TreeMap<>();

  private String topic = "";

  private @Nullable VisibleMessage last;
  private long actedAt;
  private boolean waiting;
  private boolean stopping;
  private int tries;
  private String question = "";

  /**
   * @param complaints share of the dialogues that are complaints
   */
  public Walker(VirtualCitizen citizen, RandomGenerator random, Tally tally, double complaints) {
    this.citizen = citizen;
    this.random = random;
    this.tally = tally;
    this.complaints = complaints;
    citizen.listen(this);
  }

  public void start() {
    act(() -> citizen.send("/start"));
  }

  /** Finishes the dialogue in hand and begins no other. */
  public void stopAtReceipt() {
    stopping = true;
  }

  /**
   * Something that this citizen has a receipt for.
   *
   * @param topic the button that began it: a survey, or the complaint of the menu
   * @param given what was pressed or typed for each question, in their order
   */
  public record Handed(String number, String topic, List<String> given) {}

  public List<Handed> handed() {
    return List.copyOf(handed.values());
  }

  public boolean isWaiting() {
    return waiting;
  }

  /** Since when the citizen waits for a reply, in nanoseconds of {@link System#nanoTime()}. */
  public long actedAt() {
    return actedAt;
  }

  @Override
  public void shown(VisibleMessage message) {
    if (isRepeated(message)) {
      tally.repeated();
      return;
    }
    last = message;
    boolean receipt = message.text().contains("хүлээн авлаа");
    if (receipt && !handIn(message.text())) {
      tally.repeated();
      return;
    }
    if (message.rows().isEmpty() && !receipt) {
      return;
    }
    if (waiting) {
      waiting = false;
      tally.replied(System.nanoTime() - actedAt);
    } else {
      tally.unasked();
    }
    if (!receipt || !stopping) {
      answer(message);
    }
  }

  /** False when there is a receipt of it already. */
  private boolean handIn(String receipt) {
    Matcher number = NUMBER.matcher(receipt);
    if (!number.find()) {
      throw new AssertionError("a receipt without a number: " + receipt);
    }
    if (handed.containsKey(number.group())) {
      return false;
    }
    handed.put(number.group(), new Handed(number.group(), topic, List.copyOf(given.values())));
    given.clear();
    tally.completed();
    return true;
  }

  /** Sent once more after a crash: word for word what was answered before. */
  private boolean isRepeated(VisibleMessage message) {
    return last != null
        && message.text().equals(last.text())
        && message.rows().equals(last.rows())
        && !message.rows().isEmpty();
  }

  @Override
  public void explained(String text) {
    if (!text.isEmpty()) {
      tally.explained(text);
      act(() -> citizen.send("/menu"));
    }
  }

  /** What this citizen has before the eyes, for whoever looks into a failure. */
  public String lastShown() {
    return citizen.chatId() + " " + last;
  }

  /** Asks for the menu, as somebody does who has waited too long. */
  public void nudge() {
    tally.stuck();
    act(() -> citizen.send("/menu"));
  }

  private void answer(VisibleMessage message) {
    if (message.text().contains(Labels.REVIEW)) {
      given.values().stream()
          .filter(Labels::isRepeated)
          .filter(label -> !message.text().contains(label))
          .forEach(tally::missing);
    }
    tries = message.text().equals(question) ? tries + 1 : 1;
    question = message.text();
    int number = number(message);
    if (number == 1) {
      given.tailMap(1, false).clear();
    }
    for (String label : Labels.AHEAD) {
      if (press(message, label)) {
        return;
      }
    }
    if (message.buttons().stream().anyMatch(Labels::isTicked) && press(message, Labels.DONE)) {
      return;
    }
    String beginning = random.nextDouble() < complaints ? Labels.COMPLAINT : Labels.SURVEY;
    if (press(message, beginning)) {
      topic = beginning;
      return;
    }
    List<VisibleMessage.Button> answers =
        message.buttons().stream().filter(Labels::isAnswer).toList();
    if (!answers.isEmpty()) {
      VisibleMessage.Button answer = answers.get(random.nextInt(answers.size()));
      if (number > 0) {
        given.put(number, Labels.wording(answer));
      } else {
        topic = Labels.wording(answer);
      }
      press(message, answer);
    } else if (!press(message, Labels.OTHER_PLACE)) {
      write(message, number);
    }
  }

  /** The number of the question, or 0 when it is none. */
  private static int number(VisibleMessage message) {
    Matcher number = QUESTION.matcher(message.text());
    return number.find() ? Integer.parseInt(number.group(1)) : 0;
  }

  private void write(VisibleMessage message, int number) {
    boolean file = Labels.FILES.stream().anyMatch(message.text()::contains);
    if ((file || tries > 1)
        && (press(message, Labels.SKIP)
            || press(message, Labels.PREFER_NOT)
            || press(message, Labels.DONE))) {
      given.remove(number);
      return;
    }
    String words =
        message.text().contains(Labels.NUMBER) || tries > 1
            ? "3"
            : WORDS.get(random.nextInt(WORDS.size()));
    given.put(number, words);
    act(() -> citizen.send(words));
  }

  private boolean press(VisibleMessage message, String word) {
    for (VisibleMessage.Button button : message.buttons()) {
      if (Labels.plain(button).equals(word)) {
        press(message, button);
        return true;
      }
    }
    return false;
  }

  private void press(VisibleMessage message, VisibleMessage.Button button) {
    act(() -> citizen.press(message, button));
  }

  private void act(Runnable action) {
    waiting = true;
    actedAt = System.nanoTime();
    tally.acted();
    action.run();
  }
}
