package mn.sanal.i18n;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Words in which Latin letters stand among Cyrillic ones. Most such slips cannot be seen, since the
 * letters look alike.
 */
final class MixedAlphabets {

  private static final Pattern NO_PROSE = Pattern.compile("\\{\\w+[^{}]*}|https?://\\S+|/\\w+");
  private static final Pattern WORD = Pattern.compile("\\p{L}+");
  private static final Pattern CYRILLIC = Pattern.compile("\\p{IsCyrillic}");
  private static final Pattern LATIN = Pattern.compile("\\p{IsLatin}");
  private static final Pattern LOOKS_CYRILLIC = Pattern.compile("[aeopcyxkABEKMHOPCTYX]{2,}");

  private MixedAlphabets() {}

  /** The words with such a slip, each Latin letter marked by brackets. */
  static List<String> in(String text) {
    List<String> slips = new ArrayList<>();
    boolean cyrillicText = CYRILLIC.matcher(text).find();
    Matcher word = WORD.matcher(NO_PROSE.matcher(text).replaceAll(" "));
    while (word.find()) {
      String letters = word.group();
      boolean mixed = CYRILLIC.matcher(letters).find() && LATIN.matcher(letters).find();
      if (mixed || (cyrillicText && LOOKS_CYRILLIC.matcher(letters).matches())) {
        slips.add(LATIN.matcher(letters).replaceAll("[$0]"));
      }
    }
    return slips;
  }
}
