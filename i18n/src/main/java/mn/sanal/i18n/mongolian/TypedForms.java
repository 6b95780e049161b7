package mn.sanal.i18n.mongolian;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The Cyrillic forms that a Latin-typed word may stand for, wider than {@link LatinTyped}: {@code
 * c} for ч and {@code s} for ш, endings with one letter where Cyrillic has two ({@code zamin}
 * замын, {@code sarar} сараар), and plurals whose vowel is another than the stem's ({@code tusluud}
 * төслүүд).
 */
final class TypedForms {

  /** Further letters that can be two are taken as they are: they stand in endings. */
  private static final int DOUBTFUL = 2;

  private static final int SHORTEST = 6;

  private static final Pattern BARE_C = Pattern.compile("c(?![hck])");
  private static final Pattern BARE_S = Pattern.compile("(?<!t)s(?!h)");

  // Below, what stands before is looked at last: at most places the letter itself says no.

  /** -ын, -ийг, -ний and what follows them. */
  private static final Pattern SHORT_I =
      Pattern.compile(
          "и(?=(?:н|г|нх|нхан|нхэн)?(?:аа|ээ|оо|өө)?$)(?<=[аэоөуүиы].{0,9}[^аэоөуүиыейяюё]и)");

  private static final Pattern SHORT_CASE =
      Pattern.compile("([аэоө])(?=[рс](?:\\1\\1)?$)(?<=[аэоөуүиы].{0,20}[^аэоөуүиыейяюё].)");

  private static final Pattern SHORT_NYKH = Pattern.compile("и(?=х(?:аа|ээ|оо|өө)?$)(?<=..ни)");

  /** The wish, whose sign is not typed: {@code avya} авъя, {@code helye} хэлье. */
  private static final Pattern WISH = Pattern.compile("(?<=[^aeiouüöqy])(?=y[aeo]$)");

  private static final Pattern PLURAL =
      Pattern.compile("өө(?=д(?:$|[аэоөийтнг]))(?<=[аэоөуүиы].{0,20}[^аэоөуүиыейяюё]өө)");

  private TypedForms() {}

  /** The forms, likeliest first; none when the word is not made of Latin letters. */
  static List<String> of(String latin) {
    Set<String> forms = new LinkedHashSet<>();
    for (String typed : letters(WISH.matcher(latin).replaceFirst("'"))) {
      for (String reading : LatinTyped.readings(typed)) {
        addForms(reading, forms);
      }
    }
    return List.copyOf(forms);
  }

  private static List<String> letters(String latin) {
    List<String> typed = List.of(latin);
    if (latin.contains("ts")) {
      typed = List.of(BARE_C.matcher(latin).replaceAll("ch"));
    } else if (!latin.contains("ch")) {
      typed = either(typed, BARE_C, "ch");
    }
    return latin.contains("sh") ? typed : either(typed, BARE_S, "sh");
  }

  /** Each word with each of its doubtful letters taken one way and the other. */
  private static List<String> either(List<String> words, Pattern letter, String other) {
    List<String> all = new ArrayList<>();
    for (String word : words) {
      List<String> ways = List.of("");
      Matcher matcher = letter.matcher(word);
      int from = 0;
      for (int i = 0; i < DOUBTFUL && matcher.find(); i++) {
        List<String> longer = new ArrayList<>();
        for (String way : ways) {
          longer.add(way + word.substring(from, matcher.end()));
          longer.add(way + word.substring(from, matcher.start()) + other);
        }
        ways = longer;
        from = matcher.end();
      }
      String rest = word.substring(from);
      ways.forEach(way -> all.add(way + rest));
    }
    return all;
  }

  private static void addForms(String reading, Set<String> forms) {
    String form = SHORT_I.matcher(reading).replaceFirst("ий");
    forms.add(form);
    if (form.length() >= SHORTEST) {
      forms.add(SHORT_CASE.matcher(form).replaceFirst("$1$1"));
    }
    forms.add(SHORT_NYKH.matcher(form).replaceFirst("ий"));
    forms.add(PLURAL.matcher(form).replaceFirst("үү"));
  }
}
