package mn.sanal.db.complaint;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import mn.sanal.db.TestDatabase;
import mn.sanal.db.TestRooms;
import mn.sanal.db.outbox.Item;
import mn.sanal.db.outbox.Shipping;
import mn.sanal.db.outbox.Urgency;
import mn.sanal.dialogue.CaseKind;
import mn.sanal.dialogue.CaseNumber;
import mn.sanal.dialogue.CaseStatus;
import mn.sanal.dialogue.CaseSummary;
import mn.sanal.dialogue.Verdict;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Whether it was really solved: two asks, silence, and the way back. */
class FollowUpsTest {

  /** Noon in Ulaanbaatar. */
  private static final Instant ANSWERED = Reports.NOW;

  private final TestDatabase database = TestDatabase.fresh();

  @BeforeEach
  void prepare() {
    Reports.prepare(database);
  }

  @AfterEach
  void close() {
    database.close();
  }

  @Test
  void asksOnceMoreAfterTwentyEightDaysOfSilence() {
    CaseNumber number = answered(Reports.medicine());

    assertThat(askAgain(Duration.ofDays(27))).isZero();
    assertThat(askAgain(Duration.ofDays(28))).isOne();
    assertThat(askAgain(Duration.ofDays(29))).isZero();

    assertThat(notices().getLast().message().rows())
        .extracting(row -> row.getFirst().data())
        .containsExactly("v:" + number + ":yes", "v:" + number + ":half", "v:" + number + ":no");
    assertThat(history(number)).contains(ComplaintEvent.Kind.ASKED_AGAIN);
  }

  @Test
  void wakesNobodyUpWithTheQuestion() {
    answered(Reports.medicine());

    assertThat(askAgain(Duration.ofDays(28).plusHours(11))).isZero(); // 23:00
    assertThat(askAgain(Duration.ofDays(29))).isOne();
  }

  @Test
  void closesAsNotConfirmedFourteenDaysAfterTheSecondAsk() {
    CaseNumber number = answered(Reports.medicine());
    askAgain(Duration.ofDays(30));

    assertThat(closeSilent(Duration.ofDays(43))).isZero();
    assertThat(closeSilent(Duration.ofDays(44))).isOne();

    assertThat(outcome()).isEqualTo("NOT_CONFIRMED");
    assertThat(find(number).status()).isEqualTo(CaseStatus.ANSWERED);
    assertThat(history(number)).endsWith(ComplaintEvent.Kind.CLOSED);
    assertThat(notices().getLast().message().rows())
        .extracting(row -> row.getFirst().data())
        .containsExactly("v:" + number + ":no");
  }

  @Test
  void neverClosesBeforeTheSecondAskWasMade() {
    answered(Reports.medicine());

    assertThat(closeSilent(Duration.ofDays(60))).isZero();
  }

  @Test
  void closesAnAnonymousCaseWithoutAskingAnybody() {
    answered(Reports.report(CaseKind.COMPLAINT, "medicine", "Нэргүй гомдол байна.", true, false));

    assertThat(askAgain(Duration.ofDays(40))).isZero();
    assertThat(closeSilent(Duration.ofDays(41))).isZero();
    assertThat(closeSilent(Duration.ofDays(42))).isOne();
    assertThat(outcome()).isEqualTo("NOT_CONFIRMED");
  }

  @Test
  void countsAsSolvedOnlyWhatTheCitizenConfirms() {
    CaseNumber number = answered(Reports.medicine());

    judge(number, Verdict.SOLVED, Duration.ofDays(1));

    assertThat(outcome()).isEqualTo("SOLVED");
    assertThat(askAgain(Duration.ofDays(40))).isZero();
    assertThat(closeSilent(Duration.ofDays(80))).isZero();
  }

  @Test
  void countsWhatWasDeclinedAsNotSolved() {
    CaseNumber number = received(Reports.medicine());
    try (TestRooms rooms = rooms(Duration.ZERO)) {
      rooms.get(Desk.class).decline(number, Actor.staff(7), "Манай эрх хэмжээнд биш.");
    }

    assertThat(outcome()).isEqualTo("NOT_SOLVED");
  }

