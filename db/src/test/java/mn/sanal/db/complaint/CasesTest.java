package mn.sanal.db.complaint;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import mn.sanal.db.TestDatabase;
import mn.sanal.db.TestRooms;
import mn.sanal.dialogue.CaseKind;
import mn.sanal.dialogue.CaseNumber;
import mn.sanal.dialogue.CaseStatus;
import mn.sanal.dialogue.CaseSummary;
import mn.sanal.dialogue.SecretCode;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class CasesTest {

  private final TestDatabase database = TestDatabase.fresh();
  private final TestRooms rooms = TestRooms.in(database, Clock.fixed(Reports.NOW, ZoneOffset.UTC));
  private final Cases cases = rooms.get(Cases.class);

  @BeforeEach
  void prepare() {
    Reports.prepare(database);
  }

  @AfterEach
  void close() {
    rooms.close();
    database.close();
  }

  private static Cases.Attempt attempt(NewComplaint report) {
    return new Cases.Attempt(1, report.report().code());
  }

  @Test
  void aCitizenSeesTheirOwnCasesOnly() {
    NewComplaint report = Reports.medicine();
    rooms.get(Complaints.class).receive(List.of(report));
    UUID stranger = UUID.randomUUID();
    assertThat(cases.of(List.of(Reports.CITIZEN, stranger)))
        .containsOnlyKeys(Reports.CITIZEN)
        .extractingByKey(Reports.CITIZEN)
        .isEqualTo(
            List.of(
                new CaseSummary(
                    report.report().number(),
                    CaseKind.COMPLAINT,
                    "medicine",
                    CaseStatus.RECEIVED,
                    LocalDate.of(2026, 11, 25),
                    LocalDate.of(2026, 12, 25),
                    null,
                    null)));
  }

  @Test
  void theCodeOpensAnAnonymousCase() {
    NewComplaint report = Reports.report(CaseKind.COMPLAINT, "money", "Мөнгө", true, false);
    rooms.get(Complaints.class).receive(List.of(report));
    assertThat(cases.of(List.of(Reports.CITIZEN))).isEmpty();
    assertThat(cases.opened(List.of(attempt(report)), Reports.NOW))
        .containsOnlyKeys(attempt(report));
  }

  @Test
  void tenTriesAnHourAndThenNothingOpens() {
    NewComplaint report = Reports.medicine();
    rooms.get(Complaints.class).receive(List.of(report));
    for (int i = 0; i < 10; i++) {
      Cases.Attempt wrong = new Cases.Attempt(1, new SecretCode("AAAA-AAAA-AAA" + i));
      assertThat(cases.opened(List.of(wrong), Reports.NOW)).isEmpty();
    }
    assertThat(cases.opened(List.of(attempt(report)), Reports.NOW)).isEmpty();
    assertThat(cases.opened(List.of(attempt(report)), Reports.NOW.plus(Duration.ofHours(1))))
        .hasSize(1);
  }

  @Test
  void noNumberComesTwiceNotEvenFromTwoNodes() {
    try (TestRooms other = TestRooms.in(database, Clock.fixed(Reports.NOW, ZoneOffset.UTC))) {
      Set<CaseNumber> numbers = new HashSet<>();
      for (int i = 0; i < 600; i++) {
        assertThat(numbers.add(rooms.get(CaseNumbers.class).next())).isTrue();
        assertThat(numbers.add(other.get(CaseNumbers.class).next())).isTrue();
      }
      assertThat(numbers).allMatch(number -> number.value().startsWith("S-26-"));
    }
  }

  @Test
  void aNumberStaysReservedWhenItsTransactionFails() {
    CaseNumber number =
        database
            .transactions()
            .execute(
                status -> {
                  status.setRollbackOnly();
                  return rooms.get(CaseNumbers.class).next();
                });
    assertThat(
            database
                .jdbc()
                .sql("select count(*) from case_number where number = :number")
                .param("number", number.value())
                .query(Integer.class)
                .single())
        .isEqualTo(1);
  }

  @Test
  void everyCodeIsAnother() {
    Set<String> codes = new HashSet<>();
    for (int i = 0; i < 1000; i++) {
      assertThat(codes.add(rooms.get(CaseNumbers.class).nextCode().value())).isTrue();
    }
  }
}
