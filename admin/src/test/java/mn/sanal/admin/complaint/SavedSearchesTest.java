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
import mn.sanal.admin.signin.Door;
import mn.sanal.db.staff.SavedSearch;
import mn.sanal.db.staff.SavedSearches;
import mn.sanal.db.staff.StaffRole;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Searches that staff keep, each person their own. */
class SavedSearchesTest {

  private static final String PAGE = "/admin/searches";

  private RunningConsole console;
  private Visitor saraa;
  private Visitor bat;

  @BeforeEach
  void start(@TempDir Path data) {
    console = new RunningConsole(data);
    saraa = Door.first(console, "Сараа", "saraa");
    bat = Door.join(console, StaffRole.STAFF, "Бат", "batbat");
    sent("Эмийн санд инсулин алга");
    saraa.get(PAGE);
    bat.get(PAGE);
  }

  @AfterEach
  void stop() {
    console.close();
  }

  @Test
  void aSearchIsKeptWithItsFiltersAndCountsWhatItFinds() {
    String list = saraa.get("/admin/complaints?status=RECEIVED&q=" + encode("инсулин")).body();
    assertThat(list).contains("/admin/searches?q=" + encode("инсулин") + "&amp;status=RECEIVED");
    String form = saraa.get(PAGE + "?status=RECEIVED&q=" + encode("инсулин")).body();
    assertThat(form).contains("value=\"инсулин · Хүлээн авсан\"");

    String page = keep(saraa, "Инсулин", "status=RECEIVED&q=" + encode("инсулин"));

    assertThat(page)
        .contains("Хайлтыг хадгаллаа", ">Инсулин</a>", "инсулин · Хүлээн авсан", "<span>1</span>");
    HttpResponse<String> opened = saraa.get(PAGE + "/" + only().id());
    assertThat(opened.uri().getQuery()).isEqualTo("q=инсулин&status=RECEIVED");
  }

  @Test
  void newCasesAreAnnouncedUntilTheSearchIsOpened() {
    keep(saraa, "", "q=" + encode("инсулин"));
    assertThat(saraa.get(PAGE + "/news").body()).isBlank();

    console.clock.pass(Duration.ofMinutes(5));
    sent("Бас инсулин тасарсан");
    sent("Өөр гомдол");

    assertThat(saraa.get(PAGE + "/news").body()).contains("Хадгалсан хайлтад 1 шинэ гомдол");
    assertThat(saraa.get(PAGE).body()).contains("1 шинэ");
    saraa.get(PAGE + "/" + only().id());
    assertThat(saraa.get(PAGE + "/news").body()).isBlank();
    assertThat(saraa.get(PAGE).body()).doesNotContain("1 шинэ").contains("<span>2</span>");
  }

  @Test
  void whoWantsItQuietIsNotTold() {
    keep(saraa, "", "q=" + encode("инсулин"));
    saraa.post(PAGE + "/" + only().id() + "/announce", "on", "false");
    console.clock.pass(Duration.ofMinutes(5));
    sent("Бас инсулин тасарсан");

    assertThat(saraa.get(PAGE + "/news").body()).isBlank();
  }

  @Test
  void aCaseOfPossibleHarmToAChildIsNeitherCountedNorAnnounced() {
    keep(saraa, "", "q=" + encode("инсулин"));
    console.clock.pass(Duration.ofMinutes(5));
    Report.of("инсулин").about("child_safety").sentTo(console);
    sent("Өөр гомдол");

    assertThat(saraa.get(PAGE + "/news").body()).isBlank();
    assertThat(saraa.get(PAGE).body()).contains("<span>1</span>");
  }

  @Test
  void aSearchIsRenamedDeletedAndBroughtBack() {
    keep(saraa, "Инсулин", "q=" + encode("инсулин"));
    String path = PAGE + "/" + only().id();
    assertThat(saraa.post(path + "/rename", "name", " Чихрийн шижин ").body())
        .contains(">Чихрийн шижин</a>");

    String deleted = saraa.post(path + "/delete").body();
    assertThat(deleted).contains("«Чихрийн шижин» хайлтыг устгалаа").doesNotContain("</table>");
    assertThat(saraa.get(path).statusCode()).isEqualTo(404);
    saraa.get(PAGE);

    assertThat(saraa.post(path + "/restore").body()).contains(">Чихрийн шижин</a>");
  }

  @Test
  void nobodyReachesTheSearchesOfOthers() {
    keep(saraa, "Инсулин", "q=" + encode("инсулин"));
    String path = PAGE + "/" + only().id();

    assertThat(bat.get(PAGE).body()).doesNotContain("Инсулин");
    assertThat(bat.get(path).statusCode()).isEqualTo(404);
    bat.get(PAGE);
    bat.post(path + "/rename", "name", "Миний");
    bat.post(path + "/delete");

    assertThat(only().name()).isEqualTo("Инсулин");
  }

  @Test
  void nothingThatNamesAPersonIsKept() {
    keep(saraa, "99112233 гэдэг хүн", "q=" + encode("99112233 инсулин"));

    assertThat(only().name()).isEqualTo("[хассан] гэдэг хүн");
    assertThat(only().query()).isEqualTo("q=" + encode("инсулин"));
  }

  @Test
  void noMoreThanSoManyAreKeptAndNoNonsense() {
    keep(saraa, "", "q=%zz&&=&page=7&sort=NEWEST");
    for (int i = 1; i < SavedSearches.MOST; i++) {
      keep(saraa, "Хайлт " + i, "q=" + i);
    }

    assertThat(keep(saraa, "Дахиад нэг", "q=эм")).contains("Хадгалж чадсангүй");
    assertThat(saved()).hasSize(SavedSearches.MOST);
    assertThat(saved()).extracting(SavedSearch::query).contains("sort=NEWEST");
  }

  private void sent(String text) {
    String number = Report.of(text).sentTo(console).value();
    await()
        .atMost(Duration.ofSeconds(20))
        .untilAsserted(
            () -> assertThat(bat.get("/admin/complaints?sort=NEWEST").body()).contains(number));
  }

  private static String keep(Visitor who, String name, String query) {
    return who.post(PAGE, "name", name, "query", query).body();
  }

  private SavedSearch only() {
    assertThat(saved()).hasSize(1);
    return saved().getFirst();
  }

  private List<SavedSearch> saved() {
    long id =
        console
            .database
            .jdbc()
            .sql("select id from staff where login = 'saraa'")
            .query(Long.class)
            .single();
    return console.bean(SavedSearches.class).of(id);
  }

  private static String encode(String text) {
    return URLEncoder.encode(text, StandardCharsets.UTF_8);
  }
}
