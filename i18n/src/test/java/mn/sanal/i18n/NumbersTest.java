package mn.sanal.i18n;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class NumbersTest {

  @ParameterizedTest
  @CsvSource({
    "0, 0",
    "999, 999",
    "1000, 1 000",
    "15000, 15 000",
    "-15000, -15 000",
    "-999, -999",
    "1234567, 1 234 567"
  })
  void groupsThousandsByASpaceInMongolian(long number, String written) {
    assertThat(Numbers.whole(Language.MONGOLIAN, number)).isEqualTo(written.replace(' ', '\u00A0'));
  }

  @Test
  void followsTheLocaleInOtherLanguages() {
    assertThat(Numbers.whole(Language.ENGLISH, 15_000)).isEqualTo("15,000");
  }

  @Test
  void writesMoneyWithTheTugrugSign() {
    assertThat(Numbers.money(Language.MONGOLIAN, 15_000)).isEqualTo("15\u00A0000\u00A0₮");
    assertThat(Numbers.money(Language.ENGLISH, 15_000)).isEqualTo("15,000\u00A0₮");
  }
}