  @Test
  void opensAgainWithTheReasonOfTheCitizen() {
    CaseNumber number = answered(Reports.medicine());

    judge(number, Verdict.NOT_SOLVED, Duration.ofDays(2));
    try (TestRooms rooms = rooms(Duration.ofDays(2))) {
      hear(rooms, new CitizenWord.Explains(number, Reports.CITIZEN, "Эм ирээгүй, 99112233."));
    }

    assertThat(find(number).status()).isEqualTo(CaseStatus.UNDER_REVIEW);
    ComplaintEvent last = events(number).getLast();
    assertThat(last.kind()).isEqualTo(ComplaintEvent.Kind.EXPLAINED);
    assertThat(last.note()).startsWith("Эм ирээгүй").doesNotContain("99112233");
    assertThat(openFollowUps()).isZero();
  }

  @Test
  void hearsNoReasonOfSomebodyElse() {
    CaseNumber number = answered(Reports.medicine());

    try (TestRooms rooms = rooms(Duration.ofDays(2))) {
      hear(rooms, new CitizenWord.Explains(number, UUID.randomUUID(), "Энэ миний гомдол биш."));
    }

    assertThat(history(number)).doesNotContain(ComplaintEvent.Kind.EXPLAINED);
  }

  @Test
  void canBeOpenedAgainUntilThirtyDaysAfterTheLastAsk() {
    CaseNumber number = answered(Reports.medicine());
    askAgain(Duration.ofDays(28));
    closeSilent(Duration.ofDays(42));

    judge(number, Verdict.NOT_SOLVED, Duration.ofDays(59));
    assertThat(find(number).status()).isEqualTo(CaseStatus.ANSWERED);

    judge(number, Verdict.NOT_SOLVED, Duration.ofDays(57));
    assertThat(find(number).status()).isEqualTo(CaseStatus.UNDER_REVIEW);
  }

  @Test
  void tellsTheCitizenUntilWhenTheirWordCounts() {
    answered(Reports.medicine());

    try (TestRooms rooms = rooms(Duration.ofDays(1))) {
      List<CaseSummary> own =
          Objects.requireNonNull(
              rooms.get(Cases.class).of(List.of(Reports.CITIZEN)).get(Reports.CITIZEN));
      assertThat(own)
          .singleElement()
          .extracting(CaseSummary::judgedUntil)
          .isEqualTo(LocalDate.of(2026, 12, 25));
    }
  }

  @Test
  void countsHowCasesEndedByMonthAndArea() {
    judge(answered(Reports.medicine()), Verdict.SOLVED, Duration.ofDays(1));
    judge(answered(Reports.medicine()), Verdict.SOLVED, Duration.ofDays(10));
    judge(answered(Reports.medicine()), Verdict.HALF, Duration.ofDays(2));
    judge(answered(Reports.medicine()), Verdict.NOT_SOLVED, Duration.ofDays(2));
    CaseNumber takenBack = answered(Reports.medicine());
    judge(takenBack, Verdict.HALF, Duration.ofDays(2));
    CaseNumber declined = received(Reports.medicine());
    CaseNumber silent = answered(Reports.medicine());
    CaseNumber child =
        received(Reports.report(CaseKind.COMPLAINT, "child_safety", "Хүүхэд.", false, false));
    try (TestRooms rooms = rooms(Duration.ofDays(3))) {
      hear(rooms, new CitizenWord.Withdraws(takenBack, Reports.CITIZEN));
    }
    try (TestRooms rooms = rooms(Duration.ZERO)) {
      rooms.get(Desk.class).decline(declined, Actor.staff(7), "Манай эрх хэмжээнд биш.");
      rooms.get(Desk.class).decline(child, Actor.staff(7), "Дамжуулсан.");
    }
    askAgain(Duration.ofDays(28));
    closeSilent(Duration.ofDays(42));

    YearMonth november = YearMonth.of(2026, 11);
    assertThat(find(silent).status()).isEqualTo(CaseStatus.ANSWERED);
    assertThat(endings("85", november, november.plusMonths(3)))
        .containsExactly(
            new Endings.Count(november.plusMonths(2), "8519", Endings.Kind.NOT_CONFIRMED, 1),
            new Endings.Count(november.plusMonths(1), "8519", Endings.Kind.SOLVED, 1),
            new Endings.Count(november, "8519", Endings.Kind.HALF, 1),
            new Endings.Count(november, "8519", Endings.Kind.NOT_SOLVED, 1),
            new Endings.Count(november, "8519", Endings.Kind.SOLVED, 1));
    assertThat(endings("84", november, november.plusMonths(3))).isEmpty();
    assertThat(endings("", november, november)).hasSize(3);
  }

