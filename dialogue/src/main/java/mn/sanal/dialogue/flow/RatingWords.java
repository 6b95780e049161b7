package mn.sanal.dialogue.flow;

import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/** Marks from one to five as people say and show them. */
final class RatingWords {

  /** The worst first. What stands on the buttons goes before. */
  private static final List<List<String>> WORDS =
      List.of(
          List.of(
              "маш муу",
              "маш их муу",
              "тун муу",
              "их муу",
              "хамгийн муу",
              "аймшигтай",
              "аймаар",
              "муухай",
              "онцгүй муу",
              "very bad",
              "terrible",
              "awful",
              "worst"),
          List.of(
              "муу",
              "онцгүй",
              "сайнгүй",
              "сайн биш",
              "тийм ч сайн биш",
              "тааруу",
              "тааруухан",
              "not good",
              "bad",
              "poor"),
          List.of(
              "дунд",
              "дунд зэрэг",
              "дундаж",
              "дунд зэргийн",
              "боломжийн",
              "гайгүй",
              "муу биш",
              "болж байна",
              "болж байгаа",
              "болоод байна",
              "дундуур",
              "зүгээр",
              "fair",
              "average",
              "so so",
              "not bad",
              "okay",
              "ok"),
          List.of("сайн", "сайхан", "муугүй", "дажгүй", "гоё", "good", "nice"),
          List.of(
              "маш сайн",
              "тун сайн",
              "их сайн",
              "үнэхээр сайн",
              "хамгийн сайн",
              "онц",
              "онц сайн",
              "маш их сайн",
              "мундаг",
              "супер",
              "төгс",
              "маш гоё",
              "very good",
              "excellent",
              "great",
              "perfect",
              "super",
              "best"));

  private static final List<String> SIGNS =
      List.of("😡🤬😠😭🤮👎", "🙁☹😞😟😕", "😐😶", "🙂😊", "😀😃😄😁😍🤩🥰👍💯❤");

  private static final String STARS = "⭐🌟★✨";
  private static final int MOST = 5;

  private RatingWords() {}

  /** The mark, or empty where none can be told; {@code labels} stand on the buttons. */
  static Optional<Integer> read(String text, List<String> labels) {
    Phrase phrase = Phrase.of(text).withoutRepeats();
    if (phrase.isEmpty()) {
      return sign(text);
    }
    for (int value = 1; value <= MOST; value++) {
      if (phrase.says(labels.get(value - 1)) || phrase.says(value + " " + labels.get(value - 1))) {
        return Optional.of(value);
      }
    }
    Phrase kernel = phrase.kernel();
    Optional<Integer> number =
        kernel.words().size() == 1 ? number(kernel.words().getFirst()) : number(text);
    return number.isPresent()
        ? number
        : IntStream.rangeClosed(1, MOST)
            .boxed()
            .filter(value -> phrase.saysOneOf(WORDS.get(value - 1)))
            .findFirst();
  }

  /** Five, «тав», five of five, five stars. */
  private static Optional<Integer> number(String text) {
    String plain = text.strip().replaceAll("\\s*/\\s*5$", "").replaceAll("[\\ufe0f\\u20e3]", "");
    Long value =
        TypedNumber.read(plain.replaceAll("(?iu)(оноо|од|star|point)\\p{L}*", " "), "оноо");
    return value != null && value >= 1 && value <= MOST
        ? Optional.of(value.intValue())
        : Optional.empty();
  }

  /** One face or thumb, or as many stars as are meant. */
  private static Optional<Integer> sign(String text) {
    int[] signs =
        text.codePoints()
            .filter(sign -> !Character.isWhitespace(sign) && sign != 0xfe0f)
            .filter(sign -> Character.getType(sign) != Character.MODIFIER_SYMBOL)
            .toArray();
    if (signs.length == 0 || signs.length > MOST) {
      return Optional.empty();
    }
    if (IntStream.of(signs).allMatch(sign -> STARS.indexOf(sign) >= 0)) {
      return Optional.of(signs.length);
    }
    return IntStream.rangeClosed(1, MOST)
        .boxed()
        .filter(value -> IntStream.of(signs).allMatch(s -> SIGNS.get(value - 1).indexOf(s) >= 0))
        .findFirst();
  }
}
