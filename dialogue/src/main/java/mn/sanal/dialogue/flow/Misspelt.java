package mn.sanal.dialogue.flow;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;

/**
 * Names that were typed nearly right. Both are written in one rough alphabet, in which spellings
 * that sound alike are the same; what is left may differ by a letter or two, and endings of a
 * Mongolian word behind the name do not count.
 */
final class Misspelt {

  private static final String CYRILLIC = "абвгдеёжзийклмноөпрстуүфхцчшщъыьэюя";
  private static final String[] LATIN = {
    "a", "b", "v", "g", "d", "e", "e", "j", "z", "i", "i", "k", "l", "m", "n", "o", "o", "p", "r",
    "s", "t", "u", "u", "f", "h", "c", "c", "s", "s", "", "i", "", "e", "u", "a"
  };
  private static final int SHORTEST = 5;
  private static final int LONG = 8;
  private static final int LONGEST = 40;

  private Misspelt() {}

  /** The items with a word that is nearest to one of those typed, if any is near enough. */
  static <T> List<T> nearest(List<T> items, String typed, Function<T, List<String>> names) {
    List<String> words = words(typed);
    List<T> nearest = new ArrayList<>();
    int best = Integer.MAX_VALUE;
    for (T item : items) {
      int distance =
          names.apply(item).stream()
              .flatMap(name -> words(name).stream())
              .mapToInt(name -> distance(words, name))
              .min()
              .orElse(Integer.MAX_VALUE);
      if (distance < best) {
        best = distance;
        nearest.clear();
      }
      if (distance == best && distance < Integer.MAX_VALUE) {
        nearest.add(item);
      }
    }
    return nearest;
  }

  private static List<String> words(String text) {
    return Phrase.of(text.length() > LONGEST ? text.substring(0, LONGEST) : text).words().stream()
        .map(Misspelt::rough)
        .toList();
  }

  private static int distance(List<String> words, String name) {
    return words.stream().mapToInt(word -> distance(word, name)).min().orElse(Integer.MAX_VALUE);
  }

  /** How many letters differ, or far too many. */
  private static int distance(String word, String name) {
    int allowed = name.length() >= LONG ? 2 : name.length() >= SHORTEST ? 1 : 0;
    if (word.length() < SHORTEST - 1 || name.length() < SHORTEST - 1) {
      return Integer.MAX_VALUE;
    }
    int best = Integer.MAX_VALUE;
    int[] row = edits(word, name);
    for (int end = Math.max(SHORTEST - 1, name.length() - allowed); end <= word.length(); end++) {
      best = Math.min(best, row[end]);
    }
    return best <= allowed ? best : Integer.MAX_VALUE;
  }

  /** The edits between a name and each beginning of a word. */
  private static int[] edits(String word, String name) {
    int[] row = new int[word.length() + 1];
    for (int i = 0; i <= word.length(); i++) {
      row[i] = i;
    }
    for (int j = 1; j <= name.length(); j++) {
      int diagonal = row[0];
      row[0] = j;
      for (int i = 1; i <= word.length(); i++) {
        int kept = diagonal + (word.charAt(i - 1) == name.charAt(j - 1) ? 0 : 1);
        diagonal = row[i];
        row[i] = Math.min(kept, Math.min(row[i], row[i - 1]) + 1);
      }
    }
    return row;
  }

  /** Spellings that sound alike become the same. */
  static String rough(String word) {
    String lower = Normalizer.normalize(word, Normalizer.Form.NFKD).toLowerCase(Locale.ROOT);
    StringBuilder latin = new StringBuilder();
    for (int i = 0; i < lower.length(); i++) {
      int at = CYRILLIC.indexOf(lower.charAt(i));
      if (at >= 0) {
        latin.append(LATIN[at]);
      } else if (Character.isLetterOrDigit(lower.charAt(i))) {
        latin.append(lower.charAt(i));
      }
    }
    return latin
        .toString()
        .replace("x", "ks")
        .replace("ph", "f")
        .replace("th", "t")
        .replace("kh", "h")
        .replace("ch", "c")
        .replace("ts", "c")
        .replace("y", "i")
        .replaceAll("c(?![eiy])", "k")
        .replace('q', 'k')
        .replace('w', 'v')
        .replaceAll("(.)\\1+", "$1");
  }
}
