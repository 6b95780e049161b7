package mn.sanal.bench;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * What was asked for on the command line.
 *
 * @param warmUp seconds that are not measured
 * @param complaints share of the dialogues that are complaints
 */
record Options(
    Path jar,
    int citizens,
    boolean webhook,
    int warmUp,
    int seconds,
    double complaints,
    long seed,
    List<String> javaOptions,
    boolean keep) {

  static Options of(List<String> words) {
    return new Options(
        Path.of(value(words, "--jar", "app/target/sanal.jar")),
        Integer.parseInt(value(words, "--citizens", "200")),
        value(words, "--mode", "polling").equals("webhook"),
        Integer.parseInt(value(words, "--warm-up", "15")),
        Integer.parseInt(value(words, "--seconds", "30")),
        Double.parseDouble(value(words, "--complaints", "0.1")),
        Long.parseLong(value(words, "--seed", "1")),
        values(words, "--java-option"),
        words.contains("--keep"));
  }

  private static String value(List<String> words, String name, String fallback) {
    List<String> found = values(words, name);
    return found.isEmpty() ? fallback : found.getLast();
  }

  private static List<String> values(List<String> words, String name) {
    var found = new ArrayList<String>();
    for (int i = 0; i < words.size() - 1; i++) {
      if (words.get(i).equals(name)) {
        found.add(words.get(i + 1));
      }
    }
    return found;
  }
}
