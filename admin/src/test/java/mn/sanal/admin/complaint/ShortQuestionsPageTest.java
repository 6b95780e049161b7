package mn.sanal.admin.complaint;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.UUID;
import mn.sanal.admin.Report;
import mn.sanal.admin.RunningConsole;
import mn.sanal.admin.Visitor;
import mn.sanal.admin.signin.Door;
import mn.sanal.db.complaint.CitizenWord;
import mn.sanal.db.complaint.Complaint;
import mn.sanal.db.complaint.Complaints;
import mn.sanal.db.staff.StaffRole;
import mn.sanal.dialogue.Answer;
import mn.sanal.dialogue.CaseNumber;
import mn.sanal.dialogue.CaseQuestion;
import mn.sanal.dialogue.CaseQuestion.Kind;
import mn.sanal.dialogue.CaseSurvey;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;

/** Staff ask the writer of a case up to three short questions, and read the answers. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ShortQuestionsPageTest {

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
  void answersStandBesideTheirQuestions() {
    CaseNumber number = opened();

    String sent =
        post(
            number,
            "ask1",
            "Нээлттэй юу?",
            "kind1",
            "YES_NO",
            "ask3",
            "Хэзээ хаадаг вэ?",
            "kind3",
            "CHOICE",
            "choices3",
            "Өглөө\r\n\r\n Орой \r\n");

    assertThat(sent).contains("Асуултыг иргэнд илгээлээ", "хараахан хариулаагүй");
    assertThat(asked(number))
        .containsExactly(
            CaseSurvey.asked(
                1,
                List.of(
                    new CaseQuestion("Нээлттэй юу?", Kind.YES_NO, List.of()),
                    new CaseQuestion("Хэзээ хаадаг вэ?", Kind.CHOICE, List.of("Өглөө", "Орой")))));
    says(number, "q1", new Answer.YesNo(true));
    says(number, "q2", new Answer.Choice(List.of("c2")));

    assertThat(staff.get(path(number)).body())
        .contains("<th scope=\"row\">Нээлттэй юу?</th><td>Тийм</td>")
        .contains("<th scope=\"row\">Хэзээ хаадаг вэ?</th><td>Орой</td>");
  }

  @Test
  void oneQuestionInFreeWordsIsAskedAsBefore() {
    CaseNumber number = opened();

    assertThat(post(number, "text", "Аль өдөр вэ?", "ask1", "")).contains("илгээлээ");

    assertThat(asked(number)).isEmpty();
  }

  @Test
  void whatCannotBeAskedStaysInTheForm() {
    CaseNumber number = opened();

    assertThat(post(number, "text", "Нэг", "ask1", "Хоёр"))
        .contains("аль нэгийг нь бичнэ үү", ">Нэг</textarea>", "value=\"Хоёр\"");
    assertThat(post(number, "text", " ")).contains("аль нэгийг нь бичнэ үү");
    assertThat(post(number, "ask1", "<b>Юу?</b>", "kind1", "TEXT"))
        .contains("тэмдэг хэрэглэх боломжгүй", "&lt;b&gt;Юу?")
        .doesNotContain("<b>Юу?");
    assertThat(post(number, "ask2", "Аль нь?", "kind2", "CHOICE", "choices2", "Ганц"))
        .contains("өөр сонголт бичнэ үү", ">Ганц</textarea>");
    assertThat(post(number, "ask1", "а".repeat(201), "kind1", "TEXT"))
        .contains("200 тэмдэгтэд багтааж");
    assertThat(asked(number)).isEmpty();
  }

  @Test
  void aClosedCaseIsNotAsked() {
    CaseNumber number = opened();
    hears(new CitizenWord.Withdraws(number, writer(number)));

    assertThat(post(number, "ask1", "Нээлттэй юу?", "kind1", "YES_NO"))
        .contains("Хаагдсан гомдлын талаар", "value=\"Нээлттэй юу?\"");
    assertThat(asked(number)).isEmpty();
  }

  private CaseNumber opened() {
    CaseNumber number = Report.of("Эмийн сан хаалттай байсан.").named().sentTo(console);
    staff.get(path(number));
    return number;
  }

  private String post(CaseNumber number, String... fields) {
    return staff.post(path(number) + "/ask", fields).body();
  }

  private void says(CaseNumber number, String question, Answer answer) {
    hears(new CitizenWord.Answers(number, writer(number), 1, question, answer));
  }

  private void hears(CitizenWord word) {
    console
        .database
        .transactions()
        .executeWithoutResult(
            _ -> console.bean(Complaints.class).heard(List.of(word), console.clock.instant()));
  }

  private UUID writer(CaseNumber number) {
    UUID writer = complaint(number).citizenId();
    if (writer == null) {
      throw new AssertionError("nobody's case");
    }
    return writer;
  }

  private List<CaseSurvey> asked(CaseNumber number) {
    return console.bean(Complaints.class).surveys(complaint(number).id());
  }

  private Complaint complaint(CaseNumber number) {
    return console.bean(Complaints.class).find(number).orElseThrow();
  }

  private static String path(CaseNumber number) {
    return "/admin/complaints/" + number.value();
  }
}
