package mn.sanal.i18n.mongolian.measure;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;

/**
 * Somebody who types Mongolian in Latin letters. Each has habits: х is {@code h}, {@code x} or
 * {@code kh}, ц {@code ts} or {@code c}, ү {@code u}, {@code v} or {@code ü}, ө {@code u}, {@code
 * o}, {@code q} or {@code ö}, й {@code i} or {@code y}, ы {@code ii}, {@code i} or {@code y}; some
 * type {@code s} for ш and {@code c} for ч; some write long vowels short, now and then.
 */
final class Speller {

  private static final Map<Character, String> ALWAYS =
      Map.ofEntries(
          Map.entry('а', "a"),
          Map.entry('б', "b"),
          Map.entry('г', "g"),
          Map.entry('д', "d"),
          Map.entry('ё', "yo"),
          Map.entry('з', "z"),
          Map.entry('и', "i"),
          Map.entry('к', "k"),
          Map.entry('л', "l"),
          Map.entry('м', "m"),
          Map.entry('н', "n"),
          Map.entry('о', "o"),
          Map.entry('п', "p"),
          Map.entry('р', "r"),
          Map.entry('с', "s"),
          Map.entry('т', "t"),
          Map.entry('у', "u"),
          Map.entry('ф', "f"),
          Map.entry('щ', "sh"),
          Map.entry('ъ', ""),
          Map.entry('э', "e"),
          Map.entry('ю', "yu"),
          Map.entry('я', "ya"));

  private static final String LONG = "аэоөуүи";

  private final Map<Character, String> habits;
  private final double shortening;
  private final Random random;

  private Speller(Random random) {
    this.random = random;
    habits =
        Map.ofEntries(
            Map.entry('в', oneOf("v", "v", "w")),
            Map.entry('е', oneOf("ye", "ye", "e")),
            Map.entry('ж', oneOf("j", "j", "zh")),
            Map.entry('й', oneOf("i", "i", "y")),
            Map.entry('ө', oneOf("u", "o", "q", "ö")),
            Map.entry('ү', oneOf("u", "u", "v", "ü")),
            Map.entry('х', oneOf("h", "x", "kh")),
            Map.entry('ц', oneOf("ts", "c")),
            Map.entry('ч', oneOf("ch", "ch", "ch", "c")),
            Map.entry('ш', oneOf("sh", "sh", "sh", "s")),
            Map.entry('ы', oneOf("ii", "i", "y")),
            Map.entry('ь', oneOf("", "", "i")));
    shortening = random.nextInt(3) / 10.0;
  }

  /** The same people for the same seed. */
  static List<Speller> some(int count, long seed) {
    var random = new Random(seed);
    List<Speller> spellers = new ArrayList<>();
    for (int i = 0; i < count; i++) {
      spellers.add(new Speller(new Random(random.nextLong())));
    }
    return spellers;
  }

  /** The Cyrillic word as this person types it. */
  String type(String word) {
    var typed = new StringBuilder();
    for (int i = 0; i < word.length(); i++) {
      char c = word.charAt(i);
      if (isSecondOfLong(word, i)) {
        if (random.nextDouble() >= shortening) {
          typed.append(c == 'й' ? "i" : letter(c));
        }
      } else {
        typed.append(letter(c));
      }
    }
    return typed.toString();
  }

  private String letter(char c) {
    String habit = habits.get(c);
    return habit != null ? habit : ALWAYS.getOrDefault(c, String.valueOf(c));
  }

  /** аа, ээ, уу and so on, and ий. */
  private static boolean isSecondOfLong(String word, int i) {
    if (i == 0) {
      return false;
    }
    char c = word.charAt(i);
    char before = word.charAt(i - 1);
    return (c == before && LONG.indexOf(c) >= 0) || (c == 'й' && before == 'и');
  }

  private String oneOf(String... ways) {
    return ways[random.nextInt(ways.length)];
  }
}
