package mn.sanal.bot.api.load;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
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

  private final VirtualCitizen citizen;
  private final RandomGenerator random;
  private final Tally tally;
  private final double complaints;
  private final List<String> receipts = new ArrayList<>();

  /** The label chosen last for each question of this dialogue, by the question's number. */
  private final Map<String, String> chosen = new HashMap<>();

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

  /** The receipts that were shown, each as its whole text. */
  public List<String> receipts() {
    return List.copyOf(receipts);
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
    if (receipt) {
      receipts.add(message.text());
      tally.completed();
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
    if (receipt) {
      chosen.clear();
    }
    if (!receipt || !stopping) {
      answer(message);
    }
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
      chosen.values().stream()
          .filter(label -> !message.text().contains(label))
          .forEach(tally::missing);
    }
    tries = message.text().equals(question) ? tries + 1 : 1;
    question = message.text();
    for (String label : Labels.AHEAD) {
      if (press(message, label)) {
        return;
      }
    }
    if (message.buttons().stream().anyMatch(Labels::isTicked) && press(message, Labels.DONE)) {
      return;
    }
    if (press(message, random.nextDouble() < complaints ? Labels.COMPLAINT : Labels.SURVEY)) {
      return;
    }
    List<VisibleMessage.Button> answers =
        message.buttons().stream().filter(Labels::isAnswer).toList();
    if (!answers.isEmpty()) {
      VisibleMessage.Button answer = answers.get(random.nextInt(answers.size()));
      Matcher number = QUESTION.matcher(message.text());
      if (number.find()) {
        chosen.put(number.group(1), Labels.wording(answer));
      }
      press(message, answer);
    } else if (!press(message, Labels.OTHER_PLACE)) {
      write(message);
    }
  }

  private void write(VisibleMessage message) {
    boolean file = Labels.FILES.stream().anyMatch(message.text()::contains);
    if ((file || tries > 1)
        && (press(message, Labels.SKIP)
            || press(message, Labels.PREFER_NOT)
            || press(message, Labels.DONE))) {
      return;
    }
    String words =
        message.text().contains(Labels.NUMBER) || tries > 1
            ? "3"
            : WORDS.get(random.nextInt(WORDS.size()));
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
