package mn.sanal.dialogue.flow;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
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

  private static final Map<String, Meaning> WORDS = new HashMap<>();

  private static final List<String> COUNTS =
      List.of(
          "0 тэг үнэгүй төлөөгүй төлсөнгүй хүлээгээгүй оролцоогүй байхгүй байгаагүй zero free none",
          "1 нэг нэгэн one",
          "2 хоёр хоёрхон two",
          "3 гурав гурван three",
          "4 дөрөв дөрвөн four",
          "5 тав таван five",
          "6 зургаа зургаан six",
          "7 долоо долоон seven",
          "8 найм найман eight",
          "9 ес есөн nine",
          "10 арав арван ten",
          "11 eleven",
          "12 twelve",
          "13 thirteen",
          "14 fourteen",
          "15 fifteen",
          "16 sixteen",
          "17 seventeen",
          "18 eighteen",
          "19 nineteen",
          "20 хорь хорин twenty",
          "30 гуч гучин thirty",
          "40 дөч дөчин forty",
          "50 тавь тавин fifty",
          "60 жар жаран sixty",
          "70 дал далан seventy",
          "80 ная наян eighty",
          "90 ер ерэн ninety",
          "100 зуу зуун hundred");

  private static final List<String> SCALES =
      List.of(
          "1000 мянга мянган мянгыг мянгаар мянгад мянгын мянг мянгат myanga k к thousand",
          "1000000 сая саяыг саяар саяын саяд m м million mln");

  private static final Set<String> FILLERS =
      Set.of(
          ("ойролцоогоор орчим орчимд орчмыг бараг дунджаар нийт нийтдээ нийтдэа бүгд гаруй хирийн"
                  + " хэртэй шахам л би бид гэж байх юм даа төлсөн өгсөн авсан байсан болсон явсан"
                  + " хүлээсэн оролцсон зарцуулсан зарсан удсан настай нас about around paid i for"
                  + " in all and total")
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
    WORDS.put("minus", new Minus());
  }

  private NumberWords() {}

  /** What a word means, as written or read from Latin letters; null for a word of no number. */
  static @Nullable Meaning of(String word) {
    Meaning meaning = WORDS.get(word);
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
