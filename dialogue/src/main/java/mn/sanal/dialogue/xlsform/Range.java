package mn.sanal.dialogue.xlsform;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The parameters of a {@code range}, {@code start=0 end=10 step=1}, as whole numbers.
 *
 * @param lost what of them Sanal cannot say
 */
record Range(long from, long to, Optional<String> lost) {

  /** From 1 to 5 in whole steps. */
  static final Range RATING = new Range(1, 5, Optional.empty());

  private static final Pattern PARAMETER =
      Pattern.compile("(start|end|step)\\s*=\\s*(-?\\d{1,12})(\\.\\d*[1-9])?");

  static Range of(String parameters) {
    Map<String, Long> values = new HashMap<>();
    boolean whole = true;
    Matcher matcher = PARAMETER.matcher(parameters.toLowerCase(Locale.ROOT));
    while (matcher.find()) {
      values.put(matcher.group(1), Long.valueOf(matcher.group(2)));
      whole &= matcher.group(3) == null;
    }
    long step = values.getOrDefault("step", 1L);
    Optional<String> lost =
        whole && step == 1
            ? Optional.empty()
            : Optional.of("steps or bounds that are not whole ones");
    // The bounds that XLSForm takes where none are written.
    return new Range(values.getOrDefault("start", 1L), values.getOrDefault("end", 10L), lost);
  }
}
