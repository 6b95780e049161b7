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
import mn.sanal.db.staff.StaffRole;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;

/** One-time links: who comes in by them, and when they are over. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class OneTimeLinksTest {

  private static final String PASSWORD = Entrance.PASSWORD;
  private static final String NEW_PASSWORD = "шинэ нууц үг болжээ";
  private static final Pattern LINK = Pattern.compile("/admin/setup\\?token=[A-Za-z0-9_-]+");

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
  void theFirstLinkMakesOneAdministratorAndIsOver() {
    String link = door.setupLink();
    Visitor first = console.visitor();
    assertThat(first.get(link).body()).contains("анхны администратор");

    HttpResponse<String> done = door.register(first, link, "Сараа", "saraa");

    assertThat(done.uri().toString()).endsWith("/admin/sign-in?ready");
    assertThat(console.bean(Roster.class).all())
        .singleElement()
        .satisfies(member -> assertThat(member.role()).isEqualTo(StaffRole.ADMIN));
    assertThat(console.bean(SetupLink.class).current()).isEmpty();
    assertThat(console.visitor().get(link).body()).contains("Энэ холбоосын хугацаа дууссан");
  }

  @Test
  void everyOtherLinkOfTheFirstStartIsVoidOnceThereIsAnAdministrator() {
    String kept = door.setupLink();
    String other = "/admin/setup?token=" + door.invitations().first().value();
    door.register(console.visitor(), kept, "Сараа", "saraa");

    door.register(console.visitor(), other, "Хэн нэгэн", "stranger");

    assertThat(console.bean(Roster.class).all()).hasSize(1);
  }

  @Test
  void aLinkIsOverAfterThreeDays() {
    door.administrator();
    String link = "/admin/setup?token=" + door.invite(StaffRole.STAFF);
    console.clock.pass(Duration.ofDays(3).plusSeconds(1));

    door.register(console.visitor(), link, "Бат", "bat");

    assertThat(console.bean(Roster.class).all()).hasSize(1);
  }

  @Test
  void storesNeitherTokenNorPassword() {
    String link = door.setupLink();
    door.register(console.visitor(), link, "Сараа", "saraa");

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
    String link = door.setupLink();
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
  void anInvitationLinkIsShownOnce() {
    Visitor boss = door.administrator();
    boss.get("/admin/people");

    String page = boss.post("/admin/people/invite", "role", "STAFF", "note", "Бат").body();

    assertThat(LINK.matcher(page).find()).isTrue();
    assertThat(LINK.matcher(boss.get("/admin/people").body()).find()).isFalse();
  }

  @Test
  void aNewPasswordComesByALinkAndTheOldOneIsOver() {
    Visitor boss = door.administrator();
    door.join(StaffRole.STAFF, "Бат", "bat");
    boss.get("/admin/people");
    String page = boss.post("/admin/people/" + door.id("bat") + "/renew").body();
    String link = find(page);
    Visitor bat = console.visitor();
    bat.get(link);

    bat.post(
        "/admin/setup", "token", token(link), "password", NEW_PASSWORD, "repeated", NEW_PASSWORD);

    assertThat(console.visitor().signIn("bat", PASSWORD).body()).contains("буруу байна");
    assertThat(console.visitor().signIn("bat", NEW_PASSWORD).body()).contains("Бат");
  }

  @Test
  void aNewPasswordEndsTheSessionsOfTheOldOneAndOfNobodyElse() {
    Visitor boss = door.administrator();
    Visitor bat = door.join(StaffRole.STAFF, "Бат", "bat");
    Visitor onThePhone = console.visitor();
    onThePhone.signIn("bat", PASSWORD);
    boss.get("/admin/people");
    String link = find(boss.post("/admin/people/" + door.id("bat") + "/renew").body());
    assertThat(bat.get("/admin/complaints").uri().getPath()).isEqualTo("/admin/complaints");
    assertThat(onThePhone.get("/admin/complaints").uri().getPath()).isEqualTo("/admin/complaints");

    Visitor anywhere = console.visitor();
    anywhere.get(link);
    anywhere.post(
        "/admin/setup", "token", token(link), "password", NEW_PASSWORD, "repeated", NEW_PASSWORD);

    assertThat(bat.get("/admin/complaints").uri().getPath()).isEqualTo("/admin/sign-in");
    assertThat(onThePhone.get("/admin/complaints").uri().getPath()).isEqualTo("/admin/sign-in");
    assertThat(boss.get("/admin/people").uri().getPath()).isEqualTo("/admin/people");
    anywhere.signIn("bat", NEW_PASSWORD);
    assertThat(anywhere.get("/admin/complaints").uri().getPath()).isEqualTo("/admin/complaints");
  }

  private static String token(String link) {
    return Entrance.token(link);
  }

  private static String find(String page) {
    Matcher found = LINK.matcher(page);
    assertThat(found.find()).isTrue();
    return found.group();
  }
}
