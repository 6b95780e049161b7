package mn.sanal.i18n.mongolian;

import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Names by their letters alone: case, signs, blanks and letters of the same look do not count. */
public final class Spelling {

  private Spelling() {}

  /**
   * The folded words with one blank between them; empty where there is neither letter nor digit.
   */
  public static String of(String name) {
    return Stream.of(name.split("[^\\p{L}\\p{M}\\p{N}]+", -1))
        .filter(word -> !word.isEmpty())
        .map(Letters::fold)
        .collect(Collectors.joining(" "));
  }
}
