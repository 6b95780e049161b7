package mn.sanal.dialogue.place;

import java.math.BigInteger;
import java.util.Comparator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The order in which people expect names: numbers by value («2-р хороо» before «10-р хороо»), ө
 * after о and ү after у.
 */
final class Numbered {

  static final Comparator<String> ORDER =
      Comparator.comparing(Numbered::leadingNumber).thenComparing(Numbered::letters);

  private static final Pattern LEADING = Pattern.compile("^[«\"]?(\\d{1,6})");
  private static final BigInteger NONE = BigInteger.TEN.pow(9);

  private Numbered() {}

  private static BigInteger leadingNumber(String name) {
    Matcher matcher = LEADING.matcher(name);
    return matcher.find() ? new BigInteger(matcher.group(1)) : NONE;
  }

  private static String letters(String name) {
    return name.toLowerCase(java.util.Locale.ROOT)
        .replace("«", "")
        .replace("ё", "е\uffff")
        .replace("ө", "о\uffff")
        .replace("ү", "у\uffff");
  }
}
