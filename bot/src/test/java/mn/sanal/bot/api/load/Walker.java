package mn.sanal.bot.api.load;

import java.util.ArrayList;
import java.util.List;
import java.util.random.RandomGenerator;
import mn.sanal.bot.api.VirtualCitizen;
import mn.sanal.bot.api.VisibleMessage;

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

  private final VirtualCitizen citizen;
  private final RandomGenerator random;
  private final Tally tally;
  private final double complaints;
  private final List<String> receipts = new ArrayList<>();
  private long actedAt;
  private boolean waiting;
  private boolean stopping;
  private int asked;
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
    if (!receipt || !stopping) {
      answer(message);
    }
  }

  @Override
  public void explained(String text) {
    if (!text.isEmpty()) {
      tally.explained(text);
      act(() -> citizen.send("/menu"));
    }
  }

  /** Asks for the menu, as somebody does who has waited too long. */
  public void nudge() {
    tally.stuck();
    act(() -> citizen.send("/menu"));
  }

  private void answer(VisibleMessage message) {
    if (!message.text().equals(question)) {
      question = message.text();
      tries = 0;
    }
    tries++;
    asked++;
    for (String label : Labels.AHEAD) {
      if (has(message, label)) {
        press(message, label);
        return;
      }
    }
    if (has(message, Labels.SURVEY)) {
      press(message, random.nextDouble() < complaints ? Labels.COMPLAINT : Labels.SURVEY);
    } else if (has(message, Labels.NEXT)) {
      press(message, Labels.NEXT);
    } else if (has(message, Labels.DONE) && tries > 1) {
      press(message, Labels.DONE);
    } else {
      choose(message);
    }
  }

  private void choose(VisibleMessage message) {
    List<VisibleMessage.Button> choices =
        message.buttons().stream()
            .filter(button -> !Labels.ASIDE.contains(button.label()))
            .filter(button -> !button.label().equals(Labels.CHILD_SAFETY))
            .toList();
    if (!choices.isEmpty()) {
      press(message, choices.get(random.nextInt(choices.size())).label());
    } else if (tries == 1) {
      act(() -> citizen.send(WORDS.get(random.nextInt(WORDS.size()))));
    } else if (tries == 2 && has(message, Labels.SKIP)) {
      press(message, Labels.SKIP);
    } else {
      act(() -> citizen.send("3"));
    }
  }

  private static boolean has(VisibleMessage message, String label) {
    return message.buttons().stream().anyMatch(button -> button.label().equals(label));
  }

  private void press(VisibleMessage message, String label) {
    VisibleMessage.Button pressed =
        message.buttons().stream()
            .filter(button -> button.label().equals(label))
            .findFirst()
            .orElseThrow();
    act(() -> citizen.press(message, pressed));
  }

  private void act(Runnable action) {
    waiting = true;
    actedAt = System.nanoTime();
    tally.acted();
    action.run();
  }

  /** Questions that were put to this citizen. */
  public int asked() {
    return asked;
  }
}
