package mn.sanal.admin.complaint;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import mn.sanal.admin.Report;
import mn.sanal.admin.RunningConsole;
import mn.sanal.admin.Visitor;
import mn.sanal.admin.signin.Door;
import mn.sanal.db.complaint.Complaint;
import mn.sanal.db.complaint.Complaints;
import mn.sanal.db.conversation.Channel;
import mn.sanal.db.staff.Roster;
import mn.sanal.db.staff.StaffMember;
import mn.sanal.db.staff.StaffRole;
import mn.sanal.dialogue.CaseNumber;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;

/** Who of staff has a case in hand, and by which way it came. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class AssignmentTest {

  private RunningConsole console;
  private Visitor boss;
  private Visitor staff;

  @BeforeAll
  void start(@TempDir Path data) {
    console = new RunningConsole(data);
    boss = Door.first(console, "Сараа", "saraa");
    staff = Door.join(console, StaffRole.STAFF, "Бат", "batbat");
  }

  @AfterAll
  void stop() {
    console.close();
  }

  @Test
  void isTakenInHandAndGivenBack() {
    CaseNumber number = Report.of("Гарт авах гомдол").sentTo(console);
    assertThat(staff.get(path(number)).body()).contains("Хүн аваагүй", "Өөрөө хариуцах");

    String taken = staff.post(path(number) + "/assign", "staff", id("batbat")).body();

    assertThat(taken).contains("Хариуцагч болсон", "Буцааж өгөх").doesNotContain("Хүн аваагүй");
    assertThat(complaint(number).assignee()).hasToString(id("batbat"));

    String given = staff.post(path(number) + "/assign", "before", id("batbat"), "staff", "").body();

    assertThat(given).contains("Хариуцагчаас чөлөөлсөн", "Хүн аваагүй");
    assertThat(complaint(number).assignee()).isNull();
  }

  @Test
  void whoComesSecondIsToldAndTakesNothingAway() {
    CaseNumber number = Report.of("Хоёулаа авах гомдол").sentTo(console);
    staff.get(path(number));
    boss.get(path(number));
    staff.post(path(number) + "/assign", "before", "", "staff", id("batbat"));

    String second = boss.post(path(number) + "/assign", "before", "", "staff", id("saraa")).body();

    assertThat(second).contains("Энэ хооронд хариуцагч нь өөрчлөгдсөн байна");
    assertThat(complaint(number).assignee()).hasToString(id("batbat"));
  }

  @Test
  void isAssignedToWhoMayReadItAlone() {
    CaseNumber number = Report.of("Хүүхдийн тухай").about("child_safety").sentTo(console);
    boss.get(path(number));

    assertThat(boss.get(path(number)).body()).doesNotContain(">Бат</option>");
    assertThat(boss.post(path(number) + "/assign", "staff", id("batbat")).statusCode())
        .isEqualTo(403);
    assertThat(staff.post(path(number) + "/assign", "staff", id("batbat")).statusCode())
        .isEqualTo(404);
    assertThat(boss.post(path(number) + "/assign", "staff", "987654").statusCode()).isEqualTo(403);
    assertThat(complaint(number).assignee()).isNull();
    boss.post(path(number) + "/assign", "staff", id("saraa"));
    assertThat(complaint(number).assignee()).hasToString(id("saraa"));
  }

  @Test
  void isCountedAndFoundByItsAssignee() {
    CaseNumber mine = Report.of("Хуваарилагдсан гомдол нэг").sentTo(console);
    CaseNumber nobodys = Report.of("Хуваарилагдсан гомдол хоёр").sentTo(console);
    staff.get(path(mine));
    staff.post(path(mine) + "/assign", "staff", id("batbat"));
    String all = listed("хуваарилагдсан", "name=\"assignee\" value=\"" + id("batbat") + "\"");
    assertThat(all).contains("value=\"NOBODY\"", mine.value(), nobodys.value());

    assertThat(staff.get("/admin/complaints?assignee=" + id("batbat")).body())
        .contains(mine.value())
        .doesNotContain(nobodys.value());
    for (String typed : new String[] {"хариуцагч:би", "assignee:me", "хариуцагч:Бат"}) {
      assertThat(listed("хуваарилагдсан " + typed, mine.value()))
          .as(typed)
          .doesNotContain(nobodys.value());
    }
    assertThat(listed("хуваарилагдсан хариуцагч:\"хэн ч\"", nobodys.value()))
        .doesNotContain(mine.value());
    assertThat(boss.get("/admin/complaints?q=" + encode("хуваарилагдсан хариуцагч:би")).body())
        .doesNotContain(mine.value());
  }

  @Test
  void isCountedAndFoundByTheWayItCame() {
    CaseNumber web = Report.of("Сувгаар ялгагдах нэг").by(Channel.WEB).sentTo(console);
    CaseNumber telegram = Report.of("Сувгаар ялгагдах хоёр").sentTo(console);
    listed("ялгагдах", web.value());

    assertThat(listed("ялгагдах суваг:вэб", web.value())).doesNotContain(telegram.value());
    assertThat(listed("ялгагдах суваг:телеграм", telegram.value())).doesNotContain(web.value());
    assertThat(staff.get("/admin/complaints?channel=WEB&q=" + encode("ялгагдах")).body())
        .contains(web.value(), "Вэб чат")
        .doesNotContain(telegram.value());
    assertThat(staff.get(path(web)).body()).contains("Суваг", "Вэб чат");
  }

  private String listed(String words, String expected) {
    return await()
        .atMost(Duration.ofSeconds(20))
        .pollInterval(Duration.ofMillis(50))
        .until(
            () -> staff.get("/admin/complaints?q=" + encode(words)).body(),
            page -> page.contains(expected));
  }

  private String id(String login) {
    return console.bean(Roster.class).all().stream()
        .filter(person -> person.login().equals(login))
        .map(StaffMember::id)
        .map(String::valueOf)
        .findFirst()
        .orElseThrow();
  }

  private Complaint complaint(CaseNumber number) {
    return console.bean(Complaints.class).find(number).orElseThrow();
  }

  private static String path(CaseNumber number) {
    return "/admin/complaints/" + number.value();
  }

  private static String encode(String text) {
    return URLEncoder.encode(text, StandardCharsets.UTF_8);
  }
}
