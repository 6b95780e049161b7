package mn.sanal.db.facility;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import mn.sanal.db.TestDatabase;
import mn.sanal.db.TestRooms;
import mn.sanal.db.citizen.Citizens;
import mn.sanal.db.complaint.Complaint;
import mn.sanal.db.complaint.ComplaintEvent;
import mn.sanal.db.complaint.Complaints;
import mn.sanal.db.complaint.NewComplaint;
import mn.sanal.db.conversation.Channel;
import mn.sanal.db.place.PlaceCatalogue;
import mn.sanal.db.response.NewResponse;
import mn.sanal.db.response.Responses;
import mn.sanal.db.score.ReleasedScores;
import mn.sanal.db.score.Score;
import mn.sanal.db.score.ScoreRelease;
import mn.sanal.dialogue.Answer;
import mn.sanal.dialogue.CaseKind;
import mn.sanal.dialogue.CaseNumber;
import mn.sanal.dialogue.Event;
import mn.sanal.dialogue.FacilityKind;
import mn.sanal.dialogue.SecretCode;
import mn.sanal.dialogue.survey.Survey;
import mn.sanal.dialogue.survey.Surveys;
import mn.sanal.i18n.Language;
import mn.sanal.i18n.Text;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class TypedFacilitiesTest {

  private static final Instant NOVEMBER = Instant.parse("2026-11-25T04:00:00Z");
  private static final Instant DECEMBER = NOVEMBER.plus(Duration.ofDays(10));
  private static final String SOUM = "8519";
  private static final String KNOWN = "8519-SHC1";
  private static final String TYPED = "«Энэрэл» эмийн сан";
  private static final Text NAME = Text.of("Энэрэл эмийн сан", "Enerel pharmacy");

  private static final Turning CLOCK = new Turning();
  private static final TestDatabase DATABASE = TestDatabase.fresh();
  private static final TestRooms ROOMS = TestRooms.in(DATABASE, CLOCK);
  private static final TypedFacilities TYPED_FACILITIES = ROOMS.get(TypedFacilities.class);
  private static final PlaceCatalogue PLACES = ROOMS.get(PlaceCatalogue.class);
  private static final Survey SURVEY = ROOMS.get(Surveys.class).byId("medicines").orElseThrow();
  private static final AtomicInteger LAST = new AtomicInteger();
  private static long staff;

  /** A clock that the test sets. */
  private static final class Turning extends Clock {

    private volatile Instant now = NOVEMBER;

    @Override
    public ZoneId getZone() {
      return ZoneOffset.UTC;
    }

    @Override
    public Clock withZone(ZoneId zone) {
      return this;
    }

    @Override
    public Instant instant() {
      return now;
    }
  }

  @BeforeAll
  static void hire() {
    staff =
        DATABASE
            .jdbc()
            .sql(
                """
                insert into staff (login, name, role, password_hash, created_at)
                values ('batbat', 'Бат', 'STAFF', '', now()) returning id
                """)
            .query(Long.class)
            .single();
  }

  @AfterAll
  static void close() {
    ROOMS.close();
    DATABASE.close();
  }

  @BeforeEach
  void prepare() {
    DATABASE.jdbc().sql("truncate response, score_cell, typed_facility").update();
    CLOCK.now = NOVEMBER;
  }

  @Test
  void listsANameOnceWhateverItsCaseAndSigns() {
    rate(TYPED, people(1), NOVEMBER);
    rate("ЭНЭРЭЛ, эмийн сaн", people(1), NOVEMBER.plusSeconds(60));
    CaseNumber number = report("энэрэл эмийн сан", "medicine");

    TypedFacility only = onlyOpen();

    assertThat(only.area()).isEqualTo(SOUM);
    assertThat(only.cases()).containsExactly(number.value());
  }

  @Test
  void aConfirmedOneIsOfferedAndHasWhatWasStoredUnderItsName() {
    rate(TYPED, people(2), NOVEMBER);
    CaseNumber number = report("Энэрэл эмийн сан", "medicine");

    String code = confirm();

    assertThat(PLACES.facilities(bagh(), EnumSet.of(FacilityKind.PHARMACY)))
        .anySatisfy(
            facility -> {
              assertThat(facility.code()).isEqualTo(code);
              assertThat(facility.name()).isEqualTo(NAME);
              assertThat(facility.toConfirm()).isFalse();
            });
    assertThat(current(code)).isEqualTo(2);
    Complaint complaint = complaint(number);
    assertThat(complaint.facility()).isEqualTo(code);
    assertThat(complaint.typedFacility()).isNull();
    ComplaintEvent last = ROOMS.get(Complaints.class).history(complaint.id()).getLast();
    assertThat(last.kind()).isEqualTo(ComplaintEvent.Kind.FACILITY_SET);
    assertThat(last.actor().id()).isEqualTo(staff);
    assertThat(TYPED_FACILITIES.open(10)).isEmpty();
    assertThat(TYPED_FACILITIES.decided(10))
        .singleElement()
        .satisfies(decided -> assertThat(decided.decidedBy()).isEqualTo("Бат"));
  }

  @Test
  void whatIsTypedLaterFollows() {
    rate(TYPED, people(1), NOVEMBER);
    TYPED_FACILITIES.join(onlyOpen().id(), KNOWN, staff);

    rate("Энэрэл эмийн сан", people(1), NOVEMBER.plusSeconds(60));
    TYPED_FACILITIES.gather();

    assertThat(current(KNOWN)).isEqualTo(2);
    assertThat(TYPED_FACILITIES.open(10)).isEmpty();
  }

  @Test
  void whoRatedItUnderBothNamesCountsOnceByTheLastAnswer() {
    List<UUID> both = people(1);
    rateKnown(both, "all", NOVEMBER);
    rate(TYPED, both, NOVEMBER.plusSeconds(60));
    List<UUID> other = people(1);
    rate(TYPED, other, NOVEMBER);
    rateKnown(other, "all", NOVEMBER.plusSeconds(60));

    TYPED_FACILITIES.join(onlyOpen().id(), KNOWN, staff);

    assertThat(current(KNOWN)).isEqualTo(2);
    assertThat(
            DATABASE
                .jdbc()
                .sql(
                    "select count(*) from response where superseded_at is null and submitted_at >"
                        + " timestamptz '2026-11-25T04:00:30Z'")
                .query(Long.class)
                .single())
        .isEqualTo(2);
  }

  @Test
  void aRejectedOneIsAskedAboutNoMoreAndMayStillBeJoined() {
    rate(TYPED, people(1), NOVEMBER);
    long id = onlyOpen().id();

    assertThat(TYPED_FACILITIES.reject(id, staff)).isTrue();
    rate("энэрэл эмийн сан", people(1), NOVEMBER.plusSeconds(60));
    TYPED_FACILITIES.gather();

    assertThat(TYPED_FACILITIES.open(10)).isEmpty();
    assertThat(TYPED_FACILITIES.join(id, KNOWN, staff)).isTrue();
    assertThat(current(KNOWN)).isEqualTo(2);
  }

  @Test
  void aDecisionForAFacilityIsFinal() {
    rate(TYPED, people(1), NOVEMBER);
    long id = onlyOpen().id();
    TYPED_FACILITIES.join(id, KNOWN, staff);

    assertThat(TYPED_FACILITIES.join(id, "8519-SCH1", staff)).isFalse();
    assertThat(TYPED_FACILITIES.reject(id, staff)).isFalse();
  }

  @Test
  void itsRatingsWaitForTheDecisionAndCountForTheFacility() {
    rate(TYPED, people(6), NOVEMBER);
    ROOMS.get(ScoreRelease.class).run();
    assertThat(shown("85")).isEmpty();

    String code = confirm();
    ROOMS.get(ScoreRelease.class).run();

    assertThat(shown(code)).containsExactly(6);
    assertThat(shown("85")).containsExactly(6);
  }

  @Test
  void whatIsReleasedStaysWhereItWasCounted() {
    rate(TYPED, people(6), NOVEMBER);
    CLOCK.now = DECEMBER;
    ROOMS.get(ScoreRelease.class).run();
    assertThat(shown("85")).containsExactly(6);

    String code = confirm();
    rateAt(code, people(6), "none", NOVEMBER);
    rateAt(code, people(6), "all", NOVEMBER);
    ROOMS.get(ScoreRelease.class).run();

    assertThat(shown(code)).containsExactly(12);
    assertThat(shown("85")).containsExactly(18);
  }

  @Test
  void harmToAChildIsNotListedAndTheFeedStaysSilent() {
    CaseNumber number = report("Нууц цэцэрлэг", "child_safety");
    TYPED_FACILITIES.gather();
    assertThat(TYPED_FACILITIES.open(10)).isEmpty();

    report("Нууц цэцэрлэг", "teacher");
    TYPED_FACILITIES.join(onlyOpen().id(), "8519-KGN1", staff);

    Complaint complaint = complaint(number);
    assertThat(complaint.facility()).isEqualTo("8519-KGN1");
    assertThat(
            DATABASE
                .jdbc()
                .sql("select count(*) from change where entity_id = :id")
                .param("id", complaint.id().value())
                .query(Long.class)
                .single())
        .isZero();
  }

  private static TypedFacility onlyOpen() {
    TYPED_FACILITIES.gather();
    assertThat(TYPED_FACILITIES.open(10)).hasSize(1);
    return TYPED_FACILITIES.open(10).getFirst();
  }

  private static String confirm() {
    String code =
        TYPED_FACILITIES
            .confirm(onlyOpen().id(), bagh(), FacilityKind.PHARMACY, NAME, staff)
            .orElseThrow();
    PLACES.refresh();
    return code;
  }

  private static String bagh() {
    return PLACES.within(SOUM).getFirst().code();
  }

  private static List<UUID> people(int count) {
    List<UUID> people = new ArrayList<>();
    for (int i = 0; i < count; i++) {
      people.add(UUID.randomUUID());
    }
    ROOMS.get(Citizens.class).add(people, NOVEMBER);
    return people;
  }

  /** Half of them got all, half none. */
  private static void rate(String typed, List<UUID> people, Instant at) {
    for (int i = 0; i < people.size(); i++) {
      submit(null, typed, people.get(i), i % 2 == 0 ? "all" : "none", at);
    }
  }

  private static void rateKnown(List<UUID> people, String got, Instant at) {
    rateAt(KNOWN, people, got, at);
  }

  private static void rateAt(String facility, List<UUID> people, String got, Instant at) {
    people.forEach(citizen -> submit(facility, null, citizen, got, at));
  }

  private static void submit(
      @Nullable String facility, @Nullable String typed, UUID citizen, String got, Instant at) {
    int n = LAST.incrementAndGet();
    Event.Rated rated =
        new Event.Rated(
            new CaseNumber("S-26-%05d".formatted(n)),
            new SecretCode("K7QD-2222-%04d".formatted(n)),
            SURVEY.id(),
            SURVEY.hash(),
            SOUM,
            facility,
            typed,
            null,
            Map.of("got", new Answer.Choice(List.of(got))),
            Language.MONGOLIAN);
    ROOMS.get(Responses.class).submit(List.of(new NewResponse(rated, citizen, at)));
  }

  private static CaseNumber report(String typed, String category) {
    int n = LAST.incrementAndGet();
    CaseNumber number = new CaseNumber("S-26-%05d".formatted(n));
    Event.Reported reported =
        new Event.Reported(
            number,
            new SecretCode("K7QD-2222-%04d".formatted(n)),
            CaseKind.COMPLAINT,
            category,
            SOUM,
            null,
            typed,
            "Хаалттай байсан.",
            List.of(),
            true,
            false,
            Language.MONGOLIAN);
    ROOMS
        .get(Complaints.class)
        .receive(
            List.of(new NewComplaint(reported, UUID.randomUUID(), 1, Channel.TELEGRAM, NOVEMBER)));
    return number;
  }

  private static Complaint complaint(CaseNumber number) {
    return ROOMS.get(Complaints.class).find(number).orElseThrow();
  }

  private static long current(String facility) {
    return DATABASE
        .jdbc()
        .sql("select count(*) from response where facility = :code and superseded_at is null")
        .param("code", facility)
        .query(Long.class)
        .single();
  }

  private static List<Integer> shown(String subject) {
    return ROOMS.get(ReleasedScores.class).of(List.of(subject)).stream()
        .map(Score::people)
        .toList();
  }
}
