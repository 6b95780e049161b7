package mn.sanal.db.complaint;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import mn.sanal.db.TestDatabase;
import mn.sanal.db.TestRooms;
import mn.sanal.db.change.Change;
import mn.sanal.db.change.Changes;
import mn.sanal.dialogue.CaseKind;
import mn.sanal.dialogue.CaseNumber;
import mn.sanal.dialogue.CaseStatus;
import mn.sanal.dialogue.Verdict;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.dao.DataAccessException;

class ComplaintsTest {

  private final TestDatabase database = TestDatabase.fresh();
  private final TestRooms rooms =
      TestRooms.in(database, Clock.fixed(Reports.NOW.plus(Duration.ofHours(1)), ZoneOffset.UTC));
  private final Complaints complaints = rooms.get(Complaints.class);
  private final Desk desk = rooms.get(Desk.class);
  private final Actor staff = Actor.staff(7);
  private final Actor official = Actor.official(8);

  @BeforeEach
  void prepare() {
    Reports.prepare(database);
  }

  @AfterEach
  void close() {
    rooms.close();
    database.close();
  }

  private Complaint received(NewComplaint report) {
    database.transactions().executeWithoutResult(_ -> complaints.receive(List.of(report)));
    return complaints.find(report.report().number()).orElseThrow();
  }

  private List<ComplaintEvent.Kind> history(Complaint complaint) {
    return complaints.history(complaint.id()).stream().map(ComplaintEvent::kind).toList();
  }

  private List<Long> changed() {
    Changes changes = rooms.get(Changes.class);
    return changes.after(changes.start(), 100).stream().map(Change::entityId).toList();
  }

  @Test
  void isInTheHandsOfOneOfStaffAtATime() {
    CaseNumber number = received(Reports.medicine()).number();
    long bat = member("batbat");
    long saraa = member("saraa");
    int before = changed().size();

    assertThat(desk.assign(number, null, bat, "Бат", staff)).isTrue();
    assertThat(desk.assign(number, null, saraa, "Сараа", staff)).isFalse();

    Complaint taken = complaints.find(number).orElseThrow();
    assertThat(taken.assignee()).isEqualTo(bat);
    assertThat(complaints.history(taken.id()).getLast())
        .returns(ComplaintEvent.Kind.ASSIGNED, ComplaintEvent::kind)
        .returns("Бат", ComplaintEvent::note);
    assertThat(desk.assign(number, bat, null, "", staff)).isTrue();
    assertThat(desk.assign(number, null, null, "", staff)).isTrue();
    assertThat(history(taken))
        .endsWith(ComplaintEvent.Kind.ASSIGNED, ComplaintEvent.Kind.GIVEN_BACK);
    assertThat(changed()).hasSize(before + 2);
  }

  private long member(String login) {
    return database
        .jdbc()
        .sql(
            """
            insert into staff (login, name, role, password_hash, created_at)
            values (:login, :login, 'STAFF', '-', now()) returning id
            """)
        .param("login", login)
        .query(Long.class)
        .single();
  }

  @Test
  void receivesABatchWithEventAndChange() {
    NewComplaint first = Reports.medicine();
    NewComplaint second = Reports.report(CaseKind.THANKS, "care", "Баярлалаа", false, true);
    complaints.receive(List.of(first, second));

    Complaint complaint = complaints.find(first.report().number()).orElseThrow();
    assertThat(complaint.status()).isEqualTo(CaseStatus.RECEIVED);
    assertThat(complaint.text()).isEqualTo("Эмийн сан хаалттай байсан.");
    assertThat(complaint.released()).isFalse();
    assertThat(complaint.channel()).isEqualTo(first.channel());
    assertThat(complaint.receivedOn()).isEqualTo(LocalDate.of(2026, 11, 25));
    assertThat(complaint.dueOn()).isEqualTo(LocalDate.of(2026, 12, 25));
    assertThat(complaint.receivedAt()).isEqualTo(Reports.NOW);
    assertThat(complaint.citizenId()).isEqualTo(Reports.CITIZEN);
    assertThat(history(complaint)).containsExactly(ComplaintEvent.Kind.RECEIVED);

    Complaint thanks = complaints.find(second.report().number()).orElseThrow();
    assertThat(thanks.dueOn()).isNull();
    assertThat(thanks.released()).isTrue();
    assertThat(changed()).containsExactly(complaint.id().value(), thanks.id().value());
  }

