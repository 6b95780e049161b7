package mn.sanal.admin.operation;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.nio.ByteBuffer;
import java.nio.file.Path;
import mn.sanal.admin.RunningConsole;
import mn.sanal.admin.Visitor;
import mn.sanal.admin.signin.Door;
import mn.sanal.db.conversation.Channel;
import mn.sanal.db.conversation.SetAside;
import mn.sanal.db.staff.StaffRole;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;

/** What could not be taken in, and what an administrator makes of it. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class SetAsidePageTest {

  private static final String SECRET = "эмчийн нууц";

  private RunningConsole console;
  private SetAside setAside;
  private Visitor boss;
  private Visitor staff;

  @BeforeAll
  void start(@TempDir Path data) {
    console = new RunningConsole(data);
    setAside = console.bean(SetAside.class);
    boss = Door.first(console, "Сараа", "saraa");
    staff = Door.join(console, StaffRole.STAFF, "Бат", "batbat");
  }

  @AfterAll
  void stop() {
    console.close();
  }

  @BeforeEach
  void oneUpdate() {
    console.database.jdbc().sql("delete from set_aside").update();
    setAside.add(
        new SetAside.Failed(
            7,
            Channel.TELEGRAM,
            4711L,
            null,
            SetAside.Reason.FAILED,
            "IllegalStateException",
            ByteBuffer.wrap(SECRET.getBytes(UTF_8))),
        console.clock.instant());
  }

  @Test
  void showsReasonAndNumberAndNeverWhatItSays() {
    String page = boss.get("/admin/operation").body();

    assertThat(page).contains("4711").contains("Боловсруулахад алдаа гарсан");
    assertThat(page).doesNotContain(SECRET);
  }

  @Test
  void anAdministratorHasItTriedAgainByOnePress() {
    boss.get("/admin/operation");

    String page = boss.post(path("retry")).body();

    assertThat(page).contains("Хэдхэн секундэд дахин оролдоно").contains("Дахин оролдож байна…");
    assertThat(page).contains("hx-trigger=\"every 2s\"");
    assertThat(setAside.toRetry(10)).hasSize(1);
  }

  @Test
  void allAreTriedAgainByOnePress() {
    assertThat(boss.get("/admin/operation").body()).doesNotContain("retry-all");
    setAside.add(
        new SetAside.Failed(
            7, Channel.WEB, 4712L, null, SetAside.Reason.FAILED, "Fault", ByteBuffer.allocate(1)),
        console.clock.instant());
    assertThat(boss.get("/admin/operation").body()).contains("Бүгдийг дахин оролдох");

    boss.post("/admin/operation/aside/retry-all");

    assertThat(setAside.toRetry(10)).hasSize(2);
  }

  @Test
  void anAdministratorDismissesItByOnePressWithNameAndTime() {
    boss.get("/admin/operation");

    String page = boss.post(path("dismiss")).body();

    assertThat(page)
        .contains("Хэрэгсэхгүй болгосон")
        .contains("Сараа")
        .contains("2026-11-25 11:00");
    assertThat(setAside.count()).isZero();
  }

  @Test
  void aSecondPressSaysThatItWasDecided() {
    boss.get("/admin/operation");
    String path = path("dismiss");
    boss.post(path);

    assertThat(boss.post(path).body()).contains("Үүнийг аль хэдийн шийдсэн байна.");
  }

  @Test
  void othersSeeItAndDecideNothing() {
    String page = staff.get("/admin/operation").body();
    assertThat(page).contains("4711").doesNotContain("/aside/");

    HttpResponse<String> refused = staff.post(path("retry"));

    assertThat(refused.statusCode()).isEqualTo(403);
    assertThat(setAside.toRetry(10)).isEmpty();
  }

  private String path(String what) {
    return "/admin/operation/aside/" + setAside.newest(1, 0).getFirst().id() + "/" + what;
  }
}
