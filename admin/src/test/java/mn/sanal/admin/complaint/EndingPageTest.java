package mn.sanal.admin.complaint;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import mn.sanal.admin.Report;
import mn.sanal.admin.RunningConsole;
import mn.sanal.admin.Visitor;
import mn.sanal.admin.signin.Door;
import mn.sanal.db.complaint.Actor;
import mn.sanal.db.complaint.Desk;
import mn.sanal.db.staff.StaffRole;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The page of how cases ended. */
class EndingPageTest {

  @Test
  void countsByAreaAndMonthAndNeverHarmToAChild(@TempDir Path data) {
    try (RunningConsole console = new RunningConsole(data)) {
      Door.first(console, "Сараа", "saraa");
      Visitor staff = Door.join(console, StaffRole.STAFF, "Бат", "batbat");
      Desk desk = console.bean(Desk.class);
      desk.decline(
          Report.of("Хүүхэд").about("child_safety").sentTo(console), Actor.staff(1), "Үгүй");
      assertThat(staff.get("/admin/complaints").body()).contains("/admin/endings");
      assertThat(staff.get("/admin/endings").body())
          .contains("Энэ хугацаанд дууссан гомдол, санал алга.");

      desk.decline(Report.of("Эм алга").sentTo(console), Actor.staff(1), "Үгүй");
      desk.decline(Report.of("Эмч алга").in("8501").sentTo(console), Actor.staff(1), "Үгүй");

      assertThat(staff.get("/admin/endings").body())
          .contains("/admin/endings?in=85", "data-label=\"Шийдэгдээгүй хаасан\">2<", "2026-11");
      String uvs = staff.get("/admin/endings?in=85").body();
      assertThat(uvs).contains("/admin/endings?in=8519", "/admin/endings?in=8501");
      assertThat(staff.get("/admin/endings?in=8519").body())
          .contains("data-label=\"Шийдэгдээгүй хаасан\">1<")
          .doesNotContain("in=8501");
      staff.get("/admin/endings");
      assertThat(staff.post("/admin/language", "to", "en", "back", "/admin/endings").body())
          .contains("How cases ended", "Not confirmed", "Closed, not solved");
    }
  }
}
