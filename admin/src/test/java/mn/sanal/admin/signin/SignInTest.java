package mn.sanal.admin.signin;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.nio.file.Path;
import mn.sanal.admin.RunningConsole;
import mn.sanal.admin.Visitor;
import mn.sanal.db.staff.Roster;
import mn.sanal.db.staff.SignInAttempts;
import mn.sanal.db.staff.StaffMember;
import mn.sanal.db.staff.StaffRole;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;

/** Signing in and out, and what every page of the console keeps to. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class SignInTest {

  private static final String PASSWORD = Entrance.PASSWORD;

  private RunningConsole console;
  private Entrance door;

  @BeforeAll
  void start(@TempDir Path data) {
    console = new RunningConsole(data);
    door = new Entrance(console);
  }

  @AfterAll
  void stop() {
    console.close();
  }

  @BeforeEach
  void nobody() {
    door.empty();
  }

  @Test
  void signsInAndOut() {
    Visitor visitor = door.administrator();

    assertThat(visitor.get("/admin/people").statusCode()).isEqualTo(200);
    visitor.post("/admin/sign-out");

    assertThat(visitor.get("/admin/people").uri().toString()).endsWith("/admin/sign-in");
  }

  @Test
  void saysTheSameForAWrongPasswordAndAnUnknownLogin() {
    door.administrator();

    String wrong = console.visitor().signIn("saraa", "буруу нууц үг шүү").body();
    String unknown = console.visitor().signIn("nobody", "буруу нууц үг шүү").body();

    assertThat(wrong).contains("буруу байна");
    assertThat(unknown).contains("буруу байна");
  }

  @Test
  void aLoginWaitsAfterTooManyFailuresAndIsForgivenWithTime() {
    door.administrator();
    Visitor guesser = console.visitor();
    for (int i = 0; i < SignInAttempts.PER_LOGIN; i++) {
      guesser.signIn("saraa", "таамаг " + i);
    }

    assertThat(guesser.signIn("SARAA ", PASSWORD).body()).contains("түр хаалаа");
    console.clock.pass(SignInAttempts.WINDOW.plusSeconds(1));
    assertThat(guesser.signIn("saraa", PASSWORD).body()).contains("Сараа");
  }

  @Test
  void anAddressWaitsAfterTryingManyLogins() {
    door.administrator();
    Visitor guesser = console.visitor();
    for (int i = 0; i < SignInAttempts.PER_ADDRESS; i++) {
      guesser.signIn("login" + i, "таамаг");
    }

    assertThat(guesser.signIn("saraa", PASSWORD).body()).contains("түр хаалаа");
  }

  @Test
  void aFormWithoutItsTokenChangesNothing() {
    Visitor visitor = door.administrator();

    HttpResponse<String> refused =
        visitor.postWithoutToken("/admin/people/invite", "role", "ADMIN");

    assertThat(refused.statusCode()).isEqualTo(403);
    assertThat(door.invitations().open()).isEmpty();
  }

  @Test
  void staffSeeNoPeople() {
    door.administrator();
    Visitor staff = door.join(StaffRole.STAFF, "Бат", "bat");

    assertThat(staff.get("/admin/people").statusCode()).isEqualTo(403);
    assertThat(staff.get("/admin/safeguarding").statusCode()).isEqualTo(403);
  }

  @Test
  void whoeverLosesAccessLosesItAtOnce() {
    Visitor boss = door.administrator();
    Visitor staff = door.join(StaffRole.ADMIN, "Бат", "bat");
    assertThat(staff.get("/admin/people").body()).contains("Сараа");

    boss.get("/admin/people");
    boss.post("/admin/people/" + door.id("bat") + "/deactivate");

    assertThat(staff.get("/admin/people").uri().toString()).endsWith("/admin/sign-in");
    assertThat(console.visitor().signIn("bat", PASSWORD).body()).contains("буруу байна");
  }

  @Test
  void theLastAdministratorCannotBeRemoved() {
    Visitor boss = door.administrator();
    boss.get("/admin/people");

    String page = boss.post("/admin/people/" + door.id("saraa") + "/deactivate").body();

    assertThat(page).contains("Сүүлчийн администраторын эрхийг хаах боломжгүй");
    assertThat(console.bean(Roster.class).all()).allMatch(StaffMember::active);
  }

  @Test
  void speaksTheLanguageThatThePersonChose() {
    Visitor boss = door.administrator();
    boss.get("/admin/people");
    boss.post("/admin/language", "to", "en", "back", "/admin/people");

    assertThat(boss.get("/admin/people").body()).contains("lang=\"en\"").contains("Invite staff");
    assertThat(console.visitor().signIn("saraa", PASSWORD).body()).contains("Complaints");
  }

  @Test
  void neverLeadsOutOfTheConsole() {
    Visitor visitor = console.visitor();
    visitor.get("/admin/sign-in");

    String there =
        visitor
            .post("/admin/language", "to", "en", "back", "//example.org/admin/")
            .uri()
            .toString();

    assertThat(there).startsWith("http://localhost").endsWith("/admin/sign-in");
  }

  @Test
  void everyPageCarriesAStrictPolicy() {
    HttpResponse<String> page = console.visitor().get("/admin/sign-in");

    assertThat(page.headers().firstValue("Content-Security-Policy"))
        .hasValueSatisfying(policy -> assertThat(policy).startsWith("default-src 'self';"));
    assertThat(page.headers().firstValue("X-Content-Type-Options")).hasValue("nosniff");
    assertThat(page.headers().firstValue("Referrer-Policy")).hasValue("no-referrer");
    assertThat(page.headers().firstValue("Cache-Control"))
        .hasValueSatisfying(value -> assertThat(value).contains("no-store"));
    assertThat(page.body()).doesNotContain("style=").doesNotContain("<script>");
  }

  @Test
  void aPartOfAPageLeadsTheWholePageToSignIn() {
    HttpResponse<String> part = console.visitor().get("/admin/complaints", "HX-Request", "true");

    assertThat(part.headers().firstValue("HX-Redirect")).hasValue("/admin/sign-in");
  }

  @Test
  void leavesEverythingOutsideTheConsoleOpen() {
    assertThat(console.visitor().get("/look/sanal.css").statusCode()).isEqualTo(200);
    assertThat(console.visitor().get("/chat").statusCode()).isEqualTo(404);
    assertThat(console.visitor().postWithoutToken("/telegram/webhook").statusCode()).isEqualTo(404);
  }
}
