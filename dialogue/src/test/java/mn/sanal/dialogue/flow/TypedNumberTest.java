package mn.sanal.dialogue.flow;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Numbers are read as people type them. */
class TypedNumberTest {

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "15000 | 15000",
        "15 000 | 15000",
        "15,000 | 15000",
        "15мянга | 15000",
        "15 мянган төгрөг | 15000",
        "2 сая | 2000000",
        "15000₮ | 15000",
        "40 минут | 40",
        "-3 | -3",
        "0 | 0",
      })
  void readsANumber(String typed, long number) {
    assertThat(TypedNumber.read(typed, "минут")).isEqualTo(number);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"", " ", "арав", "1.5", "1-2", "мянга", "1e3", "9999999999999", ",5", "٣"})
  void readsNoNumber(String typed) {
    assertThat(TypedNumber.read(typed, "минут")).isNull();
  }
}
