package mn.sanal.i18n.mongolian.measure;

import java.util.Map;

/** One plain spelling for both scripts, to compare with. */
final class Romanised {

  private static final Map<Character, String> LATIN =
      Map.ofEntries(
          Map.entry('а', "a"),
          Map.entry('б', "b"),
          Map.entry('в', "v"),
          Map.entry('г', "g"),
          Map.entry('д', "d"),
          Map.entry('е', "e"),
          Map.entry('ё', "o"),
          Map.entry('ж', "j"),
          Map.entry('з', "z"),
          Map.entry('и', "i"),
          Map.entry('й', "i"),
          Map.entry('к', "k"),
          Map.entry('л', "l"),
          Map.entry('м', "m"),
          Map.entry('н', "n"),
          Map.entry('о', "o"),
          Map.entry('ө', "o"),
          Map.entry('п', "p"),
          Map.entry('р', "r"),
          Map.entry('с', "s"),
          Map.entry('т', "t"),
          Map.entry('у', "o"),
          Map.entry('ү', "o"),
          Map.entry('ф', "f"),
          Map.entry('х', "h"),
          Map.entry('ц', "c"),
          Map.entry('ч', "c"),
          Map.entry('ш', "s"),
          Map.entry('щ', "s"),
          Map.entry('ъ', ""),
          Map.entry('ы', "i"),
          Map.entry('ь', ""),
          Map.entry('э', "e"),
          Map.entry('ю', "o"),
          Map.entry('я', "a"));

  private Romanised() {}

  /** Latin letters with one sign for each group that people mix, and no letter doubled. */
  static String skeleton(String word) {
    var latin = new StringBuilder();
    word.chars().forEach(c -> latin.append(LATIN.getOrDefault((char) c, String.valueOf((char) c))));
    return latin
        .toString()
        .replace("kh", "h")
        .replace('x', 'h')
        .replace("ts", "c")
        .replace("ch", "c")
        .replace("sh", "s")
        .replace("zh", "j")
        .replace('w', 'v')
        .replaceAll("y(?=[aeou])", "")
        .replace('y', 'i')
        .replaceAll("(?<![aeiou])v(?![aeiou])", "o")
        .replaceAll("[uüöq]", "o")
        .replaceAll("(.)\\1+", "$1");
  }
}
