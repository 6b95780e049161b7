package mn.sanal.db.response;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import mn.sanal.db.TestDatabase;
import mn.sanal.db.TestRooms;
import mn.sanal.db.citizen.Citizens;
import mn.sanal.db.place.ReferenceData;
import mn.sanal.db.score.ReleasedScores;
import mn.sanal.db.score.ScoreRelease;
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

/** Which ratings of one hour are marked for staff, and which never are. */
class BurstsTest {

  private static final Instant NOON = Instant.parse("2026-11-25T05:00:00Z");
  private static final Instant UNTIL = NOON.plus(Duration.ofDays(3));
  private static final Duration LONG_AGO = Duration.ofDays(90);
  private static final String SOUM = "8519-SHC1";
  private static final String AIMAG = "8501-AGH1";
  private static final TestDatabase DATABASE = TestDatabase.fresh();
  private static final TestRooms ROOMS = TestRooms.in(DATABASE, Clock.systemUTC());
  private static final Bursts BURSTS = ROOMS.get(Bursts.class);
  private static final AtomicInteger LAST = new AtomicInteger();

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
    DATABASE.jdbc().sql("truncate response, score_cell").update();
  }

  /** People who have been known for so long when the clock strikes twelve. */
  private static List<UUID> people(int count, Duration known) {
    List<UUID> people = new ArrayList<>();
    for (int i = 0; i < count; i++) {
      people.add(UUID.randomUUID());
    }
    ROOMS.get(Citizens.class).add(people, NOON.minus(known));
    return people;
  }

  /** One after the other in even steps, with these answers in turn. */
  private static void rate(
      String survey,
      String facility,
      List<UUID> people,
      Instant first,
      Duration step,
      String... got) {
    Survey asked = ROOMS.get(Surveys.class).byId(survey).orElseThrow();
    List<NewResponse> responses = new ArrayList<>();
    for (int i = 0; i < people.size(); i++) {
      int n = LAST.incrementAndGet();
      Event.Rated rated =
          new Event.Rated(
              new CaseNumber("S-26-%05d".formatted(n)),
              new SecretCode("K7QD-0000-%04d".formatted(n)),
              survey,
              asked.hash(),
              facility.substring(0, Math.min(4, facility.length())),
              facility.length() > 4 ? facility : null,
              null,
              null,
              Map.of(asked.keyQuestion().id(), new Answer.Choice(List.of(got[i % got.length]))),
              Language.MONGOLIAN);
      responses.add(new NewResponse(rated, people.get(i), first.plus(step.multipliedBy(i))));
    }
    ROOMS.get(Responses.class).submit(responses);
  }

  private static void rate(String facility, List<UUID> people, String... got) {
    rate("medicines", facility, people, NOON, Duration.ofMinutes(4), got);
  }

  private static List<Burst> marked() {
    return BURSTS.of("", NOON.minus(Bursts.USUAL), UNTIL);
  }

  @Test
  void tenPeopleOfWhomTwoThirdsAreNewAreMarked() {
    List<UUID> people = people(7, Duration.ofHours(2));
    people.addAll(people(3, LONG_AGO));
    rate(SOUM, people, "all", "some");

    assertThat(marked()).containsExactly(new Burst("medicines", SOUM, "8519", NOON, 10, 7, 5));
    assertThat(marked().getFirst().mostlyNewcomers()).isTrue();
    assertThat(marked().getFirst().allAlike()).isFalse();
  }

  @Test
  void nineAreNotNorTenOfWhomFewerAreNew() {
    rate(SOUM, people(9, Duration.ZERO), "none");
    List<UUID> people = people(6, Duration.ofHours(2));
    people.addAll(people(4, Duration.ofDays(2)));
    rate(AIMAG, people, "all", "some");

    assertThat(marked()).isEmpty();
  }

  @Test
  void tenWhoAllAnswerTheSameAreMarkedHoweverLongTheyAreKnown() {
    rate(SOUM, people(10, LONG_AGO), "none");
    rate(AIMAG, people(10, LONG_AGO), "none", "none", "none", "some");

    assertThat(marked()).containsExactly(new Burst("medicines", SOUM, "8519", NOON, 10, 0, 10));
    assertThat(marked().getFirst().allAlike()).isTrue();
  }

  @Test
  void acrossAFullHourACrowdIsSeenWholeAndToldOnce() {
    rate(
        "medicines",
        SOUM,
        people(20, Duration.ZERO),
        NOON.minus(Duration.ofMinutes(20)),
        Duration.ofMinutes(2),
        "all",
        "some");

    assertThat(marked())
        .extracting(Burst::people, Burst::from)
        .containsExactly(tuple(20, NOON.minus(Duration.ofMinutes(30))));
  }

  @Test
  void hoursThatDoNotOverlapAreToldEachTheNewestFirst() {
    rate("medicines", SOUM, people(45, Duration.ZERO), NOON, Duration.ofMinutes(4), "all", "some");

    assertThat(marked())
        .extracting(Burst::from)
        .containsExactly(NOON.plus(Duration.ofHours(2)), NOON.plus(Duration.ofHours(1)), NOON);
  }

  @Test
  void tenInADayOrOfTwoFacilitiesOrTopicsAreNone() {
    Duration hour = Duration.ofHours(1);
    rate("medicines", SOUM, people(20, Duration.ZERO), NOON, hour, "all");
    rate("health_centre", SOUM, people(6, Duration.ZERO), NOON, Duration.ZERO, "yes");
    rate("medicines", AIMAG, people(6, Duration.ZERO), NOON, Duration.ZERO, "all");

    assertThat(marked()).isEmpty();
  }

  @Test
  void whoRatesAgainCountsOnceWithTheLastAnswer() {
    List<UUID> people = people(9, Duration.ZERO);
    rate(SOUM, people, "none");
    rate(SOUM, people, "all");
    assertThat(marked()).isEmpty();

    rate(SOUM, people(1, Duration.ZERO), "all");
    assertThat(marked()).extracting(Burst::people, Burst::alike).containsExactly(tuple(10, 10));
  }

  @Test
  void whoIsErasedStaysCountedButIsNoNewcomer() {
    List<UUID> people = people(12, Duration.ZERO);
    rate(SOUM, people, "all", "some");
    people.stream().limit(3).forEach(ROOMS.get(OwnResponses.class)::erase);

    assertThat(marked()).extracting(Burst::people, Burst::newcomers).containsExactly(tuple(12, 9));
  }

  @Test
  void confidentialTopicsAndRatingsOfNoFacilityAreNeverLookedAt() {
    rate("teen_health", "62", people(12, Duration.ZERO), NOON, Duration.ZERO, "yes");
    rate("medicines", "8519", people(12, Duration.ZERO), NOON, Duration.ZERO, "none");
    rate(SOUM, people(12, Duration.ZERO), "none");
    // Were one ever stored with a facility, it would still not be told.
    DATABASE
        .jdbc()
        .sql("update response set facility = :facility where survey_id = 'teen_health'")
        .param("facility", AIMAG)
        .update();

    assertThat(marked()).extracting(Burst::facility).containsExactly(SOUM);
  }

  @Test
  void onlyThePlaceAndTheTimeThatAreAskedForAreLookedAt() {
    rate(SOUM, people(10, Duration.ZERO), "none");
    rate(AIMAG, people(10, Duration.ZERO), "none");

    assertThat(BURSTS.of("85", NOON, UNTIL)).hasSize(2);
    assertThat(BURSTS.of("8501", NOON, UNTIL)).extracting(Burst::facility).containsExactly(AIMAG);
    assertThat(BURSTS.of("84", NOON, UNTIL)).isEmpty();
    assertThat(BURSTS.of("", NOON.plusSeconds(1), UNTIL)).isEmpty();
    assertThat(BURSTS.of("", NOON.minus(Bursts.USUAL), NOON)).isEmpty();
  }

  @Test
  void theScoreStaysTheSame() {
    rate(SOUM, people(10, Duration.ZERO), "all", "none");
    assertThat(marked()).hasSize(1);

    ROOMS.get(ScoreRelease.class).run();

    assertThat(ROOMS.get(ReleasedScores.class).of(List.of(SOUM)))
        .anySatisfy(score -> assertThat(score.people()).isEqualTo(10));
  }
}
