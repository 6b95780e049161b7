package mn.sanal.admin.place;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.util.EnumSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import mn.sanal.admin.Report;
import mn.sanal.admin.RunningConsole;
import mn.sanal.admin.Visitor;
import mn.sanal.admin.signin.Door;
import mn.sanal.db.complaint.Complaints;
import mn.sanal.db.staff.StaffRole;
import mn.sanal.dialogue.CaseNumber;
import mn.sanal.dialogue.FacilityKind;
import mn.sanal.dialogue.Places;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;

/** Names that were not in the list, on the pages where staff settle them. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class TypedPagesTest {

  private static final String LIST = "/admin/places/typed";
  private static final Pattern ENTRY = Pattern.compile(LIST + "/\\d+");

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

  @BeforeEach
  void nothingTyped() {
    console
        .database
        .jdbc()
        .sql("update complaint set typed_facility = null where typed_facility is not null")
        .update();
    console.database.jdbc().sql("truncate typed_facility").update();
  }

  @Test
  void staffAddItToTheListAndCitizensCanChooseIt() {
    CaseNumber number = Report.of("Эм алга").at("Номин эмийн сан").sentTo(console);
    String entry = onlyEntry();

    String page =
        staff
            .post(
                entry + "/confirm", "name", "Номин эмийн сан", "kind", "PHARMACY", "place", "8519")
            .body();

    assertThat(page).contains("Жагсаалтад нэмлээ.").contains("Бат · 2026-11-25 11:00");
    String code = facility(number);
    assertThat(console.bean(Places.class).facilities("8519", EnumSet.of(FacilityKind.PHARMACY)))
        .anySatisfy(facility -> assertThat(facility.code()).isEqualTo(code));
    assertThat(staff.get("/admin/complaints/" + number.value()).body())
        .contains("Байгууллагыг тодруулсан")
        .contains("Номин эмийн сан");
  }

  @Test
  void staffJoinItToAFacilityThatIsOfferedFirst() {
    CaseNumber number =
        Report.of("Дараалал их").at("зүүнхангай сумын эрүүл мэндийн төв").sentTo(console);
    String entry = onlyEntry();
    String form = staff.get(entry).body();
    Matcher first = Pattern.compile("<option value=\"([^\"]+)\"").matcher(form);
    assertThat(first.find()).isTrue();
    assertThat(first.group(1)).isEqualTo("8519-SHC1");

    String page = staff.post(entry + "/join", "facility", first.group(1)).body();

    assertThat(page).contains("Нэгтгэлээ.");
    assertThat(facility(number)).isEqualTo("8519-SHC1");
  }

  @Test
  void theKindThatTheNameTellsOfStandsFirst() {
    Report.of("Эм алга").at("Наран эмийн сангаас").sentTo(console);

    String form = staff.get(onlyEntry()).body();

    String kinds = form.substring(form.indexOf("name=\"kind\""));
    assertThat(kinds.indexOf("value=\"PHARMACY\"")).isLessThan(kinds.indexOf("value=\"SCHOOL\""));
    assertThat(kinds).matches("(?s)name=\"kind\"><option value=\"PHARMACY\".*");
  }

  @Test
  void whatIsNoFacilityIsAskedAboutNoMore() {
    Report.of("Үгүй").at("мэдэхгүй ээ").sentTo(console);
    String entry = onlyEntry();

    String page = staff.post(entry + "/reject").body();

    assertThat(page).contains("Тодруулах нэр алга.").contains("Байгууллага биш");
  }

  @Test
  void aPlaceElsewhereAndAnEmptyNameAreRefused() {
    Report.of("Эм алга").at("Тэнгис эмийн сан").sentTo(console);
    String entry = onlyEntry();

    HttpResponse<String> elsewhere =
        staff.post(entry + "/confirm", "name", "Тэнгис", "kind", "PHARMACY", "place", "8501");
    staff.get(entry);
    HttpResponse<String> nameless =
        staff.post(entry + "/confirm", "name", " ", "kind", "PHARMACY", "place", "8519");

    assertThat(elsewhere.statusCode()).isEqualTo(404);
    assertThat(nameless.body()).contains("Байгууллагын нэрийг бичнэ үү.");
  }

  @Test
  void whatACitizenTypedIsOnlyText() {
    Report.of("Эм алга").at("<script>alert(1)</script> эмийн сан").sentTo(console);

    assertThat(staff.get(onlyEntry()).body()).doesNotContain("<script>alert");
    assertThat(staff.get(LIST).body()).doesNotContain("<script>alert");
  }

  private String onlyEntry() {
    Matcher entry = ENTRY.matcher(staff.get(LIST).body());
    assertThat(entry.find()).isTrue();
    String path = entry.group();
    staff.get(path);
    return path;
  }

  private String facility(CaseNumber number) {
    return String.valueOf(console.bean(Complaints.class).find(number).orElseThrow().facility());
  }
}
