package mn.sanal.i18n.place;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Small numbers written as words: «хоёрдугаар», «арван нэгдүгээр». */
final class Numerals {

  static final int NONE = -1;

  private static final List<String> ORDINAL_ENDINGS = List.of("дугаар", "догаар", "дүгээр");

  private static final Map<String, Integer> BY_SOUND = new HashMap<>();

  static {
    String[][] words = {
      {},
      {"нэг", "нэгэн"},
      {"хоёр"},
      {"гурав", "гурван"},
      {"дөрөв", "дөрвөн"},
      {"тав", "таван"},
      {"зургаа", "зургаан", "зурга"},
      {"долоо", "долоон", "дол"},
      {"найм", "найман"},
      {"ес", "есөн"},
      {"арав", "арван"},
    };
    for (int number = 0; number < words.length; number++) {
      for (String word : words[number]) {
        BY_SOUND.put(Spellings.sound(word), number);
      }
    }
    BY_SOUND.put(Spellings.sound("хорин"), 20);
    BY_SOUND.put(Spellings.sound("гучин"), 30);
    BY_SOUND.put(Spellings.sound("дөчин"), 40);
  }

  private Numerals() {}

  /** The number in «хоёрдугаар», or {@link #NONE}. */
  static int ordinal(List<String> readings) {
    for (String reading : readings) {
      String sound = Spellings.sound(reading);
      for (String ending : ORDINAL_ENDINGS) {
        String suffix = Spellings.sound(ending);
        if (sound.endsWith(suffix)) {
          return BY_SOUND.getOrDefault(sound.substring(0, sound.length() - suffix.length()), NONE);
        }
      }
    }
    return NONE;
  }

  /** The number in «хоёр», or {@link #NONE}. */
  static int cardinal(List<String> readings) {
    return readings.stream()
        .mapToInt(reading -> BY_SOUND.getOrDefault(Spellings.sound(reading), NONE))
        .max()
        .orElse(NONE);
  }
}
