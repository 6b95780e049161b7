package mn.sanal.i18n.mongolian;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * Mongolian as it is typed in Latin letters, read back as Cyrillic.
 *
 * <p>There is no standard that people follow: {@code u} stands for у, ү or ө, {@code o} for о or ө,
 * {@code h x kh} for х, {@code c ts} for ц, {@code v w} for в, and {@code v q} for ү and ө. Vowel
 * harmony leaves few readings: all rounded vowels of a word are back, or all are front.
 */
public final class LatinTyped {

  /** How the rounded vowels of one reading are taken. */
  private enum Round {
    BACK("оу"),
    FRONT_UE("өү"),
    FRONT_OE("өө");

    private final String o;
    private final String u;

    Round(String letters) {
      this.o = letters.substring(0, 1);
      this.u = letters.substring(1);
    }
  }

  private static final String[][] CONSONANTS = {
    {"tsh", "тш"},
    {"tch", "ч"},
    {"dzh", "дж"},
    {"kh", "х"},
    {"sh", "ш"},
    {"ch", "ч"},
    {"zh", "ж"},
    {"ts", "ц"},
    {"dz", "з"},
    {"ph", "ф"},
    {"cc", "кц"},
    {"ck", "к"},
    {"b", "б"},
    {"c", "ц"},
    {"d", "д"},
    {"f", "ф"},
    {"g", "г"},
    {"h", "х"},
    {"j", "ж"},
    {"k", "к"},
    {"l", "л"},
    {"m", "м"},
    {"n", "н"},
    {"p", "п"},
    {"r", "р"},
    {"s", "с"},
    {"t", "т"},
    {"w", "в"},
    {"x", "х"},
    {"z", "з"},
  };

  /** Short cuts of chats, where vowels are left out. */
  private static final Map<String, String> SHORT_CUTS =
      Map.ofEntries(
          Map.entry("bn", "байна"),
          Map.entry("bna", "байна"),
          Map.entry("bnu", "байна"),
          Map.entry("bnuu", "байна"),
          Map.entry("bgaa", "байгаа"),
          Map.entry("bga", "байгаа"),
          Map.entry("bsn", "байсан"),
          Map.entry("bdg", "байдаг"),
          Map.entry("bh", "байх"),
          Map.entry("bhgui", "байхгүй"),
          Map.entry("bhgu", "байхгүй"),
          Map.entry("bayrlalaa", "баярлалаа"),
          Map.entry("bayrllaa", "баярлалаа"),
          Map.entry("sn", "сайн"),
          Map.entry("zgr", "зүгээр"),
          Map.entry("gj", "гэж"));

  private static final Pattern HARMONIC_PART =
      Pattern.compile("(..+?)(?:g[uüv]i(?:.{2,5})?|[jc]h?ee)$");

  /** The same after all stems, also when its й is lost. */
  private static final Pattern NEGATION =
      Pattern.compile(
          "(?<=..)(?:г[уүө]й(?=(?:гээ|гээр|гээс|г|д|н|х|ч|тэй|вэр|нээс|хэн|хэнд|дээ)?$)"
              + "|(?<=[хгн])г[уү]$)");

  private LatinTyped() {}

  /**
   * The Cyrillic spellings that the word may stand for, likeliest first; none when it is not made
   * of Latin letters.
   */
  public static List<String> readings(CharSequence typed) {
    String latin = Letters.fold(typed);
    if (latin.isEmpty() || !latin.chars().allMatch(LatinTyped::isLatin)) {
      return List.of();
    }
    String meant = SHORT_CUTS.get(latin);
    if (meant != null) {
      return List.of(meant);
    }
    Set<String> readings = new LinkedHashSet<>();
    List<Round> rounds = possible(harmonic(latin));
    for (Round round : rounds) {
      readings.add(read(latin, round));
    }
    if (latin.indexOf("ts", 1) > 0) {
      // The last letter of a stem and the first of an ending: untsan, унтсан.
      rounds.forEach(round -> readings.add(read(latin, round).replaceAll("(?!^)ц", "тс")));
    }
    return List.copyOf(readings);
  }

