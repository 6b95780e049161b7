package mn.sanal.admin.signin;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.Duration;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import mn.sanal.admin.RunningConsole;
import mn.sanal.admin.Visitor;
import mn.sanal.db.staff.Roster;
import mn.sanal.db.staff.SignInAttempts;
import mn.sanal.db.staff.StaffInvitations;
import mn.sanal.db.staff.StaffMember;
import mn.sanal.db.staff.StaffRole;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;

@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class SignInTest {

  private static final String PASSWORD = "морь уул тэнгэр салхи";
  private static final Pattern LINK = Pattern.compile("/admin/setup\\?token=[A-Za-z0-9_-]+");

  private RunningConsole console;

  @BeforeAll
  void start(@TempDir Path data) {
    console = new RunningConsole(data, "sanal.metrics-token=сэм");
  }

  @AfterAll
  void stop() {
    console.close();
  }

  @BeforeEach
  void nobody() {
    console
        .database
        .jdbc()
        .sql("truncate staff, staff_invitation, sign_in_failure cascade")
        .update();
  }

  @Test
  void theFirstLinkMakesOneAdministratorAndIsOver() {
    String link = setupLink();
    Visitor first = console.visitor();
    assertThat(first.get(link).body()).contains("анхны администратор");

    HttpResponse<String> done = register(first, link, "Сараа", "saraa");

    assertThat(done.uri().toString()).endsWith("/admin/sign-in?ready");
    assertThat(console.bean(Roster.class).all())
        .singleElement()
        .satisfies(member -> assertThat(member.role()).isEqualTo(StaffRole.ADMIN));
    assertThat(console.bean(SetupLink.class).current()).isEmpty();
    assertThat(console.visitor().get(link).body()).contains("Энэ холбоосын хугацаа дууссан");
  }

  @Test
  void everyOtherLinkOfTheFirstStartIsVoidOnceThereIsAnAdministrator() {
    String kept = setupLink();
    String other = "/admin/setup?token=" + invitations().first().value();
    register(console.visitor(), kept, "Сараа", "saraa");

    register(console.visitor(), other, "Хэн нэгэн", "stranger");

    assertThat(console.bean(Roster.class).all()).hasSize(1);
  }

  @Test
  void aLinkIsOverAfterThreeDays() {
    administrator();
    String link = "/admin/setup?token=" + invite(StaffRole.STAFF);
    console.clock.pass(Duration.ofDays(3).plusSeconds(1));

    register(console.visitor(), link, "Бат", "bat");

    assertThat(console.bean(Roster.class).all()).hasSize(1);
  }

  @Test
  void storesNeitherTokenNorPassword() {
    String link = setupLink();
    register(console.visitor(), link, "Сараа", "saraa");

    String stored =
        console
            .database
            .jdbc()
            .sql(
                "select string_agg(s::text, '') || (select string_agg(i::text, '') from"
                    + " staff_invitation i) from staff s")
            .query(String.class)
            .single();
    assertThat(stored).contains("$argon2id$").doesNotContain(PASSWORD).doesNotContain(token(link));
  }

  @Test
  void aWeakPasswordIsRefusedInWords() {
    String link = setupLink();
    Visitor visitor = console.visitor();
    visitor.get(link);

    HttpResponse<String> refused =
        visitor.post(
            "/admin/setup",
            "token",
            token(link),
            "name",
            "Сараа",
            "login",
            "saraa",
            "password",
            "aaaaaaaaaaaaaa",
            "repeated",
            "aaaaaaaaaaaaaa");

    assertThat(refused.body()).contains("Нууц үг богино эсвэл хялбар байна");
    assertThat(console.bean(Roster.class).isEmpty()).isTrue();
  }

  @Test
  void signsInAndOut() {
    Visitor visitor = administrator();

    assertThat(visitor.get("/admin/people").statusCode()).isEqualTo(200);
    visitor.post("/admin/sign-out");

    assertThat(visitor.get("/admin/people").uri().toString()).endsWith("/admin/sign-in");
  }

  @Test
  void saysTheSameForAWrongPasswordAndAnUnknownLogin() {
    administrator();

    String wrong = console.visitor().signIn("saraa", "буруу нууц үг шүү").body();
    String unknown = console.visitor().signIn("nobody", "буруу нууц үг шүү").body();

    assertThat(wrong).contains("буруу байна");
    assertThat(unknown).contains("буруу байна");
  }

  @Test
  void aLoginWaitsAfterTooManyFailuresAndIsForgivenWithTime() {
    administrator();
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
    administrator();
    Visitor guesser = console.visitor();
    for (int i = 0; i < SignInAttempts.PER_ADDRESS; i++) {
      guesser.signIn("login" + i, "таамаг");
    }

    assertThat(guesser.signIn("saraa", PASSWORD).body()).contains("түр хаалаа");
  }

  @Test
  void aFormWithoutItsTokenChangesNothing() {
    Visitor visitor = administrator();

    HttpResponse<String> refused =
        visitor.postWithoutToken("/admin/people/invite", "role", "ADMIN");

    assertThat(refused.statusCode()).isEqualTo(403);
    assertThat(invitations().open()).isEmpty();
  }

  @Test
  void staffSeeNoPeople() {
    administrator();
    Visitor staff = join(StaffRole.STAFF, "Бат", "bat");

    assertThat(staff.get("/admin/people").statusCode()).isEqualTo(403);
    assertThat(staff.get("/admin/safeguarding").statusCode()).isEqualTo(403);
  }

  @Test
  void whoeverLosesAccessLosesItAtOnce() {
    Visitor boss = administrator();
    Visitor staff = join(StaffRole.ADMIN, "Бат", "bat");
    assertThat(staff.get("/admin/people").body()).contains("Сараа");

    boss.get("/admin/people");
    boss.post("/admin/people/" + id("bat") + "/deactivate");

    assertThat(staff.get("/admin/people").uri().toString()).endsWith("/admin/sign-in");
    assertThat(console.visitor().signIn("bat", PASSWORD).body()).contains("буруу байна");
  }

  @Test
  void theLastAdministratorCannotBeRemoved() {
    Visitor boss = administrator();
    boss.get("/admin/people");

    String page = boss.post("/admin/people/" + id("saraa") + "/deactivate").body();

    assertThat(page).contains("Сүүлчийн администраторын эрхийг хаах боломжгүй");
    assertThat(console.bean(Roster.class).all()).allMatch(StaffMember::active);
  }

  @Test
  void anInvitationLinkIsShownOnce() {
    Visitor boss = administrator();
    boss.get("/admin/people");

    String page = boss.post("/admin/people/invite", "role", "STAFF", "note", "Бат").body();

    assertThat(LINK.matcher(page).find()).isTrue();
    assertThat(LINK.matcher(boss.get("/admin/people").body()).find()).isFalse();
  }

  @Test
  void aNewPasswordComesByALinkAndTheOldOneIsOver() {
    Visitor boss = administrator();
    join(StaffRole.STAFF, "Бат", "bat");
    boss.get("/admin/people");
    String page = boss.post("/admin/people/" + id("bat") + "/renew").body();
    String link = find(page);
    Visitor bat = console.visitor();
    bat.get(link);

    bat.post(
        "/admin/setup",
        "token",
        token(link),
        "password",
        "шинэ нууц үг болжээ",
        "repeated",
        "шинэ нууц үг болжээ");

    assertThat(console.visitor().signIn("bat", PASSWORD).body()).contains("буруу байна");
    assertThat(console.visitor().signIn("bat", "шинэ нууц үг болжээ").body()).contains("Бат");
  }

  @Test
  void speaksTheLanguageThatThePersonChose() {
    Visitor boss = administrator();
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

  private String setupLink() {
    return console.bean(SetupLink.class).current().orElseThrow();
  }

  private StaffInvitations invitations() {
    return console.bean(StaffInvitations.class);
  }

  private Visitor administrator() {
    register(console.visitor(), setupLink(), "Сараа", "saraa");
    Visitor visitor = console.visitor();
    visitor.signIn("saraa", PASSWORD);
    return visitor;
  }

  private String invite(StaffRole role) {
    return invitations().invite(role, "", id("saraa")).value();
  }

  private Visitor join(StaffRole role, String name, String login) {
    register(console.visitor(), "/admin/setup?token=" + invite(role), name, login);
    Visitor visitor = console.visitor();
    visitor.signIn(login, PASSWORD);
    return visitor;
  }

  private static HttpResponse<String> register(
      Visitor visitor, String link, String name, String login) {
    visitor.get(link);
    return visitor.post(
        "/admin/setup",
        "token",
        token(link),
        "name",
        name,
        "login",
        login,
        "password",
        PASSWORD,
        "repeated",
        PASSWORD);
  }

  private long id(String login) {
    return console.bean(Roster.class).credentials(login).orElseThrow().member().id();
  }

  private static String token(String link) {
    return link.substring(link.indexOf('=') + 1);
  }

  private static String find(String page) {
    Matcher found = LINK.matcher(page);
    assertThat(found.find()).isTrue();
    return found.group();
  }
}
