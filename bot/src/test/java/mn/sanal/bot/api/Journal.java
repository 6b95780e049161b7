package mn.sanal.bot.api;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** What the server was asked and what came of it. Lives on the loop's thread. */
final class Journal {

  /** Calls remembered one by one; all are counted. */
  private static final int KEPT = 500_000;

  private final List<Call> calls = new ArrayList<>();
  private final Map<String, Long> counts = new HashMap<>();
  private final Map<String, Long> refusals = new HashMap<>();
  boolean keeping = true;

  void add(String method, long chatId, String text, int outcome, String description) {
    counts.merge(method, 1L, Long::sum);
    if (outcome != 200) {
      refusals.merge(method + " " + outcome + " " + description, 1L, Long::sum);
    }
    if (keeping && calls.size() < KEPT) {
      calls.add(new Call(System.nanoTime(), method, chatId, text, outcome, description));
    }
  }

  List<Call> calls() {
    return List.copyOf(calls);
  }

  Map<String, Long> counts() {
    return Map.copyOf(counts);
  }

  Map<String, Long> refusals() {
    return Map.copyOf(refusals);
  }
}
