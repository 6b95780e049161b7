package mn.sanal.admin.search;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import mn.sanal.admin.search.Days.Count;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Spans of days as they can be typed, on 1 December 2026. */
class DaysTest {

  private static final LocalDate TODAY = LocalDate.parse("2026-12-01");

  @ParameterizedTest
  @CsvSource({
    "2026, 2026-01-01, 2026-12-31",
    "2026-10, 2026-10-01, 2026-10-31",
    "2026.10.5, 2026-10-05, 2026-10-05",
    "2026/02/28, 2026-02-28, 2026-02-28",
    "2026-10..2026-11, 2026-10-01, 2026-11-30",
    "2026.10..2026.11, 2026-10-01, 2026-11-30",
    "2026-11..2026-10, 2026-10-31, 2026-11-01",
    "2026-10.., 2026-10-01,",
    "..2026-10, , 2026-10-31",
    "<2026-10, , 2026-09-30",
    "<=2026-10, , 2026-10-31",
    ">2026-10, 2026-11-01,",
    ">=2026-10, 2026-10-01,",
    "өнөөдөр, 2026-12-01, 2026-12-01",
    "Yesterday, 2026-11-30, 2026-11-30",
    "7, 2026-11-24, 2026-11-24",
    "<7, 2026-11-25,",
    "<=7, 2026-11-24,",
    ">30, , 2026-10-31",
    "3..7, 2026-11-24, 2026-11-28",
    "7..3, 2026-11-24, 2026-11-28",
  })
  void daysThatHavePassed(String typed, @Nullable LocalDate first, @Nullable LocalDate last) {
    assertThat(Days.read(typed, Count.AGO, TODAY)).contains(new Days(first, last));
  }

  @ParameterizedTest
  @CsvSource({
    "5, 2026-12-06, 2026-12-06",
    "<5, , 2026-12-05",
    "<=5, , 2026-12-06",
    ">10, 2026-12-12,",
    "5..10, 2026-12-06, 2026-12-11",
    "маргааш, 2026-12-02, 2026-12-02",
    "2026-12, 2026-12-01, 2026-12-31",
  })
  void daysThatAreLeft(String typed, @Nullable LocalDate first, @Nullable LocalDate last) {
    assertThat(Days.read(typed, Count.LEFT, TODAY)).contains(new Days(first, last));
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "..", "<", ">=", "2026-13", "2026-02-30", "a..b", "..b", "12345"})
  void whatIsNoSpanIsNone(String typed) {
    assertThat(Days.read(typed, Count.AGO, TODAY)).isEmpty();
  }
}
