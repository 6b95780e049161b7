package mn.sanal.db.complaint;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Clock;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import mn.sanal.db.TestDatabase;
import mn.sanal.db.TestRooms;
import mn.sanal.dialogue.Answer;
import mn.sanal.dialogue.CaseNumber;
import mn.sanal.dialogue.CaseQuestion;
import mn.sanal.dialogue.CaseQuestion.Kind;
import mn.sanal.dialogue.CaseStatus;
import mn.sanal.dialogue.CaseSummary;
import mn.sanal.dialogue.CaseSurvey;
import mn.sanal.dialogue.Portrait;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Short questions of staff, and what the writers of cases say to them. */
class CaseSurveysTest {

  private static final Actor STAFF = Actor.staff(7);
  private static final CaseQuestion OPEN = new CaseQuestion("Нээлттэй юу?", Kind.YES_NO, List.of());
  private static final CaseQuestion WHAT = new CaseQuestion("Юу болсон?", Kind.TEXT, List.of());

  private final TestDatabase database = TestDatabase.fresh();
  private final TestRooms rooms = TestRooms.in(database, Clock.fixed(Reports.NOW, ZoneOffset.UTC));
  private final Complaints complaints = rooms.get(Complaints.class);
  private final Desk desk = rooms.get(Desk.class);

  @BeforeEach
  void prepare() {
    Reports.prepare(database);
  }

  @AfterEach
  void close() {
    rooms.close();
    database.close();
  }

  @Test
  void allAnswersTogetherAreOneLineOfTheHistory() {
    CaseNumber number = asked(OPEN, WHAT);

    says(answer(number, 1, "q1", new Answer.YesNo(false)));
    assertThat(replies(number)).isEmpty();
    assertThat(waiting(number)).isNotNull().returns(false, CaseSurvey::isDone);
    says(answer(number, 1, "q2", new Answer.Words("Утас 99112233")));

    assertThat(replies(number)).containsExactly("Нээлттэй юу? – Үгүй\nЮу болсон? – Утас [хассан]");
    assertThat(waiting(number)).isNull();
    assertThat(complaints.find(number).orElseThrow().status()).isEqualTo(CaseStatus.RECEIVED);
  }

  @Test
  void theSameAnswerTwiceAndAnswersOfOthersChangeNothing() {
    CaseNumber number = asked(OPEN, WHAT);

    says(
        answer(number, 1, "q1", new Answer.YesNo(true)),
        answer(number, 1, "q1", new Answer.YesNo(false)),
        answer(number, 1, "q9", null),
        answer(number, 2, "q2", null),
        new CitizenWord.Answers(number, UUID.randomUUID(), 1, "q2", null));

    assertThat(waiting(number))
        .isEqualTo(CaseSurvey.asked(1, List.of(OPEN, WHAT)).with("q1", new Answer.YesNo(true)));
  }

  @Test
  void twoCasesKeepTheirAnswersApart() {
    CaseNumber one = asked(OPEN, WHAT);
    CaseNumber other = asked(OPEN);

    says(
        answer(one, 1, "q1", new Answer.YesNo(true)),
        answer(other, 1, "q1", null),
        answer(one, 1, "q2", null));

    assertThat(replies(one)).containsExactly("Нээлттэй юу? – Тийм\nЮу болсон? – алгассан");
    assertThat(replies(other)).containsExactly("Нээлттэй юу? – алгассан");
  }

  @Test
  void newQuestionsStandInForThoseThatWait() {
    CaseNumber number = asked(OPEN, WHAT);
    says(answer(number, 1, "q1", new Answer.YesNo(true)));

    desk.ask(number, STAFF, List.of(WHAT));

    assertThat(waiting(number)).isEqualTo(CaseSurvey.asked(2, List.of(WHAT)));
    says(answer(number, 2, "q1", null));
    assertThat(waiting(number)).isNull();
    assertThat(complaints.surveys(complaints.find(number).orElseThrow().id())).hasSize(2);
  }

  @Test
  void aClosedCaseIsNeitherAskedNorAnswered() {
    CaseNumber number = asked(OPEN);
    says(new CitizenWord.Withdraws(number, Reports.CITIZEN));

    says(answer(number, 1, "q1", new Answer.YesNo(true)));

    assertThat(replies(number)).isEmpty();
    assertThatThrownBy(() -> desk.ask(number, STAFF, List.of(OPEN)))
        .isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void theirWriterSeesThemAndTakesThemAlong() {
    CaseNumber number = asked(OPEN, WHAT);
    says(
        answer(number, 1, "q1", new Answer.YesNo(true)),
        answer(number, 1, "q2", new Answer.Words("Эм ирээгүй")));
    OwnReports own = rooms.get(OwnReports.class);

    assertThat(own.of(Reports.CITIZEN))
        .singleElement()
        .extracting(Portrait.Report::surveys)
        .isEqualTo(complaints.surveys(complaints.find(number).orElseThrow().id()));

    database.transactions().executeWithoutResult(_ -> own.erase(Reports.CITIZEN, Reports.NOW));
    assertThat(complaints.surveys(complaints.find(number).orElseThrow().id())).isEmpty();
    assertThat(replies(number)).containsExactly("null");
  }

  private CaseNumber asked(CaseQuestion... questions) {
    NewComplaint report = Reports.medicine();
    complaints.receive(List.of(report));
    CaseNumber number = report.report().number();
    desk.ask(number, STAFF, List.of(questions));
    return number;
  }

  private static CitizenWord answer(
      CaseNumber number, int survey, String question, @Nullable Answer answer) {
    return new CitizenWord.Answers(number, Reports.CITIZEN, survey, question, answer);
  }

  private void says(CitizenWord... words) {
    database
        .transactions()
        .executeWithoutResult(_ -> complaints.heard(Arrays.asList(words), Reports.NOW));
  }

  private @Nullable CaseSurvey waiting(CaseNumber number) {
    return rooms.get(Cases.class).of(List.of(Reports.CITIZEN)).values().stream()
        .flatMap(List::stream)
        .filter(found -> found.number().equals(number))
        .findFirst()
        .map(CaseSummary::asked)
        .orElse(null);
  }

  private List<String> replies(CaseNumber number) {
    return complaints.history(complaints.find(number).orElseThrow().id()).stream()
        .filter(event -> event.kind() == ComplaintEvent.Kind.REPLIED)
        .map(event -> String.valueOf(event.note()))
        .toList();
  }
}