  @Test
  void masksPersonalDataAndKeepsTheOriginalSealed() {
    String original = "Миний утас 9911 2233, регистр УБ99112233.";
    Complaint complaint =
        received(Reports.report(CaseKind.COMPLAINT, "staff", original, false, false));
    assertThat(complaint.text()).isEqualTo("Миний утас [хассан], регистр [хассан].");
    assertThat(complaint.hidden()).isTrue();

    assertThat(desk.readOriginal(complaint.number(), staff)).isEqualTo(original);
    assertThat(history(complaint)).contains(ComplaintEvent.Kind.ORIGINAL_READ);
  }

  @Test
  void anAnonymousReportIsLinkedToNobody() {
    Complaint complaint =
        received(Reports.report(CaseKind.COMPLAINT, "money", "Мөнгө нэхсэн", true, false));
    assertThat(complaint.anonymous()).isTrue();
    assertThat(complaint.citizenId()).isNull();
    assertThat(complaint.conversationId()).isNull();
  }

  @Test
  void harmToAChildStaysOutOfFeedAlertsListsAndReach() {
    Complaint complaint =
        received(Reports.report(CaseKind.COMPLAINT, "child_safety", "Аюул", false, true));
    assertThat(complaint.safeguarding()).isTrue();
    assertThat(complaint.released()).isFalse();
    desk.underReview(complaint.number(), staff);
    assertThat(changed()).isEmpty();
    assertThat(complaints.openIn("85", 10)).isEmpty();
    assertThat(complaints.openAt("8519-SHC1", 10)).isEmpty();
    assertThat(complaints.lockUnalerted(10)).isEmpty();
    assertThatThrownBy(() -> desk.release(complaint.number(), staff))
        .isInstanceOf(DataAccessException.class);
  }

  @Test
  void goesFromReceiptToTheCitizensYes() {
    Complaint complaint = received(Reports.medicine());
    desk.underReview(complaint.number(), staff);
    desk.release(complaint.number(), staff);
    desk.withOfficial(complaint.number(), staff);
    desk.draft(complaint.number(), official, "Эм ирсэн.");
    assertThat(complaints.find(complaint.number()).orElseThrow().draft()).isEqualTo("Эм ирсэн.");
    Complaint answered =
        desk.answer(complaint.number(), staff, "Эм ирсэн, 8 цагаас ажиллана.", Verdict.SOLVED);
    assertThat(answered.draft()).isNull();
    complaints.heard(
        List.of(new CitizenWord.Judges(complaint.number(), Reports.CITIZEN, Verdict.SOLVED)),
        Reports.NOW);

    Complaint resolved = complaints.find(complaint.number()).orElseThrow();
    assertThat(resolved.status()).isEqualTo(CaseStatus.RESOLVED);
    assertThat(resolved.officialVerdict()).isEqualTo(Verdict.SOLVED);
    assertThat(resolved.citizenVerdict()).isEqualTo(Verdict.SOLVED);
    assertThat(resolved.reopened()).isFalse();
    assertThat(history(complaint))
        .containsExactly(
            ComplaintEvent.Kind.RECEIVED,
            ComplaintEvent.Kind.UNDER_REVIEW,
            ComplaintEvent.Kind.RELEASED,
            ComplaintEvent.Kind.WITH_OFFICIAL,
            ComplaintEvent.Kind.DRAFTED,
            ComplaintEvent.Kind.ANSWERED,
            ComplaintEvent.Kind.CONFIRMED);
    assertThat(changed()).hasSize(7).containsOnly(complaint.id().value());
  }

  private int noticesTo(NewComplaint report) {
    return database
        .jdbc()
        .sql("select count(*) from outbox where conversation_id = :id and urgency = 'notice'")
        .param("id", report.conversation())
        .query(Integer.class)
        .single();
  }

