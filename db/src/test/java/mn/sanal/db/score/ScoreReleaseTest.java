package mn.sanal.db.score;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import mn.sanal.db.TestDatabase;
import mn.sanal.db.TestRooms;
import mn.sanal.db.citizen.Citizens;
import mn.sanal.db.place.ReferenceData;
import mn.sanal.db.response.NewResponse;
import mn.sanal.db.response.Responses;
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

class ScoreReleaseTest {

  private static final Instant NOVEMBER = Instant.parse("2026-11-25T04:00:00Z");
  private static final Instant DECEMBER = NOVEMBER.plus(Duration.ofDays(10));
  private static final String SOUM = "8519-SHC1";
  private static final String AIMAG = "8501-AGH1";

  private static final Turning CLOCK = new Turning();
  private static final TestDatabase DATABASE = TestDatabase.fresh();
  private static final TestRooms ROOMS = TestRooms.in(DATABASE, CLOCK);
  private static final ScoreRelease RELEASE = ROOMS.get(ScoreRelease.class);
  private static final ReleasedScores SCORES = ROOMS.get(ReleasedScores.class);
  private static final Survey SURVEY = ROOMS.get(Surveys.class).byId("medicines").orElseThrow();
  private static final AtomicInteger LAST = new AtomicInteger();

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
    CLOCK.now = NOVEMBER;
  }

  private static List<UUID> people(int count) {
    List<UUID> people = new ArrayList<>();
    for (int i = 0; i < count; i++) {
      people.add(UUID.randomUUID());
    }
    ROOMS.get(Citizens.class).add(people, NOVEMBER);
    return people;
  }

  private static void rate(String facility, List<UUID> people, String... got) {
    List<NewResponse> responses = new ArrayList<>();
    for (int i = 0; i < people.size(); i++) {
      int n = LAST.incrementAndGet();
      Event.Rated rated =
          new Event.Rated(
              new CaseNumber("S-26-%05d".formatted(n)),
              new SecretCode("K7QD-1111-%04d".formatted(n)),
              SURVEY.id(),
              SURVEY.hash(),
              facility.substring(0, 4),
              facility,
              null,
              AgeBand.FROM_35,
              Map.of("got", new Answer.Choice(List.of(got[i % got.length]))),
              Language.MONGOLIAN);
      responses.add(new NewResponse(rated, people.get(i), NOVEMBER));
    }
    ROOMS.get(Responses.class).submit(responses);
  }

  private static List<Integer> shown(String subject) {
    return SCORES.of(List.of(subject)).stream().map(Score::people).toList();
  }

  @Test
  void showsFivePeopleWithHistogramAndShareOfGood() {
    rate(SOUM, people(5), "all", "all", "all", "some", "none");
    RELEASE.run();
    Score score = SCORES.of(List.of(SOUM)).getFirst();
    assertThat(score.people()).isEqualTo(5);
    assertThat(score.histogram()).isEqualTo(Map.of("all", 3, "some", 1, "none", 1));
    assertThat(score.good()).isEqualTo(0.6);
    assertThat(score.median()).isNull();
    assertThat(score.from()).isEqualTo("2026-11-01");
    assertThat(score.until()).isEqualTo("2026-12-01");
    assertThat(shown("8519")).containsExactly(5);
    assertThat(shown("85")).containsExactly(5);
    assertThat(SCORES.facilitiesIn("85", 10)).containsExactly(score);
  }

  @Test
  void showsNothingUnderFiveNorWhereAllSaidTheSame() {
    rate(SOUM, people(4), "all", "none");
    rate(AIMAG, people(20), "none");
    RELEASE.run();
    assertThat(shown(SOUM)).isEmpty();
    assertThat(shown(AIMAG)).isEmpty();
    assertThat(shown("85")).isEmpty();
  }

  @Test
  void anAreaIsNeverMoreThanWhatIsShownInIt() {
    rate(SOUM, people(4), "all", "none");
    rate(AIMAG, people(6), "all", "none");
    RELEASE.run();
    assertThat(shown("85")).isEqualTo(shown(AIMAG)).containsExactly(6);
  }

  @Test
  void staysFrozenUntilFiveMoreHaveCome() {
    rate(SOUM, people(5), "all", "none");
    RELEASE.run();
    rate(SOUM, people(4), "all", "none");
    RELEASE.run();
    assertThat(shown(SOUM)).containsExactly(5);
    assertThat(shown("85")).containsExactly(5);
    rate(SOUM, people(1), "all");
    RELEASE.run();
    assertThat(shown(SOUM)).containsExactly(10);
    assertThat(shown("85")).containsExactly(10);
  }

  @Test
  void aReplacedRatingAddsNobody() {
    List<UUID> people = people(5);
    rate(SOUM, people, "all", "none");
    RELEASE.run();
    rate(SOUM, people, "none", "some");
    RELEASE.run();
    assertThat(SCORES.of(List.of(SOUM)).getFirst().histogram())
        .isEqualTo(Map.of("all", 3, "none", 2));
  }

  @Test
  void aPersonWhoRatedTwoFacilitiesIsOneInTheArea() {
    List<UUID> people = people(6);
    rate(SOUM, people, "all", "none");
    rate(AIMAG, people, "all", "none");
    RELEASE.run();
    assertThat(shown("85")).containsExactly(6);
  }

  @Test
  void whatStayedSmallIsGatheredWhenItsMonthIsOver() {
    rate("8519-SHC1", people(3), "all", "none");
    rate("8519-SCH1", people(3), "all", "none");
    rate("8504-ISH1", people(2), "all", "none");
    RELEASE.run();
    assertThat(shown("85")).isEmpty();
    CLOCK.now = DECEMBER;
    RELEASE.run();
    assertThat(shown("8519-SHC1")).isEmpty();
    assertThat(shown("8519")).containsExactly(6);
    // The two of the other soum stay alone and are never shown.
    assertThat(shown("85")).containsExactly(6);
    RELEASE.run();
    assertThat(shown("85")).containsExactly(6);
  }
}
