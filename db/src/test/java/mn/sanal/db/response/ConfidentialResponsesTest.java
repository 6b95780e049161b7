package mn.sanal.db.response;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import mn.sanal.db.TestDatabase;
import mn.sanal.db.TestRooms;
import mn.sanal.db.citizen.Citizens;
import mn.sanal.db.complaint.Cases;
import mn.sanal.db.place.ReferenceData;
import mn.sanal.dialogue.AgeBand;
import mn.sanal.dialogue.Answer;
import mn.sanal.dialogue.CaseNumber;
import mn.sanal.dialogue.Event;
import mn.sanal.dialogue.SecretCode;
import mn.sanal.dialogue.survey.Survey;
import mn.sanal.dialogue.survey.Surveys;
import mn.sanal.i18n.Language;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What a teenager answers leads to nobody, and once the period is over it never can. */
class ConfidentialResponsesTest {

  private static final Instant NOW = Instant.parse("2026-11-25T04:17:33Z");
  private static final Instant NEXT_SCHOOL_YEAR = Instant.parse("2027-09-02T04:00:00Z");
  private static final TestDatabase DATABASE = TestDatabase.fresh();
  private static final TestRooms ROOMS = TestRooms.in(DATABASE, Clock.systemUTC());
  private static final Survey SURVEY = ROOMS.get(Surveys.class).byId("teen_health").orElseThrow();
  private static final AtomicInteger LAST = new AtomicInteger();

  private final Responses responses = ROOMS.get(Responses.class);
  private final PeriodKeys keys = ROOMS.get(PeriodKeys.class);
  private final UUID teenager = UUID.randomUUID();

  @BeforeAll
  static void load() {
    ROOMS.get(ReferenceData.class).load();
  }

  @AfterAll
  static void close() {
    ROOMS.close();
    DATABASE.close();
  }

  @BeforeEach
  void prepare() {
    DATABASE.jdbc().sql("truncate response, period_key").update();
    ROOMS.get(Citizens.class).add(List.of(teenager), NOW);
  }

  private void answers(UUID citizen, int rating, Instant at) {
    int n = LAST.incrementAndGet();
    responses.submit(
        List.of(
            new NewResponse(
                new Event.Rated(
                    new CaseNumber("S-26-%05d".formatted(n)),
                    new SecretCode("K7QD-0000-%04d".formatted(n)),
                    SURVEY.id(),
                    SURVEY.hash(),
                    "62",
                    null,
                    null,
                    AgeBand.FROM_13,
                    Map.of("aimag", new Answer.At("62"), "access", new Answer.Rating(rating)),
                    Language.MONGOLIAN),
                citizen,
                at)));
  }

  private static List<UUID> people() {
    return DATABASE
        .jdbc()
        .sql("select person from response order by id")
        .query((row, _) -> row.getObject(1, UUID.class))
        .list();
  }

  private static int count(String condition) {
    return DATABASE
        .jdbc()
        .sql("select count(*) from response where " + condition)
        .query(Integer.class)
        .single();
  }

  @Test
  void noRowHoldsTheCitizenOrTheMinute() {
    answers(teenager, 4, NOW);

    assertThat(count("citizen_id is not null")).isZero();
    assertThat(people()).hasSize(1).doesNotContain(teenager);
    assertThat(count("age_band = 'from_13' and place = '62' and facility is null")).isEqualTo(1);
    assertThat(
            DATABASE
                .jdbc()
                .sql("select submitted_at from response")
                .query((row, _) -> row.getTimestamp(1).toInstant())
                .single())
        .isEqualTo(NOW.truncatedTo(ChronoUnit.DAYS).minus(8, ChronoUnit.HOURS));
    assertThat(ROOMS.get(Cases.class).of(List.of(teenager))).isEmpty();
  }

  @Test
  void aRepeatReplacesWhatTheSameTeenagerSaid() {
    answers(teenager, 4, NOW);
    answers(teenager, 2, NOW.plusSeconds(60));
    answers(UUID.randomUUID(), 5, NOW);

    assertThat(people().subList(0, 2)).containsOnly(people().getFirst());
    assertThat(people().get(2)).isNotEqualTo(people().getFirst());
    assertThat(count("superseded_at is null")).isEqualTo(2);
  }

  @Test
  void theKeyLivesAsLongAsThePeriodAndNoLonger() {
    answers(teenager, 4, NOW);

    assertThat(keys.destroyExpired(Instant.parse("2027-08-31T15:00:00Z"))).isZero();
    assertThat(keys.destroyExpired(NEXT_SCHOOL_YEAR)).isEqualTo(1);
    assertThat(DATABASE.jdbc().sql("select * from period_key").query().listOfRows()).isEmpty();
  }

  /** Even with the master key and the citizen at hand, what was answered cannot be found again. */
  @Test
  void afterThePeriodNothingLinks() {
    answers(teenager, 4, NOW);
    UUID before = people().getFirst();
    RatingPeriod period = RatingPeriod.of(SURVEY.period(), LocalDate.of(2026, 11, 25));
    assertThat(keys.person(SURVEY.id(), period, teenager)).isEqualTo(before);

    keys.destroyExpired(NEXT_SCHOOL_YEAR);

    assertThat(keys.person(SURVEY.id(), period, teenager)).isNotEqualTo(before);
    assertThat(count("citizen_id is not null or person = '" + teenager + "'")).isZero();
  }

  @Test
  void anotherPeriodAndAnotherSurveyMakeAnotherPerson() {
    RatingPeriod period = RatingPeriod.of(SURVEY.period(), LocalDate.of(2026, 11, 25));
    RatingPeriod next = RatingPeriod.of(SURVEY.period(), LocalDate.of(2027, 11, 25));

    assertThat(keys.person(SURVEY.id(), next, teenager))
        .isNotEqualTo(keys.person(SURVEY.id(), period, teenager))
        .isNotEqualTo(keys.person("another", period, teenager));
  }
}
