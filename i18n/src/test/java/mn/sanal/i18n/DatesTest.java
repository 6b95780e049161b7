package mn.sanal.i18n;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;

class DatesTest {

  private static final LocalDate DAY = LocalDate.of(2026, 11, 5);

  @Test
  void writesADateOutInTheLanguage() {
    assertThat(Dates.full(Language.MONGOLIAN, DAY)).isEqualTo("2026 оны 11-р сарын 5");
    assertThat(Dates.full(Language.ENGLISH, DAY)).isEqualTo("5 November 2026");
    assertThat(Dates.full(new Language("kk"), DAY)).contains("2026").contains("қараша");
  }

  @Test
  void writesTheSameBriefDateInAllLanguages() {
    assertThat(Dates.brief(DAY)).isEqualTo("2026-11-05");
  }
}
