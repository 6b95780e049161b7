package mn.sanal.dialogue.flow;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import mn.sanal.i18n.mongolian.LatinTyped;
import org.jspecify.annotations.Nullable;

/** The words of a date, known by how they begin, since each takes many endings. */
final class DayWords {

  /** What a word says about a day. */
  enum Kind {
    /** So many days from today. */
    DAY,
    WEEKDAY,
    LAST,
    NEXT,
    THIS,
    AGO,
    DAYS,
    WEEKS,
    MONTH,
    YEAR,
    /** The month that its name stands for. */
    NAMED_MONTH,
    /** The beginning, middle or end of a month, as a day of it. */
    PART,
    NUMBER,
    FILLER
  }

  /** A word understood, with its number where it has one. */
  record Word(Kind kind, int number) {}

  /** Longer beginnings stand before the shorter ones they contain. */
  private static final Map<String, Word> BEGINNINGS = new LinkedHashMap<>();

  static {
    put(Kind.DAY, 0, "өнөө today одоо");
    put(Kind.DAY, -1, "өчигд yesterday");
    put(Kind.DAY, -2, "уржигд");
    put(Kind.DAY, 1, "маргааш tomorrow");
    put(Kind.DAY, 2, "нөгөөд");
    List<String> days =
        List.of(
            "даваа monday",
            "мягмар tuesday",
            "лхагв wednesday",
            "пүрэв thursday",
            "баасан friday",
            "бямба saturday",
            "ням sunday");
    for (int i = 0; i < days.size(); i++) {
      put(Kind.WEEKDAY, i + 1, days.get(i));
    }
    put(Kind.LAST, 0, "өнгөрс өмнөх last past");
    put(Kind.NEXT, 0, "ирэх дараа next");
    put(Kind.THIS, 0, "энэ this");
    put(Kind.AGO, 0, "өмнө ago");
    put(Kind.WEEKS, 0, "week");
    put(Kind.DAYS, 0, "хоног өдри day");
    put(Kind.FILLER, 0, "сарда");
    put(Kind.PART, 1, "эхэ эхн");
    put(Kind.PART, 15, "дунд");
    put(Kind.PART, 25, "сүүлэ сүүлч");
    put(Kind.MONTH, 0, "сар month");
    put(Kind.YEAR, 0, "жил он year");
    List<String> months =
        List.of(
            "jan january",
            "feb february",
            "mar march",
            "apr april",
            "may",
            "jun june",
            "jul july",
            "aug august",
            "sep sept september",
            "oct october",
            "nov november",
            "dec december");
    for (int i = 0; i < months.size(); i++) {
      put(Kind.NAMED_MONTH, i + 1, months.get(i));
    }
    put(
        Kind.FILLER,
        0,
        "орчим үед өглөө орой шөнө өдөр хавь ойролцоо гариг гараг байх юм би очсон болсон р ны ний"
            + " нд д хэмжүүлсэн яг дөнгөж the on in of a about"
            + " morning evening night afternoon");
  }

  private static final List<String> ENDINGS =
      List.of("дугаар", "дүгээр", "аас", "оос", "ны", "ний", "ын", "ийн", "нд", "д", "т", "н");

  private DayWords() {}

  private static void put(Kind kind, int number, String beginnings) {
    for (String beginning : beginnings.split(" ", -1)) {
      BEGINNINGS.put(beginning, new Word(kind, number));
    }
  }

  /** What a word says, read from Latin letters too; null for one that says nothing of a day. */
  static @Nullable Word of(String word) {
    Word known = known(word);
    if (known != null || word.length() > 20 || !word.chars().allMatch(c -> c >= 'a' && c <= 'z')) {
      return known;
    }
    for (String reading : LatinTyped.readings(word)) {
      Word read = known(reading);
      if (read != null) {
        return read;
      }
    }
    return null;
  }

  private static @Nullable Word known(String word) {
    if (word.equals("сая")) {
      return new Word(Kind.DAY, 0);
    }
    if (word.startsWith("саяхан")) {
      return null;
    }
    for (Map.Entry<String, Word> entry : BEGINNINGS.entrySet()) {
      String beginning = entry.getKey();
      boolean whole = beginning.length() < 3 || entry.getValue().kind() == Kind.NAMED_MONTH;
      if (whole ? isForm(word, beginning) : word.startsWith(beginning)) {
        return entry.getValue();
      }
    }
    return number(word);
  }

  /** A short word is met whole or with one ending. */
  private static boolean isForm(String word, String beginning) {
    return word.equals(beginning)
        || (beginning.length() > 1
            && word.startsWith(beginning)
            && ENDINGS.contains(word.substring(beginning.length())))
        || (beginning.equals("он") && word.equals("оны"));
  }

  private static @Nullable Word number(String word) {
    for (int cut = 0; cut <= ENDINGS.size(); cut++) {
      String ending = cut == 0 ? "" : ENDINGS.get(cut - 1);
      if (word.endsWith(ending)
          && NumberWords.of(word.substring(0, word.length() - ending.length()))
              instanceof NumberWords.Count(long value)) {
        return new Word(Kind.NUMBER, (int) value);
      }
    }
    return null;
  }
}
