package mn.sanal.dialogue.flow;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Typed letters find a name in either script, from its first letters on. */
class LettersTest {

  private static List<String> narrow(String typed, String... names) {
    return Letters.narrow(List.of(names), typed, List::of);
  }

  @ParameterizedTest
  @CsvSource({
    "амлод, Амлодипин",
    "amlod, Амлодипин",
    "ulaan, Улаангом",
    "huvsgul, Хөвсгөл",
    "khuwsgul, Хөвсгөл",
    "hovsgol, Хөвсгөл",
    "tsagaan, Цагааннуур",
    "cagaan, Цагааннуур",
    "chingel, Чингэлтэй",
    "shine, Шинэ-Идэр",
    "uguuj, Элбэг-Өгөөж",
    "7, 7-р сургууль",
    "emiin san, Эмийн сан",
    "эмийн сангаас, Эмийн сан",
  })
  void findsAName(String typed, String name) {
    assertThat(narrow(typed, name, "Ямар ч биш")).containsExactly(name);
  }

  @ParameterizedTest
  @CsvSource({"дипин, Амлодипин", "san emiin zah, Эмийн сан", "'', Эмийн сан", "!!!, Эмийн сан"})
  void doesNotFindIt(String typed, String name) {
    assertThat(narrow(typed, name)).isEmpty();
  }

  @Test
  void whatBeginsExactlyAsTypedComesFirst() {
    assertThat(narrow("бая", "Бүгд", "Баянгол", "Баянзүрх")).startsWith("Баянгол", "Баянзүрх");
  }
}
