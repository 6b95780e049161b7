package mn.sanal.db.response;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import mn.sanal.db.TestDatabase;
import mn.sanal.db.TestRooms;
import mn.sanal.db.citizen.Citizens;
import mn.sanal.db.place.ReferenceData;
import mn.sanal.dialogue.AgeBand;
import mn.sanal.dialogue.Answer;
import mn.sanal.dialogue.CaseNumber;
import mn.sanal.dialogue.Event;
import mn.sanal.dialogue.SecretCode;
import mn.sanal.dialogue.survey.Period;
import mn.sanal.dialogue.survey.Survey;
import mn.sanal.dialogue.survey.Surveys;
import mn.sanal.i18n.Language;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.dao.DataAccessException;
import org.springframework.dao.DataIntegrityViolationException;

class ResponsesTest {

  private static final Instant NOW = Instant.parse("2026-11-25T04:00:00Z");
  private static final TestDatabase DATABASE = TestDatabase.fresh();
  private static final TestRooms ROOMS = TestRooms.in(DATABASE, Clock.systemUTC());
  private static final Responses RESPONSES = ROOMS.get(Responses.class);
  private static final Survey SURVEY = ROOMS.get(Surveys.class).byId("medicines").orElseThrow();
  private static final AtomicInteger LAST = new AtomicInteger();

  private final UUID citizen = UUID.randomUUID();

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
    DATABASE.jdbc().sql("truncate response").update();
    ROOMS.get(Citizens.class).add(List.of(citizen), NOW);
  }

  private static NewResponse response(UUID by, String facility, String got, Instant at) {
    int n = LAST.incrementAndGet();
    Event.Rated rated =
        new Event.Rated(
            new CaseNumber("S-26-%05d".formatted(n)),
            new SecretCode("K7QD-0000-%04d".formatted(n)),
            SURVEY.id(),
            SURVEY.hash(),
            "8519",
            facility,
            null,
            AgeBand.FROM_35,
            Map.of(
                "got",
                new Answer.Choice(List.of(got)),
                "remark",
                new Answer.Words("Утас 99112233")),
            Language.MONGOLIAN);
    return new NewResponse(rated, by, at);
  }

  private static List<String> current() {
    return DATABASE
        .jdbc()
        .sql("select number from response where superseded_at is null order by number")
        .query((row, _) -> row.getString(1))
        .list();
  }

  private static String number(NewResponse response) {
    return response.rated().number().value();
  }

  @Test
  void keepsCodedAnswersReadableAndSealsWhatIsWrittenFreely() {
    RESPONSES.submit(List.of(response(citizen, "8519-SHC1", "some", NOW)));
    String answers =
        DATABASE.jdbc().sql("select answers::text from response").query(String.class).single();
    assertThat(answers).isEqualTo("{\"got\": {\"choice\": [\"some\"]}}");
    assertThat(
            DATABASE
                .jdbc()
                .sql("select words_sealed is not null from response")
                .query(Boolean.class)
                .single())
        .isTrue();
  }

  @Test
  void replacesTheRatingOfTheSameMonthAndKeepsThatOfTheOneBefore() {
    Instant october = NOW.minus(Duration.ofDays(30));
    NewResponse old = response(citizen, "8519-SHC1", "all", october);
    NewResponse first = response(citizen, "8519-SHC1", "some", NOW.minusSeconds(60));
    NewResponse second = response(citizen, "8519-SHC1", "none", NOW);
    NewResponse elsewhere = response(citizen, "8501-AGH1", "all", NOW);
    RESPONSES.submit(List.of(old));
    RESPONSES.submit(List.of(first));
    RESPONSES.submit(List.of(second, elsewhere));
    assertThat(current()).containsExactly(number(old), number(second), number(elsewhere));
  }

  @Test
  void ofTwoInOneBatchTheLaterCounts() {
    NewResponse first = response(citizen, "8519-SHC1", "some", NOW);
    NewResponse second = response(citizen, "8519-SHC1", "none", NOW);
    RESPONSES.submit(List.of(first, second));
    assertThat(current()).containsExactly(number(second));
  }

  @Test
  void refusesWhatRefersToNothingAndKeepsWhatIsReferredTo() {
    assertThatThrownBy(() -> RESPONSES.submit(List.of(response(citizen, "8519-SHC9", "some", NOW))))
        .isInstanceOf(DataIntegrityViolationException.class);
    assertThatThrownBy(
            () -> DATABASE.jdbc().sql("delete from facility where code = '8519-SHC1'").update())
        .isInstanceOf(DataAccessException.class);
  }

  @Test
  void knowsWhatWasRatedInTheCurrentPeriod() {
    RESPONSES.submit(
        List.of(
            response(citizen, "8519-SHC1", "some", NOW),
            response(citizen, "8501-AGH1", "all", NOW.minus(Duration.ofDays(40)))));
    assertThat(RESPONSES.current(List.of(citizen, UUID.randomUUID()), NOW))
        .isEqualTo(Map.of(citizen, Set.of(new Rated("medicines", "8519-SHC1"))));
    // Uvs is an hour behind Ulaanbaatar: its November ends at 17:00 UTC.
    Instant lastHour = Instant.parse("2026-11-30T16:30:00Z");
    assertThat(RESPONSES.current(List.of(citizen), lastHour)).isNotEmpty();
    assertThat(RESPONSES.current(List.of(citizen), lastHour.plusSeconds(3600))).isEmpty();
  }

  @Test
  void schoolYearsBeginInSeptemberAndQuartersInTheirFirstMonth() {
    assertThat(RatingPeriod.of(Period.SCHOOL_YEAR, LocalDate.of(2026, 8, 31)))
        .isEqualTo(new RatingPeriod(LocalDate.of(2025, 9, 1), LocalDate.of(2026, 9, 1)));
    assertThat(RatingPeriod.of(Period.SCHOOL_YEAR, LocalDate.of(2026, 9, 1)))
        .isEqualTo(new RatingPeriod(LocalDate.of(2026, 9, 1), LocalDate.of(2027, 9, 1)));
    assertThat(RatingPeriod.of(Period.QUARTER, LocalDate.of(2026, 11, 25)))
        .isEqualTo(new RatingPeriod(LocalDate.of(2026, 10, 1), LocalDate.of(2027, 1, 1)));
    assertThat(RatingPeriod.of(Period.MONTH, LocalDate.of(2026, 12, 31)))
        .isEqualTo(new RatingPeriod(LocalDate.of(2026, 12, 1), LocalDate.of(2027, 1, 1)));
  }

  @Test
  void twoWritersStoreAThousandRatingsOfOneFacilityExactly() throws Exception {
    List<UUID> citizens = new ArrayList<>();
    for (int i = 0; i < 1000; i++) {
      citizens.add(UUID.randomUUID());
    }
    ROOMS.get(Citizens.class).add(citizens, NOW);
    List<Callable<Boolean>> batches = new ArrayList<>();
    for (int i = 0; i < 1000; i += 50) {
      List<NewResponse> batch =
          citizens.subList(i, i + 50).stream()
              .map(each -> response(each, "8519-SHC1", "some", NOW))
              .toList();
      batches.add(
          () -> {
            DATABASE.transactions().executeWithoutResult(_ -> RESPONSES.submit(batch));
            return true;
          });
    }
    try (ExecutorService writers = Executors.newFixedThreadPool(2)) {
      for (Future<Boolean> done : writers.invokeAll(batches)) {
        assertThat(done.get()).isTrue();
      }
    }
    assertThat(current()).hasSize(1000);
  }
}
