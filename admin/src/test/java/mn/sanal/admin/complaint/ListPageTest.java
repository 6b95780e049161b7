package mn.sanal.admin.complaint;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.net.URLEncoder;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import mn.sanal.admin.Report;
import mn.sanal.admin.RunningConsole;
import mn.sanal.admin.Visitor;
import mn.sanal.admin.search.RandomQueries;
import mn.sanal.admin.signin.Door;
import mn.sanal.db.staff.StaffRole;
import mn.sanal.dialogue.CaseNumber;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;

/** The list of cases: its search box, its filters and its address. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ListPageTest {

  private static final String HOSTILE = "<script>alert(1)</script>\"'><img src=x onerror=y> амттай";

  private RunningConsole console;
  private Visitor staff;

  @BeforeAll
  void start(@TempDir Path data) {
    console = new RunningConsole(data);
    Door.first(console, "Сараа", "saraa");
    staff = Door.join(console, StaffRole.STAFF, "Бат", "batbat");
  }

  @AfterAll
  void stop() {
    console.close();
  }

  @Test
  void findsByLatinLettersAndMarksTheWord() {
    CaseNumber number = Report.of("Сумын эмийн санд инсулин алга.").sentTo(console);

    String list = eventuallyListed("insulin", number);

    assertThat(list).contains("<mark>инсулин</mark>");
    assertThat(list).contains("Увс, Зүүнхангай");
    assertThat(list).contains("хоног үлдсэн");
  }

  @Test
  void aNumberLeadsStraightToItsCase() {
    CaseNumber number = Report.of("Шууд очих гомдол").sentTo(console);
    eventuallyListed("шууд очих", number);

    HttpResponse<String> page = staff.get("/admin/complaints?q=" + number.value());

    assertThat(page.uri().getPath()).isEqualTo("/admin/complaints/" + number.value());
  }

  @Test
  void hostileTextIsOnlyText() {
    CaseNumber number = Report.of(HOSTILE).sentTo(console);
    String list = eventuallyListed("амттай", number);
    staff.get(path(number));
    String preview = staff.post(path(number) + "/preview", "text", HOSTILE).body();
    staff.post(path(number) + "/draft", "text", HOSTILE);
    String page = staff.get(path(number)).body();
    String echoed =
        staff.get("/admin/complaints?q=" + encode(HOSTILE) + "&place=" + encode(HOSTILE)).body();

    for (String html : new String[] {list, preview, page, echoed}) {
      assertThat(html).doesNotContain("<script>alert").doesNotContain("<img src=x");
    }
  }

  @Test
  void whatIsUnderstoodStandsInAChipAndWhatIsNotIsSaid() {
    CaseNumber number = Report.of("Ойлгосон шүүлтийн гомдол").sentTo(console);
    eventuallyListed("ойлгосон шүүлтийн", number);

    String list =
        staff.get("/admin/complaints?q=" + encode("шүүлтийн status:open сэдэв:йййй")).body();

    assertThat(list)
        .contains("<code>status:open</code>")
        .contains("Шүүлт гэж ойлгосонгүй, үг болгож хайлаа: сэдэв:йййй");
  }

  @Test
  void theAddressIsKeptInOneFormWithoutEmptyFields() {
    HttpResponse<String> page =
        staff.get("/admin/complaints?sort=&q=" + encode("эм") + "&from=&until=&place=85");

    assertThat(page.uri().getQuery()).isEqualTo("place=85&q=эм");
    assertThat(staff.get("/admin/complaints?q=&sort=", "HX-Request", "true").headers().map())
        .containsEntry("hx-push-url", List.of("/admin/complaints"));
  }

  @Test
  void whatNamesAPersonIsNeitherSearchedNorKeptInTheAddress() {
    HttpResponse<String> page =
        staff.get("/admin/complaints?q=" + encode("99112233 эм огноо:2026-10-05..2026-11-20"));

    assertThat(page.uri().getQuery()).isEqualTo("q=эм огноо:2026-10-05..2026-11-20&personal=1");
    assertThat(page.body()).doesNotContain("99112233").contains("Утас, регистр, имэйл");
    assertThat(
            staff
                .get("/admin/complaints?q=" + encode("УБ99112233"), "HX-Request", "true")
                .headers()
                .map())
        .containsEntry("hx-push-url", List.of("/admin/complaints"));
  }

  @Test
  void anEmptyResultSaysWhatToTryNext() {
    CaseNumber number = Report.of("Зөвлөгөө өгөх дархлаажуулалт").sentTo(console);
    eventuallyListed("дархлаажуулалт", number);

    String filtered =
        staff.get("/admin/complaints?status=RESOLVED&q=" + encode("дархлаажуулалт")).body();
    assertThat(filtered)
        .contains("Ингээд үзээрэй", "«Төлөв» шүүлтгүйгээр", "(1)")
        .doesNotContain("үггүйгээр");
    String words = staff.get("/admin/complaints?q=" + encode("дархлаажуулалт йййй")).body();
    assertThat(words).contains("«йййй» үггүйгээр").doesNotContain("«дархлаажуулалт» үггүйгээр");
  }

  @Test
  void aLongResultSaysHowToNarrowIt() {
    for (int i = 0; i < 210; i++) {
      Report.of("Хэтэрхий өргөнхайлт").about(i % 3 == 0 ? "waiting" : "medicine").sentTo(console);
    }
    CaseNumber last = Report.of("өргөнхайлт сүүлчийнх").sentTo(console);
    eventuallyListed("өргөнхайлт сүүлчийнх", last);

    String list = staff.get("/admin/complaints?q=" + encode("өргөнхайлт")).body();

    assertThat(list)
        .contains("Олон байна. Нарийсгах:", "Сэдэв: Эм, эмийн сан", "category=medicine")
        .doesNotContain("Ингээд үзээрэй");
    assertThat(staff.get("/admin/complaints").body()).doesNotContain("Олон байна");
  }

  @Test
  void proposesWordsAndOffersWhatAMisspeltOneMayMean() {
    CaseNumber number = Report.of("").sentTo(console);
    for (int i = 0; i < 5; i++) {
      number = Report.of("Томографын дараалал удаан").sentTo(console);
    }
    eventuallyListed("томограф дараалал", number);

    assertThat(staff.get("/admin/complaints/words?q=" + encode("томог")).body())
        .isEqualTo("[\"томографын\"]");
    assertThat(staff.get("/admin/complaints?q=" + encode("тамографын")).body())
        .contains("Ингэж хайх уу?", "<b>томографын</b>");
    assertThat(staff.get(path(number)).body()).contains("Төстэй гомдол");
  }

  @Test
  void noQueryGivesAnErrorPage() {
    for (int i = 0; i < 300; i++) {
      String typed = RandomQueries.of(i * 331);
      HttpResponse<String> page = staff.get("/admin/complaints?q=" + encode(typed));
      assertThat(page.statusCode()).as("query %d", i * 331).isEqualTo(200);
      assertThat(page.body()).contains("id=\"found\"");
    }
  }

  private String eventuallyListed(String typed, CaseNumber number) {
    String address = "/admin/complaints?q=" + encode(typed);
    await()
        .atMost(Duration.ofSeconds(20))
        .untilAsserted(() -> assertThat(staff.get(address).body()).contains(number.value()));
    return staff.get(address).body();
  }

  private static String encode(String text) {
    return URLEncoder.encode(text, StandardCharsets.UTF_8);
  }

  private static String path(CaseNumber number) {
    return "/admin/complaints/" + number.value();
  }
}
