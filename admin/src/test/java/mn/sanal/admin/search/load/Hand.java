package mn.sanal.admin.search.load;

import java.util.Locale;
import java.util.Map;
import java.util.SplittableRandom;

/** How one writer types: in Cyrillic or Latin letters, with habits and with slips. */
final class Hand {

  private static final double LATIN = 0.2;
  private static final double WITHOUT_OE_UE = 0.08;
  private static final double CAREFUL = 0.02;
  private static final double CARELESS = 0.09;

  private static final Map<Character, String> LETTERS =
      Map.ofEntries(
          Map.entry('а', "a"),
          Map.entry('б', "b"),
          Map.entry('г', "g"),
          Map.entry('д', "d"),
          Map.entry('е', "e"),
          Map.entry('ё', "yo"),
          Map.entry('ж', "j"),
          Map.entry('з', "z"),
          Map.entry('и', "i"),
          Map.entry('й', "i"),
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
          Map.entry('ч', "ch"),
          Map.entry('ш', "sh"),
          Map.entry('щ', "sh"),
          Map.entry('ы', "ii"),
          Map.entry('э', "e"),
          Map.entry('ю', "yu"),
          Map.entry('я', "ya"));

  private final SplittableRandom random;
  private final boolean latin;
  private final boolean withoutOeUe;
  private final double slips;
  private final String kh;
  private final String ts;
  private final String v;
  private final String oe;
  private final String ue;

  Hand(SplittableRandom random) {
    this.random = random;
    latin = random.nextDouble() < LATIN;
    withoutOeUe = random.nextDouble() < WITHOUT_OE_UE;
    slips = random.nextInt(4) == 0 ? CARELESS : CAREFUL;
    kh = random.nextInt(4) == 0 ? "kh" : "h";
    ts = random.nextBoolean() ? "ts" : "c";
    v = random.nextInt(3) == 0 ? "w" : "v";
    oe = random.nextInt(3) == 0 ? "u" : "o";
    ue = random.nextInt(3) == 0 ? "v" : "u";
  }

  String types(String word) {
    String typed = random.nextDouble() < slips ? slipped(word) : word;
    if (latin) {
      return inLatin(typed.toLowerCase(Locale.ROOT));
    }
    return withoutOeUe ? typed.replace('ө', 'о').replace('ү', 'у') : typed;
  }

  /** The slips that are common: a vowel lost, a wrong twin, a letter twice, two letters swapped. */
  private String slipped(String word) {
    if (word.length() < 4) {
      return word;
    }
    int at = 1 + random.nextInt(word.length() - 2);
    char c = word.charAt(at);
    return switch (random.nextInt(6)) {
      case 0 -> word.replace('ө', 'о').replace('ү', 'у');
      case 1 -> word.replace("ь", "");
      case 2 -> word.replaceFirst("([аэоөуүи])\\1", "$1");
      case 3 -> word.replaceFirst("йг|ийн$", "н");
      case 4 -> word.substring(0, at) + word.substring(at + 1);
      default -> word.substring(0, at) + word.charAt(at + 1) + c + word.substring(at + 2);
    };
  }

  private String inLatin(String word) {
    var out = new StringBuilder(word.length() + 4);
    for (int i = 0; i < word.length(); i++) {
      char c = word.charAt(i);
      switch (c) {
        case 'х' -> out.append(kh);
        case 'ц' -> out.append(ts);
        case 'в' -> out.append(v);
        case 'ө' -> out.append(oe);
        case 'ү' -> out.append(ue);
        case 'ь', 'ъ' -> {}
        default -> {
          String letters = LETTERS.get(c);
          out.append(letters == null ? String.valueOf(c) : letters);
        }
      }
    }
    return out.toString();
  }
}
