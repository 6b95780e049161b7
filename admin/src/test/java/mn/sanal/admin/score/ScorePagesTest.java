package mn.sanal.admin.score;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import mn.sanal.admin.RunningConsole;
import mn.sanal.admin.Visitor;
import mn.sanal.admin.signin.Door;
import mn.sanal.db.score.ScoreRelease;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;

/** What the pages of scores show, and what they never show. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ScorePagesTest {

  private RunningConsole console;
  private Visitor staff;

  @BeforeAll
  void start(@TempDir Path data) {
    console = new RunningConsole(data);
    staff = Door.first(console, "Сараа", "saraa");
  }

  @AfterAll
  void stop() {
    console.close();
  }

  @Test
  void showsPeopleShareAndSpreadOfAReleasedScore() {
    rate("8519-SHC1", 6, "all", "none", "some");
    release();

    String page = staff.get("/admin/scores/facility/8519-SHC1").body();

    assertThat(page).contains("33%");
    assertThat(cell(page, "Хүн")).isEqualTo("6");
    assertThat(page).contains("2026-11-01 – 2026-11-30");
    assertThat(page).contains("<rect").contains(": 33%");
    assertThat(staff.get("/admin/scores").body()).contains("/admin/scores/place/85");
    assertThat(staff.get("/admin/scores/place/85").body())
        .contains("/admin/scores/facility/8519-SHC1");
  }

  @Test
  void fourPeopleAreNeverShownAndNotCounted() {
    rate("8504-ISH1", 4, "all", "none");
    release();

    String page = staff.get("/admin/scores/facility/8504-ISH1").body();

    assertThat(page).contains("Хариулт цөөн").doesNotContain("%").doesNotContain(">4<");
    assertThat(staff.get("/admin/scores/place/8504").body()).doesNotContain("ISH1");
  }

  @Test
  void whereAllSaidTheSameNothingIsShown() {
    rate("8501-AGH1", 9, "none");
    release();

    assertThat(staff.get("/admin/scores/facility/8501-AGH1").body()).doesNotContain(">9<");
  }

  @Test
  void theNextPeriodStandsWithItsChange() {
    rate("8522-SHC1", 10, "all", "none");
    release();
    console.clock.pass(Duration.ofDays(20));
    rate("8522-SHC1", 10, "all", "all", "all", "all", "none");
    release();

    String page = staff.get("/admin/scores/facility/8522-SHC1").body();

    console.clock.pass(Duration.ofDays(-20));
    assertThat(page).contains("80%").contains("▲ 30").contains("2026-12-01 – 2026-12-31");
  }

  @Test
  void anUnknownFacilityOrPlaceIsNotFound() {
    assertThat(staff.get("/admin/scores/facility/nothing").statusCode()).isEqualTo(404);
    assertThat(staff.get("/admin/scores/place/0000").statusCode()).isEqualTo(404);
  }

  /** The text of the cell under a heading, in the first line of the page's tables. */
  private static String cell(String page, String heading) {
    int label = page.indexOf("data-label=\"" + heading + "\"");
    assertThat(label).as(heading).isPositive();
    return page.substring(page.indexOf('>', label) + 1, page.indexOf('<', label));
  }

  private void release() {
    console.bean(ScoreRelease.class).run();
  }

  private void rate(String facility, int count, String... got) {
    Ratings.of(console, facility, count, got);
  }
}
