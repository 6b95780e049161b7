package mn.sanal.dialogue.flow;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import mn.sanal.i18n.mongolian.LatinTyped;
import org.jspecify.annotations.Nullable;

/** What the words of a number mean, in either script; English ones too. */
final class NumberWords {

  /** What one word is for the number around it. */
  sealed interface Meaning {}

  /** Counts by itself: five, twenty, hundred. */
  record Count(long value) implements Meaning {}

  /** Multiplies what stands before it: thousand, million. */
  record Scale(long factor) implements Meaning {}

  /** Half of what follows or of the scale before. */
  record Half() implements Meaning {}

  /** Turns the number round. */
  record Minus() implements Meaning {}

  /** Says nothing about the number. */
  record Filler() implements Meaning {}

  /** «Төлөөгүй» and «очоогүй» are none, but «удаагүй» is not long. */
  private static final Pattern NOT_DONE =
      Pattern.compile("(?!удаагүй|санаагүй)\\p{IsCyrillic}+(?:аа|ээ|оо|өө)гүй");

  private static final Map<String, Meaning> WORDS = new HashMap<>();

  private static final List<String> COUNTS =
      List.of(
          "0 тэг үнэгүй төлбөргүй төлсөнгүй байхгүй zero free none nothing",
          "1 нэг нэгэн one",
          "2 хоёр хоёрхон two",
          "3 гурав гурван three",
          "4 дөрөв дөрвөн four",
          "5 тав таван five",
          "6 зургаа зургаан six",
          "7 долоо долоон seven",
          "8 найм найман eight",
          "9 ес есөн nine",
          "10 арав арван арваад ten",
          "11 eleven",
          "12 twelve",
          "13 thirteen",
          "14 fourteen",
          "15 fifteen",
          "16 sixteen",
          "17 seventeen",
          "18 eighteen",
          "19 nineteen",
          "20 хорь хорин хориод twenty",
          "30 гуч гучин гучаад thirty",
          "40 дөч дөчин дөчөөд forty",
          "50 тавь тавин тавиад fifty",
          "60 жар жаран жараад sixty",
          "70 дал далан далаад seventy",
          "80 ная наян наяад eighty",
          "90 ер ерэн ерээд ninety",
          "100 зуу зуун зуугаад hundred");

  private static final List<String> SCALES =
      List.of(
          "1000 мянга мянган мянгыг мянгаар мянгад мянгын мянг мянгат мянгаад мян myanga k к"
              + " thousand",
          "1000000000 тэрбум billion",
          "1000000 сая саяыг саяар саяын саяд m м миллион million mln");

  private static final Set<String> FILLERS =
      Set.of(
          ("ойролцоогоор орчим орчимд орчмыг бараг дунджаар нийт нийтдээ нийтдэа бүгд гаруй хирийн"
               + " хэртэй шахам аад ээд оод өөд л би бид гэж байх юм даа төлсөн өгсөн авсан байсан"
               + " болсон явсан хүлээсэн оролцсон зарцуулсан зарсан удсан настай нас about around"
               + " paid i for in all and total")
              .split(" ", -1));

  static {
    for (String line : COUNTS) {
      String[] words = line.split(" ", -1);
      for (int i = 1; i < words.length; i++) {
        WORDS.put(words[i], new Count(Long.parseLong(words[0])));
      }
    }
    for (String line : SCALES) {
      String[] words = line.split(" ", -1);
      for (int i = 1; i < words.length; i++) {
        WORDS.put(words[i], new Scale(Long.parseLong(words[0])));
      }
    }
    FILLERS.forEach(word -> WORDS.put(word, new Filler()));
    WORDS.put("хагас", new Half());
    WORDS.put("half", new Half());
    WORDS.put("хасах", new Minus());
    WORDS.put("минус", new Minus());
    WORDS.put("minus", new Minus());
  }

  private NumberWords() {}

  /** What a word means, as written or read from Latin letters; null for a word of no number. */
  static @Nullable Meaning of(String word) {
    Meaning meaning = NOT_DONE.matcher(word).matches() ? new Count(0) : WORDS.get(word);
    if (meaning != null || !isLatin(word)) {
      return meaning;
    }
    for (String reading : LatinTyped.readings(word)) {
      Meaning read = WORDS.get(reading);
      if (read != null) {
        return read;
      }
    }
    return null;
  }

  private static boolean isLatin(String word) {
    return word.length() <= 20 && word.chars().allMatch(letter -> letter >= 'a' && letter <= 'z');
  }
}