  @Test
  void tellsTheWriterAndNobodyElse() {
    NewComplaint report = Reports.medicine();
    Complaint complaint = received(report);
    desk.withOfficial(complaint.number(), staff);
    desk.answer(complaint.number(), staff, "Эм ирсэн.");
    assertThat(noticesTo(report)).isEqualTo(2);
    desk.decline(received(Reports.medicine()).number(), staff, "Давхардсан");
    assertThat(noticesTo(report)).isEqualTo(3);

    NewComplaint anonymous =
        Reports.report(CaseKind.COMPLAINT, "money", "Мөнгө нэхсэн", true, false);
    desk.answer(received(anonymous).number(), staff, "Шалгана.");
    NewComplaint child = Reports.report(CaseKind.COMPLAINT, "child_safety", "", false, false);
    desk.answer(received(child).number(), staff, "108");
    assertThat(noticesTo(report)).isEqualTo(3);
  }

  @Test
  void notSolvedOpensItAgainAndKeepsBothVerdictsApart() {
    Complaint complaint = received(Reports.medicine());
    desk.answer(complaint.number(), official, "Шийдсэн.", Verdict.SOLVED);
    complaints.heard(
        List.of(new CitizenWord.Judges(complaint.number(), Reports.CITIZEN, Verdict.NOT_SOLVED)),
        Reports.NOW);
    Complaint disputed = complaints.find(complaint.number()).orElseThrow();
    assertThat(disputed.status()).isEqualTo(CaseStatus.UNDER_REVIEW);
    assertThat(disputed.reopened()).isTrue();
    assertThat(disputed.officialVerdict()).isEqualTo(Verdict.SOLVED);
    assertThat(disputed.citizenVerdict()).isEqualTo(Verdict.NOT_SOLVED);
  }

  @Test
  void onlyTheWriterIsHeardAndOnlyWhereTheTableAllows() {
    Complaint complaint = received(Reports.medicine());
    complaints.heard(
        List.of(
            new CitizenWord.Withdraws(complaint.number(), UUID.randomUUID()),
            new CitizenWord.Judges(complaint.number(), Reports.CITIZEN, Verdict.SOLVED),
            new CitizenWord.Withdraws(new CaseNumber("S-26-ZZZZZ"), Reports.CITIZEN)),
        Reports.NOW);
    assertThat(complaints.find(complaint.number()).orElseThrow()).isEqualTo(complaint);
    complaints.heard(
        List.of(new CitizenWord.Withdraws(complaint.number(), Reports.CITIZEN)), Reports.NOW);
    assertThat(complaints.find(complaint.number()).orElseThrow().status())
        .isEqualTo(CaseStatus.WITHDRAWN);
  }

  @Test
  void refusesWhatTheTableDoesNotAllow() {
    Complaint complaint = received(Reports.medicine());
    desk.decline(complaint.number(), staff, "Давхардсан");
    assertThatThrownBy(() -> desk.answer(complaint.number(), staff, "Хариу"))
        .isInstanceOf(NotAllowed.class);
    assertThatThrownBy(() -> desk.decline(complaint.number(), official, "Үгүй"))
        .isInstanceOf(NotAllowed.class);
    assertThat(complaints.find(complaint.number()).orElseThrow().answer()).isEqualTo("Давхардсан");
  }

  @Test
  void historyIsOnlyEverAddedTo() {
    received(Reports.medicine());
    for (String attempt :
        List.of(
            "update complaint_event set note = 'x'",
            "delete from complaint_event",
            "truncate complaint_event")) {
      assertThatThrownBy(() -> database.jdbc().sql(attempt).update())
          .isInstanceOf(DataAccessException.class)
          .hasMessageContaining("never changed");
    }
  }

  @Test
  void listsOpenReportsByUrgencyAndUnalertedOnesOnce() {
    Complaint suggestion =
        received(Reports.report(CaseKind.SUGGESTION, "access", "Налуу зам", false, false));
    Complaint complaint = received(Reports.medicine());
    assertThat(complaints.openIn("85", 10)).containsExactly(complaint, suggestion);
    assertThat(complaints.openIn("84", 10)).isEmpty();
    assertThat(complaints.openAt("8519-SHC1", 1)).containsExactly(complaint);

    assertThat(complaints.lockUnalerted(10)).containsExactly(suggestion, complaint);
    complaints.alerted(List.of(suggestion.id()), Reports.NOW);
    assertThat(complaints.lockUnalerted(10)).containsExactly(complaint);
    assertThat(complaints.before(complaint.id(), 10))
        .extracting(Complaint::id)
        .containsExactly(suggestion.id());
    assertThat(complaints.find(List.of(complaint.id(), new ComplaintId(999))))
        .containsExactly(complaint);
  }
}
