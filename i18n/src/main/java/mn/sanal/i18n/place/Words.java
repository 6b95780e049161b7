package mn.sanal.i18n.place;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import mn.sanal.i18n.mongolian.WordKeys;

/** Takes text apart into words and numbers, without looking at what they mean. */
final class Words {

  private static final Set<String> ORDINALS =
      Set.of("р", "r", "дугаар", "дүгээр", "дугээр", "dugaar", "dugeer", "th", "nd", "st", "rd");

  private Words() {}

  /** At most {@code most} runs of letters or of digits, each in one spelling, without «-р». */
  static List<String> of(String text, int most) {
    String composed = Normalizer.normalize(text, Normalizer.Form.NFC);
    List<String> words = new ArrayList<>();
    int from = 0;
    while (from < composed.length() && words.size() < most) {
      int sort = sort(composed.charAt(from));
      int to = from + 1;
      while (to < composed.length() && sort(composed.charAt(to)) == sort) {
        to++;
      }
      String word = sort == 1 ? WordKeys.exact(composed.substring(from, to)) : "";
      if (sort == 2) {
        words.add(composed.substring(from, to));
      } else if (!word.isEmpty() && !isOrdinal(words, word)) {
        words.add(word);
      }
      from = to;
    }
    return words;
  }

  private static boolean isOrdinal(List<String> before, String word) {
    return !before.isEmpty() && isNumber(before.getLast()) && ORDINALS.contains(word);
  }

  static boolean isNumber(String word) {
    return sort(word.charAt(0)) == 2;
  }

  private static int sort(char c) {
    if (c >= '0' && c <= '9') {
      return 2;
    }
    boolean letter = Character.isLetter(c) || Character.getType(c) == Character.NON_SPACING_MARK;
    return letter || c == '\'' ? 1 : 0;
  }
}
