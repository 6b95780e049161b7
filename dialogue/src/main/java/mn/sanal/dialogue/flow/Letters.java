package mn.sanal.dialogue.flow;

import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.function.BiPredicate;
import java.util.function.Function;
import mn.sanal.i18n.mongolian.WordKeys;

/**
 * Narrows a list by typed letters, in either script. Words meet by their consonants, since the
 * vowels of Latin-typed Mongolian follow no standard; what begins exactly as typed comes first.
 */
final class Letters {

  private static final String CYRILLIC = "абвгдеёжзийклмноөпрстуүфхцчшщъыьэюя";

  /** The sign of each Cyrillic letter; a blank for those that Latin typing loses or confuses. */
  private static final String SIGNS = " b gd  jz  klmn  prst  fhcčšš      ";

  /** The half of a pair such as {@code kh} that its other half stands for. */
  private static final char MERGED = 0;

  private Letters() {}

  /** The items with a name that each typed word begins a word of; those typed exactly first. */
  static <T> List<T> narrow(List<T> items, String typed, Function<T, List<String>> names) {
    List<String> words = words(typed);
    List<T> found = found(items, words, names, Letters::begins);
    if (found.isEmpty()) {
      found = found(items, words, names, Letters::isFormOf);
    }
    String exact = typed.strip().toLowerCase(Locale.ROOT);
    found.sort(
        Comparator.comparing(
            item ->
                names.apply(item).stream()
                    .noneMatch(name -> name.toLowerCase(Locale.ROOT).startsWith(exact))));
    return found;
  }

  private static <T> List<T> found(
      List<T> items,
      List<String> typed,
      Function<T, List<String>> names,
      BiPredicate<String, String> meets) {
    List<T> found = new ArrayList<>();
    for (T item : items) {
      if (names.apply(item).stream().anyMatch(name -> meets(typed, words(name), meets))) {
        found.add(item);
      }
    }
    return found;
  }

  private static boolean meets(
      List<String> typed, List<String> name, BiPredicate<String, String> meets) {
    if (typed.isEmpty()) {
      return false;
    }
    for (String word : typed) {
      if (name.stream().noneMatch(other -> meets.test(other, word))) {
        return false;
      }
    }
    return true;
  }

  private static boolean begins(String word, String typed) {
    return word.startsWith(typed) || skeleton(word).startsWith(skeleton(typed));
  }

  /** Another form of the same word, as a search would find it. */
  private static boolean isFormOf(String word, String typed) {
    return typed.length() > 2 && !Collections.disjoint(WordKeys.of(word), WordKeys.of(typed));
  }

  private static List<String> words(String text) {
    List<String> words = new ArrayList<>();
    int from = -1;
    for (int i = 0; i <= text.length(); i++) {
      boolean inside = i < text.length() && Character.isLetterOrDigit(text.charAt(i));
      if (inside && from < 0) {
        from = i;
      } else if (!inside && from >= 0) {
        words.add(text.substring(from, i).toLowerCase(Locale.ROOT));
        from = -1;
      }
    }
    return words;
  }

  /** Consonants and digits, with a mark for a vowel at the beginning. */
  static String skeleton(String word) {
    StringBuilder out = new StringBuilder(word.length());
    for (int i = 0; i < word.length(); i++) {
      char sign = sign(word, i);
      if (sign == MERGED) {
        continue;
      }
      if (sign != ' ') {
        out.append(sign);
      } else if (i == 0) {
        out.append('+');
      }
    }
    return out.toString();
  }

  private static char sign(String word, int at) {
    char letter = word.charAt(at);
    int cyrillic = CYRILLIC.indexOf(letter);
    if (cyrillic >= 0) {
      return SIGNS.charAt(cyrillic);
    }
    char next = at + 1 < word.length() ? word.charAt(at + 1) : ' ';
    char before = at > 0 ? word.charAt(at - 1) : ' ';
    return switch (letter) {
      case 'k' -> next == 'h' ? MERGED : 'k';
      case 'x' -> 'h';
      case 'h' -> before == 'c' || before == 's' ? MERGED : 'h';
      case 'c' -> next == 'h' ? 'č' : 'c';
      case 's' -> next == 'h' ? 'š' : before == 't' ? MERGED : 's';
      case 't' -> next == 's' ? 'c' : 't';
      case 'a', 'e', 'i', 'o', 'u', 'y', 'v', 'w', 'q', 'ö', 'ü' -> ' ';
      default -> letter;
    };
  }
}
