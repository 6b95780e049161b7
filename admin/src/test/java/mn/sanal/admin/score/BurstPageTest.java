package mn.sanal.admin.score;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import mn.sanal.admin.RunningConsole;
import mn.sanal.admin.Visitor;
import mn.sanal.admin.signin.Door;
import mn.sanal.db.staff.StaffRole;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The page of ratings that came in bursts. */
class BurstPageTest {

  private static final String PAGE = "/admin/scores/bursts";

  @Test
  void listsFacilityHourAndCountsInBothLanguagesAndNobody(@TempDir Path data) {
    try (RunningConsole console = new RunningConsole(data)) {
      Door.first(console, "Сараа", "saraa");
      Visitor staff = Door.join(console, StaffRole.STAFF, "Бат", "batbat");
      Ratings.of(console, "8519-SHC1", 9, "none");
      assertThat(staff.get("/admin/scores").body()).contains("href=\"" + PAGE + "\"");
      assertThat(staff.get(PAGE).body())
          .contains("Сүүлийн 30 хоногт ийм үнэлгээ алга.")
          .doesNotContain("<table");

      List<UUID> people = Ratings.of(console, "8519-SHC1", 3, "none", "all");
      people.addAll(Ratings.of(console, "6204-SHC1", 11, "none"));
      String page = staff.get(PAGE).body();

      // The clock of the test says 03:00 UTC: Uvs is seven hours ahead, Uvurkhangai eight.
      assertThat(page)
          .contains("/admin/scores/facility/8519-SHC1", ">2026-11-25<", ">10:00–11:00<")
          .contains("/admin/scores/facility/6204-SHC1", ">11:00–12:00<")
          .contains("data-label=\"Хүн\">12<", "data-label=\"Шинэ хэрэглэгч\">12<")
          .contains("data-label=\"Адил хариулсан\">11<", "Бүгд адил хариулсан")
          .contains("Ихэнх нь шинэ хэрэглэгч")
          .doesNotContain(people.stream().map(UUID::toString).toList())
          .doesNotContain("S-26-");
      assertThat(staff.post("/admin/language", "to", "en", "back", PAGE).body())
          .contains("Ratings in bursts", "data-label=\"New users\">12<", "All answered the same")
          .contains(">2026-11-25<", ">10:00–11:00<");
    }
  }

  @Test
  void anAreaShowsItsOwnAndAMonthLaterNothing(@TempDir Path data) {
    try (RunningConsole console = new RunningConsole(data)) {
      Visitor staff = Door.first(console, "Сараа", "saraa");
      Ratings.of(console, "8519-SHC1", 10, "none");

      assertThat(staff.get("/admin/scores/place/85").body()).contains(PAGE + "?in=85\"");
      assertThat(staff.get(PAGE + "?in=85").body()).contains("8519-SHC1");
      assertThat(staff.get(PAGE + "?in=8501").body()).doesNotContain("8519-SHC1");
      assertThat(staff.get(PAGE + "?in=62").body()).doesNotContain("8519-SHC1");
      console.clock.pass(Duration.ofDays(31));
      assertThat(staff.get(PAGE).body()).doesNotContain("8519-SHC1");
    }
  }

  @Test
  void nobodySeesItWithoutSigningIn(@TempDir Path data) {
    try (RunningConsole console = new RunningConsole(data)) {
      Door.first(console, "Сараа", "saraa");
      Ratings.of(console, "8519-SHC1", 10, "none");

      assertThat(console.visitor().get(PAGE).body()).doesNotContain("8519-SHC1");
    }
  }
}
