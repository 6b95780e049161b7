package mn.sanal.admin.complaint;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URLEncoder;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import mn.sanal.admin.Report;
import mn.sanal.admin.RunningConsole;
import mn.sanal.admin.Visitor;
import mn.sanal.admin.signin.Door;
import mn.sanal.db.complaint.Complaint;
import mn.sanal.db.complaint.Complaints;
import mn.sanal.db.staff.StaffRole;
import mn.sanal.dialogue.CaseNumber;
import mn.sanal.dialogue.CaseStatus;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;

@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class CasePagesTest {

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
  void marksWordsThatCameManyTimesForStaffToLookAt() {
    String text = "Манай сумын эмч гурван сар ирсэнгүй, шинэ эмч томилно уу";
    CaseNumber number = Report.of(text).sentTo(console);
    assertThat(staff.get(path(number)).body()).doesNotContain("Ижил бичвэртэй");
    for (int i = 0; i < 3; i++) {
      Report.of(text + "!").sentTo(console);
    }

    assertThat(staff.get(path(number)).body())
        .contains("Ижил бичвэртэй өөр санал, гомдол: 3", "Тараасан байж болзошгүй")
        .doesNotContain("нэг цагийн дотор");
  }

  @Test
  void releasesTheTextToTheOfficial() {
    CaseNumber number = Report.of("Нээж өгөх бичвэр").sentTo(console);
    staff.get(path(number));

    String page = staff.post(path(number) + "/release").body();

    assertThat(complaint(number).released()).isTrue();
    assertThat(page).contains("Бичвэрийг албан тушаалтанд нээсэн").contains("Бат");
  }

  @Test
  void anAnswerIsShownAsItWillLookBeforeItGoesOut() {
    CaseNumber number = Report.of("Хариу хүлээсэн гомдол").named().sentTo(console);
    staff.get(path(number));

    String preview =
        staff.post(path(number) + "/preview", "text", "Маргааш засна.", "kind", "answer").body();
    assertThat(preview).contains(number.value() + ": хариу ирлээ.").contains("“Маргааш засна.”");
    assertThat(complaint(number).status()).isEqualTo(CaseStatus.RECEIVED);

    String page = send(number, "answer", "Маргааш засна.", complaint(number).version());

    assertThat(page).contains("Хариуг илгээлээ");
    assertThat(complaint(number).status()).isEqualTo(CaseStatus.ANSWERED);
    assertThat(complaint(number).answer()).isEqualTo("Маргааш засна.");
    assertThat(
            console.database.jdbc().sql("select count(*) from outbox").query(Long.class).single())
        .isPositive();
  }

  @Test
  void aDraftIsKeptAndOffered() {
    CaseNumber number = Report.of("Ноорогтой гомдол").sentTo(console);
    staff.get(path(number));

    String page = staff.post(path(number) + "/draft", "text", "Эхний ноорог").body();

    assertThat(page).contains(">Эхний ноорог</textarea>");
    assertThat(complaint(number).status()).isEqualTo(CaseStatus.RECEIVED);
  }

  @Test
  void goingBackFromThePreviewLosesNothing() {
    CaseNumber number = Report.of("Буцаж засах гомдол").sentTo(console);
    staff.get(path(number));

    String page = staff.post(path(number) + "/edit", "text", "Дутуу хариу").body();

    assertThat(page).contains(">Дутуу хариу</textarea>");
    assertThat(complaint(number).draft()).isNull();
  }

  @Test
  void anAnswerToACaseThatMovedIsNotSent() {
    CaseNumber number = Report.of("Зэрэг хариулах гомдол").sentTo(console);
    staff.get(path(number));
    int seen = complaint(number).version();
    boss.get(path(number));
    boss.post(path(number) + "/move", "to", "REVIEW");

    String page = send(number, "answer", "Хоцорсон хариу", seen);

    assertThat(page).contains("өөр хүн энэ гомдлыг өөрчилсөн").contains("Хоцорсон хариу");
    assertThat(complaint(number).status()).isEqualTo(CaseStatus.UNDER_REVIEW);
  }

  @Test
  void declinesWithAReason() {
    CaseNumber number = Report.of("Татгалзах гомдол").named().sentTo(console);
    staff.get(path(number));

    send(number, "decline", "Өөр байгууллагын ажил.", complaint(number).version());

    assertThat(complaint(number).status()).isEqualTo(CaseStatus.DECLINED);
    assertThat(staff.get(path(number)).body()).contains("Өөр байгууллагын ажил.");
  }

  @Test
  void offersOnlyWhatTheTableOfTransitionsAllows() {
    CaseNumber number = Report.of("Шилжилтийн хүснэгт").sentTo(console);
    staff.get(path(number));
    staff.post(path(number) + "/move", "to", "REVIEW");
    String page = staff.post(path(number) + "/move", "to", "HAND_OVER").body();

    assertThat(page).contains("value=\"REVIEW\"").doesNotContain("value=\"HAND_OVER\"");
    assertThat(staff.post(path(number) + "/move", "to", "CONFIRM").statusCode()).isEqualTo(403);
    assertThat(complaint(number).status()).isEqualTo(CaseStatus.WITH_OFFICIAL);
  }

  @Test
  void anEmptyAnswerIsRefusedInWords() {
    CaseNumber number = Report.of("Хоосон хариу").sentTo(console);
    staff.get(path(number));

    assertThat(staff.post(path(number) + "/preview", "text", "  ").body())
        .contains("Хариугаа бичнэ үү");
  }

  @Test
  void theOriginalIsForAdministratorsAndLeavesATrace() {
    CaseNumber number = Report.of("Над руу 99112233 залгаарай").sentTo(console);
    staff.get(path(number));
    assertThat(staff.get(path(number)).body()).contains("[хассан]").doesNotContain("99112233");
    assertThat(staff.post(path(number) + "/original").statusCode()).isEqualTo(403);

    boss.get(path(number));
    String page = boss.post(path(number) + "/original").body();

    assertThat(page).contains("99112233").contains("Эх бичвэрийг нээсэн");
    assertThat(boss.get("/admin/people").body()).contains(number.value());
  }

  @Test
  void aSafeguardingCaseIsSeenByAdministratorsAlone() {
    CaseNumber number =
        Report.of("Хүүхэдтэй холбоотой мэдээлэл").about("child_safety").sentTo(console);

    assertThat(staff.get(path(number)).statusCode()).isEqualTo(404);
    assertThat(staff.get("/admin/safeguarding").statusCode()).isEqualTo(403);
    assertThat(boss.get("/admin/safeguarding").body()).contains(number.value());
    assertThat(boss.get(path(number)).body())
        .contains("зөвхөн администратор")
        .doesNotContain("/release\"")
        .doesNotContain("value=\"HAND_OVER\"");
    assertThat(boss.post(path(number) + "/release").statusCode()).isEqualTo(403);
    assertThat(boss.post(path(number) + "/move", "to", "HAND_OVER").statusCode()).isEqualTo(403);
  }

  @Test
  void anUnknownCaseIsNotFoundInWords() {
    HttpResponse<String> page = staff.get("/admin/complaints/S-26-ZZZZZ");

    assertThat(page.statusCode()).isEqualTo(404);
    assertThat(page.body()).contains("Ийм хуудас олдсонгүй");
  }

  @Test
  void everyOtherPageOpens() {
    for (String page :
        new String[] {
          "/admin/scores",
          "/admin/scores/place/85",
          "/admin/places",
          "/admin/places?in=8519",
          "/admin/places?q=davst",
          "/admin/operation",
          "/admin/people",
          "/admin/people/officials?where=davst",
          "/admin/complaints?status=RECEIVED&status=NONSENSE&due=SOON&from=2026-13-45&page=999&sort=x"
        }) {
      assertThat(boss.get(page).statusCode()).as(page).isEqualTo(200);
    }
  }

  @Test
  void placesFacilitiesAndPeopleAreFoundInEitherScriptAndAnyInflection() {
    assertThat(boss.get("/admin/places?q=" + encode("davstiin surguuli")).body())
        .contains("Давст сумын ерөнхий боловсролын сургууль")
        .doesNotContain("Тэс сумын ерөнхий");
    assertThat(boss.get("/admin/people?q=saraagiin").body())
        .contains(">Сараа<")
        .doesNotContain(">Бат<");
    assertThat(boss.get("/admin/people?q=" + encode("йййй")).body()).contains("Ийм хүн олдсонгүй");
    boss.get("/admin/people/officials?where=davst");
    boss.post(
        "/admin/people/officials/invite", "name", "Цэрэн, эмч", "body", "p:8519", "language", "mn");
    assertThat(boss.get("/admin/people/officials?q=tseren").body()).contains("Цэрэн, эмч");
    assertThat(boss.get("/admin/people/officials?q=" + encode("сургууль")).body())
        .contains("Ийм хүн олдсонгүй");
  }

  @Test
  void invitesAnOfficialAndShowsTheCodeOnce() {
    boss.get("/admin/people/officials?where=davst");

    String page =
        boss.post(
                "/admin/people/officials/invite",
                "name",
                "Дорж, дарга",
                "body",
                "p:8519",
                "language",
                "mn")
            .body();

    assertThat(page).contains("/start o_").contains("Дорж, дарга");
    assertThat(boss.get("/admin/people/officials").body()).doesNotContain("/start o_");
  }

  private String send(CaseNumber number, String kind, String text, int version) {
    return staff
        .post(path(number) + "/" + kind, "text", text, "version", Integer.toString(version))
        .body();
  }

  private Complaint complaint(CaseNumber number) {
    return console.bean(Complaints.class).find(number).orElseThrow();
  }

  private static String encode(String text) {
    return URLEncoder.encode(text, StandardCharsets.UTF_8);
  }

  private static String path(CaseNumber number) {
    return "/admin/complaints/" + number.value();
  }
}
