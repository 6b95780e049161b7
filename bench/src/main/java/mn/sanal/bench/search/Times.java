package mn.sanal.bench.search;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** Durations in milliseconds by kind. */
final class Times {

  private final Map<String, List<Double>> byKind = new LinkedHashMap<>();

  void add(String kind, double millis) {
    byKind.computeIfAbsent(kind, _ -> new ArrayList<>()).add(millis);
  }

  /** A line for each kind, then one for all. */
  String table() {
    var table = new StringBuilder();
    List<Double> all = new ArrayList<>();
    byKind.forEach(
        (kind, times) -> {
          table.append(line(kind, times));
          all.addAll(times);
        });
    return table.append(line("all", all)).toString();
  }

  static String line(String name, List<Double> times) {
    return String.format(
        Locale.ROOT,
        "  %-32s %8.2f %8.2f %8.2f %8.2f   of %d%n",
        name,
        at(times, 0.5),
        at(times, 0.95),
        at(times, 0.99),
        at(times, 1),
        times.size());
  }

  private static double at(List<Double> times, double share) {
    List<Double> sorted = new ArrayList<>(times);
    Collections.sort(sorted);
    return sorted.get((int) Math.ceil(share * sorted.size()) - 1);
  }
}
