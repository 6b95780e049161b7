package mn.sanal.i18n.mongolian;

import java.util.Map;
import java.util.Random;

/** Types a Cyrillic word in Latin letters as people do, choosing among their habits. */
final class Latin {

  private static final Map<Character, String> ALWAYS =
      Map.ofEntries(
          Map.entry('а', "a"),
          Map.entry('б', "b"),
          Map.entry('г', "g"),
          Map.entry('д', "d"),
          Map.entry('е', "ye"),
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
          Map.entry('ъ', ""),
          Map.entry('ы', "ii"),
          Map.entry('ь', ""),
          Map.entry('э', "e"),
          Map.entry('ю', "yu"),
          Map.entry('я', "ya"));

  private Latin() {}

  /** One person has one habit for each letter within a word. */
  static String of(String word, Random habits) {
    String oe = habits.nextBoolean() ? "u" : "o";
    String ue = habits.nextBoolean() ? "u" : "ü";
    String kh = habits.nextBoolean() ? "h" : "kh";
    String ts = habits.nextBoolean() ? "ts" : "c";
    var typed = new StringBuilder();
    for (int i = 0; i < word.length(); i++) {
      char c = word.charAt(i);
      typed.append(
          switch (c) {
            case 'ө' -> oe;
            case 'ү' -> ue;
            case 'х' -> kh;
            case 'ц' -> ts;
            case 'в' -> "v";
            default -> ALWAYS.getOrDefault(c, "");
          });
    }
    return typed.toString();
  }
}
