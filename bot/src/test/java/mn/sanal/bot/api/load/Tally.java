package mn.sanal.bot.api.load;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** What all citizens of a load test did and saw. Lives on the Bot API server's thread. */
public final class Tally {

  private long[] waits = new long[1 << 16];
  private int replies;
  private long actions;
  private long completed;
  private long stuck;
  private long unasked;
  private long repeated;
  private final List<String> missing = new ArrayList<>();
  private final Map<String, Long> explanations = new TreeMap<>();

  /** Begins anew, as after warming up. */
  public void reset() {
    replies = 0;
    actions = 0;
    completed = 0;
    stuck = 0;
    unasked = 0;
    repeated = 0;
    explanations.clear();
  }

  void acted() {
    actions++;
  }

  void replied(long nanos) {
    if (replies == waits.length) {
      waits = Arrays.copyOf(waits, waits.length * 2);
    }
    waits[replies++] = nanos;
  }

  void completed() {
    completed++;
  }

  void stuck() {
    stuck++;
  }

  void unasked() {
    unasked++;
  }

  void repeated() {
    repeated++;
  }

  void missing(String answer) {
    missing.add(answer);
  }

  void explained(String text) {
    explanations.merge(text, 1L, Long::sum);
  }

  /** Steps: things a citizen did that got a reply. */
  public int replies() {
    return replies;
  }

  public long actions() {
    return actions;
  }

  /** Receipts that were shown. */
  public long completedDialogues() {
    return completed;
  }

  /** How often somebody waited too long. */
  public long stuckCitizens() {
    return stuck;
  }

  /** Messages that were shown once more, word for word. */
  public long repeatedMessages() {
    return repeated;
  }

  /** Answers that were given and do not stand on the review. */
  public List<String> missingAnswers() {
    return List.copyOf(missing);
  }

  /** Questions that were shown without anything having been done. */
  public long unaskedMessages() {
    return unasked;
  }

  public Map<String, Long> explanations() {
    return Map.copyOf(explanations);
  }

  /** Time in milliseconds within which this share of the replies came. */
  public double percentile(double share) {
    if (replies == 0) {
      return Double.NaN;
    }
    long[] sorted = Arrays.copyOf(waits, replies);
    Arrays.sort(sorted);
    return sorted[(int) Math.min(replies - 1L, (long) (replies * share))] / 1e6;
  }
}
