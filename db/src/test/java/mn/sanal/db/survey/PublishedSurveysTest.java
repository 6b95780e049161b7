package mn.sanal.db.survey;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Clock;
import java.util.List;
import mn.sanal.db.TestDatabase;
import mn.sanal.db.TestRooms;
import mn.sanal.dialogue.survey.Survey;
import mn.sanal.dialogue.survey.SurveyReader;
import mn.sanal.dialogue.survey.Surveys;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.dao.DataAccessException;

class PublishedSurveysTest {

  private final TestDatabase database = TestDatabase.fresh();
  private final TestRooms rooms = TestRooms.in(database, Clock.systemUTC());
  private final PublishedSurveys published = rooms.get(PublishedSurveys.class);

  @AfterEach
  void close() {
    rooms.close();
    database.close();
  }

  private static Survey newer(Survey survey) {
    return SurveyReader.read(
        "newer.yaml", survey.canonical().replace("\"version\":1", "\"version\":2"));
  }

  @Test
  void publishesTheBundledOnesAtStart() {
    assertThat(published.surveys().current())
        .containsExactlyInAnyOrderElementsOf(Surveys.bundled().current());
  }

  @Test
  void offersTheNewestVersionAndStillKnowsTheOldOne() {
    Survey old = Surveys.bundled().byId("medicines").orElseThrow();
    Survey newer = newer(old);
    published.publish(List.of(newer));
    published.publish(List.of(old));

    Surveys surveys = published.surveys();
    assertThat(surveys.byId("medicines")).contains(newer);
    assertThat(surveys.byHash(old.hash())).contains(old);
    assertThat(surveys.current()).hasSameSizeAs(Surveys.bundled().current());
  }

  @Test
  void aPublishedVersionNeverChanges() {
    assertThatThrownBy(() -> database.jdbc().sql("update survey set source = 'x'").update())
        .isInstanceOf(DataAccessException.class);
    assertThatThrownBy(() -> database.jdbc().sql("delete from survey").update())
        .isInstanceOf(DataAccessException.class);
  }
}
