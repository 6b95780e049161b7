package mn.sanal.i18n.mongolian;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LettersTest {

  @ParameterizedTest
  @CsvSource({
    "ӨРӨӨ, өрөө",
    "єдєр, өдөр",
    "їнэ, үнэ",
    "ѳдѳр, өдөр",
    "хүұ, хүү",
    "öдöр, өдөр",
    "üнэ, үнэ",
    "эмнэ\u0301лэг, эмнэлэг",
    "эмнэлгиин, эмнэлгиин",
    "Cумын, сумын",
    "ўдэр, үдэр",
    "байййййна, байна",
    "маааааш, мааш",
    "СССР, ссср",
    "Uvs, uvs",
    "sürguuli, sürguuli",
  })
  void takeTheSignTypedForTheLetterMeant(String typed, String meant) {
    assertThat(Letters.fold(typed)).isEqualTo(meant);
  }

  @ParameterizedTest
  @CsvSource({"й, 'и\u0306'", "ё, 'е\u0308'"})
  void takeADecomposedLetterAsOne(String composed, String decomposed) {
    assertThat(Letters.fold(decomposed)).isEqualTo(composed);
  }
}
