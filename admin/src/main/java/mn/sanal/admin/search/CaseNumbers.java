package mn.sanal.admin.search;

import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import mn.sanal.dialogue.CaseNumber;

/**
 * Numbers of cases as clerks type them: without dashes, in small letters, on a Cyrillic keyboard.
 */
final class CaseNumbers {

  private static final String CYRILLIC = "АВЕНКМРСТХ";
  private static final String LATIN = "ABEHKMPCTX";

  private static final Pattern WHOLE =
      Pattern.compile("[SC][- ]?(\\d{2})[- ]?([0-9A-HJKMNP-TV-Z]{5})");
  private static final Pattern PART = Pattern.compile("[0-9A-Z][0-9A-Z-]{0,9}");
  private static final Pattern ENDING =
      Pattern.compile("(?=[A-Z]*[0-9])(?=[0-9]*[A-Z])[0-9A-HJKMNP-TV-Z]{5}");

  private CaseNumbers() {}

  /** The number that a text is as a whole. */
  static Optional<CaseNumber> whole(String typed) {
    Matcher form = WHOLE.matcher(latin(typed));
    return form.matches()
        ? Optional.of(new CaseNumber("S-" + form.group(1) + "-" + form.group(2)))
        : Optional.empty();
  }

  /** How a number or its last five letters begin; empty where none begins so. */
  static Optional<String> part(String typed) {
    Optional<CaseNumber> whole = whole(typed);
    if (whole.isPresent()) {
      return Optional.of(whole.get().value());
    }
    String latin = latin(typed);
    return PART.matcher(latin).matches() ? Optional.of(latin) : Optional.empty();
  }

  /** The last five letters or digits, where a word can only be those. */
  static Optional<String> onlyEnding(String word) {
    String latin = latin(word);
    return ENDING.matcher(latin).matches() ? Optional.of(latin) : Optional.empty();
  }

  /** The five letters or digits that tell the cases of a year apart. */
  static String ending(String number) {
    return number.substring(number.lastIndexOf('-') + 1);
  }

  private static String latin(String typed) {
    String upper = typed.strip().toUpperCase(Locale.ROOT);
    var latin = new StringBuilder(upper.length());
    for (int i = 0; i < upper.length(); i++) {
      int place = CYRILLIC.indexOf(upper.charAt(i));
      latin.append(place < 0 ? upper.charAt(i) : LATIN.charAt(place));
    }
    return latin.toString();
  }
}
