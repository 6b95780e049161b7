package mn.sanal.i18n.place;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import mn.sanal.i18n.mongolian.LatinTyped;
import mn.sanal.i18n.mongolian.WordKeys;

/** What a typed word may be in Cyrillic, with and without its endings. */
final class Spellings {

  private Spellings() {}

  /** Its readings in Cyrillic, itself where it is written so already. */
  static List<String> readings(String folded) {
    List<String> readings = LatinTyped.readings(folded);
    return readings.isEmpty() ? List.of(folded) : readings;
  }

  /** Its readings and, after each, what is left of it without endings. */
  static Set<String> stems(String folded) {
    return new LinkedHashSet<>(WordKeys.nouns(folded));
  }

  /** Of spellings that sound alike only the first. */
  static List<String> distinct(Iterable<String> spellings) {
    Set<String> sounds = new HashSet<>();
    List<String> distinct = new ArrayList<>();
    for (String spelling : spellings) {
      if (sounds.add(sound(spelling))) {
        distinct.add(spelling);
      }
    }
    return distinct;
  }

  /**
   * A spelling without what Latin typing and hasty fingers lose: which rounded vowel, which of э
   * and и, length, soft and hard signs.
   */
  static String sound(String spelling) {
    var sound = new StringBuilder(spelling.length());
    for (int i = 0; i < spelling.length(); i++) {
      char c =
          switch (spelling.charAt(i)) {
            case 'е' -> 'э';
            case 'ө', 'у', 'ү' -> 'о';
            case 'й', 'ы' -> 'и';
            case 'ь', 'ъ' -> ' ';
            default -> spelling.charAt(i);
          };
      boolean repeated = !sound.isEmpty() && sound.charAt(sound.length() - 1) == c;
      if (c != ' ' && !repeated) {
        sound.append(c);
      }
    }
    return sound.toString();
  }
}
