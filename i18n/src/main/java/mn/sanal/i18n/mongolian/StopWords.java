package mn.sanal.i18n.mongolian;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Words that say nothing of a text's subject. Words of lack (байхгүй, алга) are none: lack is what
 * most complaints are about.
 *
 * <p>They are left out of queries, not of the index, so that a query of nothing else still finds.
 */
public final class StopWords {

  private static final Set<String> WORDS = read();

  private StopWords() {}

  /** Whether this word, typed in either script, is one. */
  public static boolean contains(CharSequence word) {
    String folded = Letters.fold(word);
    return WORDS.contains(folded) || LatinTyped.readings(folded).stream().anyMatch(WORDS::contains);
  }

  private static Set<String> read() {
    try (InputStream in = StopWords.class.getResourceAsStream("stopwords.txt")) {
      if (in == null) {
        throw new IllegalStateException("stopwords.txt is not on the class path");
      }
      return new String(in.readAllBytes(), StandardCharsets.UTF_8)
          .lines()
          .filter(line -> !line.isBlank() && !line.startsWith("#"))
          .map(Letters::fold)
          .collect(Collectors.toUnmodifiableSet());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
