package mn.sanal.dialogue.flow;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Marks, yes and no are understood in words and signs. */
class SaidInWordsTest {

  private static final List<String> QUALITY =
      List.of("Маш муу", "Муу", "Дунд зэрэг", "Сайн", "Маш сайн");
  private static final List<String> EASE =
      List.of("Маш хэцүү", "Хэцүү", "Дунд зэрэг", "Амархан", "Маш амархан");

  @ParameterizedTest
  @CsvSource({
    "5, 5",
    "５, 5",
    "5️⃣, 5",
    "5/5, 5",
    "3 / 5, 3",
    "5 оноо, 5",
    "тав, 5",
    "таван од, 5",
    "4 од, 4",
    "tav, 5",
    "нэг, 1",
    "⭐, 1",
    "⭐⭐⭐⭐⭐, 5",
    "★★★, 3",
    "Маш сайн, 5",
    "маш сайн!!!, 5",
    "mash sain, 5",
    "маш сайн байна, 5",
    "5 Маш сайн, 5",
    "муу, 2",
    "муу байсан, 2",
    "muu, 2",
    "сайн, 4",
    "Сайн шүү дээ, 4",
    "дунд, 3",
    "дунд зэрэг, 3",
    "гайгүй, 3",
    "онц, 5",
    "сайн биш, 2",
    "very good, 5",
    "bad, 2",
    "👍, 5",
    "👎, 1",
    "😡, 1",
    "🙂, 4",
    "👍🏽, 5",
    "тун муу, 1",
    "сайн сайн, 4",
    "5 шүү, 5",
    "5 гэж үнэлье, 5",
    "маш муу байна лээ, 1",
    "дажгүй, 4",
    "зүгээр, 3"
  })
  void aMarkIsUnderstood(String typed, int mark) {
    assertThat(RatingWords.read(typed, QUALITY)).contains(mark);
  }

  @ParameterizedTest
  @CsvSource({"амархан, 4", "маш хэцүү, 1", "hetsuu, 2", "amarhan, 4", "маш сайн, 5", "дунд, 3"})
  void theWordsOfTheScaleGoFirst(String typed, int mark) {
    assertThat(RatingWords.read(typed, EASE)).contains(mark);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "0",
        "6",
        "55",
        "4 5",
        "маш их",
        "мэдэхгүй",
        "сайн муу",
        "⭐👎",
        "⭐⭐⭐⭐⭐⭐",
        "5 минут",
        "...",
        "x"
      })
  void whatIsNoMarkIsRefused(String typed) {
    assertThat(RatingWords.read(typed, QUALITY)).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "тийм",
        "Тийм!",
        "тиймээ",
        "за",
        "За",
        "ок",
        "ok",
        "OK",
        "tiim",
        "za",
        "yes",
        "Yes.",
        "да",
        "мэдээж",
        "яг тийм",
        "👍",
        "✅",
        "болно",
        "тийм ээ",
        "tiim ee",
        "за за",
        "тэгээрэй",
        "yess"
      })
  void aYesIsUnderstood(String typed) {
    assertThat(YesNoWords.read(typed)).contains(true);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "үгүй",
        "Үгүй ээ",
        "үгүйээ",
        "ugui",
        "ugvi",
        "no",
        "нет",
        "биш",
        "👎",
        "❌",
        "огт үгүй",
        "байхгүй",
        "nope",
        "угуй",
        "ugui ee",
        "тийм биш"
      })
  void aNoIsUnderstood(String typed) {
    assertThat(YesNoWords.read(typed)).contains(false);
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "мэдэхгүй", "магадгүй", "тийм үгүй", "5", "зарим нь", "😐"})
  void whatIsNeitherIsRefused(String typed) {
    assertThat(YesNoWords.read(typed)).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({"үзсэн, true", "ирээгүй, false", "үзээгүй, false", "тийм, true"})
  void theVerbOfTheQuestionAnswersIt(String typed, boolean yes) {
    assertThat(YesNoWords.read(typed, "Эмч эсвэл сувилагч гэрт тань ирээд үзсэн үү?"))
        .isEqualTo(Optional.of(yes));
  }

  @ParameterizedTest
  @ValueSource(strings = {"мэдэхгүй", "сувилагч нь", "хийсэн"})
  void anotherWordDoesNot(String typed) {
    assertThat(YesNoWords.read(typed, "Эмч эсвэл сувилагч гэрт тань ирээд үзсэн үү?")).isEmpty();
  }
}
