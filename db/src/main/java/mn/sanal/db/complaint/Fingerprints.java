package mn.sanal.db.complaint;

import java.util.Comparator;
import java.util.TreeSet;
import java.util.regex.Pattern;
import mn.sanal.db.key.Keyring;
import mn.sanal.i18n.mongolian.StopWords;
import mn.sanal.i18n.mongolian.WordKeys;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Knows texts that say the same in the same words, whatever their endings, order, script and
 * punctuation: by a keyed hash of their stems, which tells nothing of the words.
 */
@Component
class Fingerprints {

  private static final String PURPOSE = "complaint-words";

  /** Many people write the same few words about different things. */
  private static final int FEWEST_WORDS = 4;

  private static final Pattern BETWEEN_WORDS = Pattern.compile("[^\\p{L}\\p{M}\\p{N}]+");

  /** A word may be a form of several; the shortest stem is the same for all its forms. */
  private static final Comparator<String> SHORTEST =
      Comparator.comparingInt(String::length).thenComparing(Comparator.naturalOrder());

  private final Keyring keyring;

  Fingerprints(Keyring keyring) {
    this.keyring = keyring;
  }

  /** Of a text as it was written; null where it has too few words. */
  byte @Nullable [] of(String text) {
    TreeSet<String> stems = new TreeSet<>();
    for (String word : BETWEEN_WORDS.split(text, -1)) {
      if (!StopWords.contains(word)) {
        WordKeys.usual(word).stream().map(Fingerprints::plain).min(SHORTEST).ifPresent(stems::add);
      }
    }
    return stems.size() < FEWEST_WORDS ? null : keyring.hash(PURPOSE, String.join(" ", stems));
  }

  /** Without what Latin letters leave open: which rounded vowel, noun or verb. */
  private static String plain(String stem) {
    return stem.replace("-", "").replace('ө', 'о').replace('ү', 'о').replace('у', 'о');
  }
}