  private List<Endings.Count> endings(String place, YearMonth first, YearMonth last) {
    try (TestRooms rooms = rooms(Duration.ZERO)) {
      return rooms.get(Endings.class).of(place, first, last);
    }
  }

  @Test
  void asksAnewWithANewAnswer() {
    CaseNumber number = answered(Reports.medicine());
    judge(number, Verdict.HALF, Duration.ofDays(3));
    try (TestRooms rooms = rooms(Duration.ofDays(10))) {
      rooms.get(Desk.class).answer(number, Actor.staff(7), "Одоо бүгд ирсэн.");
    }

    assertThat(askAgain(Duration.ofDays(30))).isZero();
    assertThat(askAgain(Duration.ofDays(38))).isOne();
  }

  @Test
  void tellsThatTheCaseIsLookedInto() {
    CaseNumber number = received(Reports.medicine());
    try (TestRooms rooms = rooms(Duration.ZERO)) {
      rooms.get(Desk.class).underReview(number, Actor.staff(7));
    }

    assertThat(notices())
        .singleElement()
        .extracting(i -> i.message().text())
        .asString()
        .contains(number.value());
  }

  private TestRooms rooms(Duration after) {
    return TestRooms.in(database, Clock.fixed(ANSWERED.plus(after), ZoneOffset.UTC));
  }

  private CaseNumber received(NewComplaint report) {
    try (TestRooms rooms = rooms(Duration.ZERO)) {
      database
          .transactions()
          .executeWithoutResult(_ -> rooms.get(Complaints.class).receive(List.of(report)));
      return report.report().number();
    }
  }

  private CaseNumber answered(NewComplaint report) {
    CaseNumber number = received(report);
    try (TestRooms rooms = rooms(Duration.ZERO)) {
      rooms.get(Desk.class).answer(number, Actor.staff(7), "Эмийг захиалсан.");
    }
    return number;
  }

  private int askAgain(Duration after) {
    try (TestRooms rooms = rooms(after)) {
      return rooms.get(FollowUps.class).askAgain(10);
    }
  }

  private int closeSilent(Duration after) {
    try (TestRooms rooms = rooms(after)) {
      return rooms.get(FollowUps.class).closeSilent(10);
    }
  }

  private void judge(CaseNumber number, Verdict verdict, Duration after) {
    try (TestRooms rooms = rooms(after)) {
      hear(rooms, new CitizenWord.Judges(number, Reports.CITIZEN, verdict));
    }
  }

  private void hear(TestRooms rooms, CitizenWord word) {
    Instant now = rooms.get(Clock.class).instant();
    database
        .transactions()
        .executeWithoutResult(_ -> rooms.get(Complaints.class).heard(List.of(word), now));
  }

  private Complaint find(CaseNumber number) {
    try (TestRooms rooms = rooms(Duration.ZERO)) {
      return rooms.get(Complaints.class).find(number).orElseThrow();
    }
  }

  private List<ComplaintEvent> events(CaseNumber number) {
    try (TestRooms rooms = rooms(Duration.ZERO)) {
      return rooms.get(Complaints.class).history(find(number).id());
    }
  }

  private List<ComplaintEvent.Kind> history(CaseNumber number) {
    return events(number).stream().map(ComplaintEvent::kind).toList();
  }

  private List<Item> notices() {
    try (TestRooms rooms = rooms(Duration.ofDays(99))) {
      return rooms
          .get(Shipping.class)
          .items(List.of(1L), Urgency.NOTICE, List.of(), ANSWERED.plus(Duration.ofDays(99)));
    }
  }

  private String outcome() {
    return database
        .jdbc()
        .sql("select outcome from follow_up")
        .query((row, _) -> Objects.requireNonNull(row.getString(1)))
        .single();
  }

  private int openFollowUps() {
    return database.jdbc().sql("select count(*) from follow_up").query(Integer.class).single();
  }
}
