package mn.sanal.i18n.mongolian.measure;

import java.io.IOException;
import java.util.Collection;
import java.util.HashSet;
import java.util.Locale;
import java.util.Set;
import java.util.function.Function;
import mn.sanal.i18n.mongolian.WordKeys;

/** A way to make tokens of a word. */
public interface Method {

  /** What it is called in the table. */
  String title();

  /** Its tokens for any of these words. Not all ways can tell them one by one. */
  Function<String, Set<String>> tokens(Collection<String> words) throws IOException;

  /** The tokens of the search. */
  static Method sanal() {
    return wordByWord("Sanal", word -> new HashSet<>(WordKeys.of(word)));
  }

  /** The word as it stands. */
  static Method none() {
    return wordByWord("no stemming", word -> Set.of(word.toLowerCase(Locale.ROOT)));
  }

  /** What a word begins with. */
  static Method firstLetters(int letters) {
    return wordByWord(
        "first " + letters + " letters",
        word -> Set.of(word.substring(0, Math.min(letters, word.length()))));
  }

  /**
   * What a word begins with, as typed in Latin letters by a plain rule for each letter: the same
   * for either script.
   */
  static Method skeleton(int letters) {
    return wordByWord("skeleton of " + letters, word -> Set.of(skeleton(word, letters)));
  }

  /** The one token of {@link #skeleton(int)} for a word in lower case. */
  static String skeleton(String word, int letters) {
    String plain = Romanised.skeleton(word);
    return plain.substring(0, Math.min(letters, plain.length()));
  }

  private static Method wordByWord(String title, Function<String, Set<String>> tokens) {
    return new Method() {
      @Override
      public String title() {
        return title;
      }

      @Override
      public Function<String, Set<String>> tokens(Collection<String> words) {
        return tokens;
      }
    };
  }
}
