package mn.sanal.bench.search;

import java.nio.file.Path;
import java.util.List;

/**
 * What was asked for on the command line.
 *
 * @param cases how many are invented
 * @param data the folder of database and index; one of before is used again as it is
 * @param seconds how long cases arrive while the delay is measured
 * @param rate cases that arrive in a second
 * @param build whether the index is built anew, or the one of before is used
 * @param postgres whether PostgreSQL's own search is measured too
 */
public record SearchOptions(
    long cases, Path data, int seconds, int rate, long seed, boolean build, boolean postgres) {

  /** Reads what follows the name of the command. */
  public static SearchOptions of(List<String> words, Path fallback) {
    return new SearchOptions(
        Long.parseLong(value(words, "--cases", "20000")),
        Path.of(value(words, "--data", fallback.toString())),
        Integer.parseInt(value(words, "--seconds", "15")),
        Integer.parseInt(value(words, "--rate", "200")),
        Long.parseLong(value(words, "--seed", "1")),
        !words.contains("--without-build"),
        !words.contains("--without-postgres"));
  }

  private static String value(List<String> words, String name, String fallback) {
    int at = words.lastIndexOf(name);
    return at < 0 || at + 1 >= words.size() ? fallback : words.get(at + 1);
  }
}
