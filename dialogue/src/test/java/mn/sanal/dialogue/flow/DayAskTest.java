package mn.sanal.dialogue.flow;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A day is read in the forms people write it. */
class DayAskTest {

  @ParameterizedTest
  @ValueSource(
      strings = {"2026-03-15", "2026.03.15", "2026/3/15", "2026 оны 3 сарын 15", "2026 3 15"})
  void readsADay(String typed) {
    assertThat(DayAsk.read(typed)).isEqualTo(LocalDate.of(2026, 3, 15));
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "өчигдөр", "15.03.2026", "2026-13-01", "2026-02-30", "2026-1-1-1"})
  void readsNone(String typed) {
    assertThat(DayAsk.read(typed)).isNull();
  }
}
