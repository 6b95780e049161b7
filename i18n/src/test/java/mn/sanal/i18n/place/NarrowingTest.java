package mn.sanal.i18n.place;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class NarrowingTest {

  private static final List<String> NAMES =
      List.of(
          "1-р сургууль",
          "3-р сургууль",
          "13-р сургууль",
          "Гёте сургууль",
          "3-р цэцэрлэг",
          "«Элбэг-Өгөөж» өрхийн эрүүл мэндийн төв",
          "20-р хорооны өрхийн эрүүл мэндийн төв",
          "«Алтан эм» эмийн сан (18-р хороо)",
          "«Монос биоген» эмийн сан (18-р хороо)",
          "Баянзүрх дүүргийн нэгдсэн эмнэлэг");

  private final Narrowing narrowing = new Narrowing();

  private List<String> narrow(String typed) {
    return narrowing.narrow(NAMES, List::of, typed);
  }

  @ParameterizedTest
  @CsvSource({
    "3-р сургууль, 3-р сургууль",
    "3 surguuli, 3-р сургууль",
    "гуравдугаар сургууль, 3-р сургууль",
    "3р сургуулийн, 3-р сургууль",
    "гёте, Гёте сургууль",
    "gyote surguuli, Гёте сургууль",
    "гете сургуул, Гёте сургууль",
    "элбэг өгөөж, «Элбэг-Өгөөж» өрхийн эрүүл мэндийн төв",
    "elbeguguuj, «Элбэг-Өгөөж» өрхийн эрүүл мэндийн төв",
    "20 horoo, 20-р хорооны өрхийн эрүүл мэндийн төв",
    "20-р хорооны өрх, 20-р хорооны өрхийн эрүүл мэндийн төв",
    "monos, «Монос биоген» эмийн сан (18-р хороо)",
    "монос биогэн эмиин сан, «Монос биоген» эмийн сан (18-р хороо)",
    "нэгдсэн эмнэлэгт, Баянзүрх дүүргийн нэгдсэн эмнэлэг",
    "negdsen emneleg, Баянзүрх дүүргийн нэгдсэн эмнэлэг",
    "ал, «Алтан эм» эмийн сан (18-р хороо)",
  })
  void leavesTheOneThatIsMeant(String typed, String name) {
    assertThat(narrow(typed)).containsExactly(name);
  }

  @Test
  void leavesAllThatAreAlikeInTheirOrder() {
    assertThat(narrow("emiin san")).containsExactlyElementsOf(NAMES.subList(7, 9));
    assertThat(narrow("сургууль")).containsExactlyElementsOf(NAMES.subList(0, 4));
    assertThat(narrow("өрхийн эрүүл мэндийн төв")).containsExactlyElementsOf(NAMES.subList(5, 7));
    assertThat(narrow("18")).containsExactlyElementsOf(NAMES.subList(7, 9));
  }

  @ParameterizedTest
  @ValueSource(strings = {"", " ", "!!!", "😀", "дэлгүүр", "shinjleh uhaan", "7"})
  void leavesNothingWhereNothingIsMeant(String typed) {
    assertThat(narrow(typed)).isEmpty();
  }
}
