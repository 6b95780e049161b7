package mn.sanal.bench.quality;

import java.nio.file.Path;
import java.util.List;

/**
 * What was asked for on the command line.
 *
 * @param hunspell the folder of the dictionary, which is passed over where it is missing
 * @param data an empty folder for the database
 * @param recall whether to print by which forms of a word its texts are found
 */
public record QualityOptions(
    Path texts, Path queries, Path judgements, Path hunspell, Path data, boolean recall) {

  private static final String COLLECTION = "admin/src/test/resources/mn/sanal/admin/search/";

  /** Reads what follows the name of the command. */
  public static QualityOptions of(List<String> words, Path data) {
    return new QualityOptions(
        path(words, "--docs", COLLECTION + "documents.jsonl"),
        path(words, "--queries", COLLECTION + "queries.jsonl"),
        path(words, "--judgements", COLLECTION + "judgements.jsonl"),
        path(words, "--hunspell", "/usr/share/hunspell"),
        data,
        words.stream().noneMatch(List.of("--docs", "--queries", "--judgements")::contains));
  }

  private static Path path(List<String> words, String name, String fallback) {
    int at = words.lastIndexOf(name);
    return Path.of(at < 0 || at + 1 >= words.size() ? fallback : words.get(at + 1));
  }
}