  private static boolean isLatin(int c) {
    return (c >= 'a' && c <= 'z') || c == 'ö' || c == 'ü' || c == '\'';
  }

  /** The part that follows harmony: these endings are the same after all stems. */
  private static String harmonic(String latin) {
    return HARMONIC_PART.matcher(latin).replaceFirst("$1");
  }

  private static List<Round> possible(String latin) {
    boolean back = false;
    boolean front = false;
    boolean rounded = false;
    for (int i = 0; i < latin.length(); i++) {
      char c = latin.charAt(i);
      back |= c == 'a';
      front |= c == 'ö' || c == 'ü' || c == 'q' || (c == 'v' && isVowelV(latin, i));
      front |= c == 'e' && !follows(latin, i, 'y');
      rounded |= c == 'o' || c == 'u';
    }
    List<Round> rounds = new ArrayList<>();
    if (back || !front) {
      rounds.add(Round.BACK);
    }
    if (front || (rounded && !back)) {
      rounds.add(Round.FRONT_UE);
      rounds.add(Round.FRONT_OE);
    }
    return rounds;
  }

  private static boolean follows(String latin, int i, char before) {
    return i > 0 && latin.charAt(i - 1) == before;
  }

  /** {@code v} is ү where it does not touch a vowel: {@code vne}, {@code hvvhed}, {@code gvi}. */
  private static boolean isVowelV(String latin, int i) {
    boolean before = i > 0 && isVowel(latin.charAt(i - 1));
    boolean after = i + 1 < latin.length() && isVowel(latin.charAt(i + 1));
    boolean doubled =
        follows(latin, i, 'v') || (i + 1 < latin.length() && latin.charAt(i + 1) == 'v');
    boolean negation = latin.startsWith("gvi", i - 1);
    return doubled || negation || (!before && !after);
  }

  private static boolean isVowel(char c) {
    return "aeiouöüq".indexOf(c) >= 0;
  }

  private static String read(String latin, Round round) {
    return NEGATION.matcher(letters(latin, round)).replaceFirst("гүй");
  }

  private static String letters(String latin, Round round) {
    var out = new StringBuilder();
    int i = 0;
    while (i < latin.length()) {
      i += step(latin, i, round, out);
    }
    return out.toString();
  }

  private static int step(String latin, int i, Round round, StringBuilder out) {
    char c = latin.charAt(i);
    char next = i + 1 < latin.length() ? latin.charAt(i + 1) : 0;
    switch (c) {
      case 'a' -> out.append('а');
      case 'e' -> out.append('э');
      case 'o' -> out.append(round.o);
      case 'u' -> out.append(round.u);
      case 'ö', 'q' -> out.append('ө');
      case 'ü' -> out.append('ү');
      case 'i' -> out.append(afterVowel(out) ? 'й' : next == 'i' ? "ий" : "и");
      case 'y' -> {
        return y(next, round, out);
      }
      case 'v' -> out.append(isVowelV(latin, i) ? 'ү' : 'в');
      case '\'' -> out.append('ь');
      default -> {
        return consonant(latin, i, out);
      }
    }
    return c == 'i' && next == 'i' ? 2 : 1;
  }

  private static boolean afterVowel(StringBuilder out) {
    return !out.isEmpty() && "аэоөуү".indexOf(out.charAt(out.length() - 1)) >= 0;
  }

  private static int y(char next, Round round, StringBuilder out) {
    String joined =
        switch (next) {
          case 'a' -> "я";
          case 'e', 'ö', 'q' -> "е";
          case 'o' -> round == Round.BACK ? "ё" : "е";
          case 'u', 'ü' -> "ю";
          default -> "";
        };
    if (joined.isEmpty()) {
      out.append(afterVowel(out) ? 'й' : 'ы');
      return 1;
    }
    out.append(joined);
    return 2;
  }

  private static int consonant(String latin, int i, StringBuilder out) {
    for (String[] pair : CONSONANTS) {
      if (latin.startsWith(pair[0], i)) {
        out.append(pair[1]);
        return pair[0].length();
      }
    }
    return 1;
  }
}
