package mn.sanal.dialogue;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import mn.sanal.dialogue.survey.Survey;
import mn.sanal.dialogue.survey.SurveyReader;
import mn.sanal.dialogue.survey.Surveys;
import org.junit.jupiter.api.Test;

/** A dialogue ends on the version of its survey that it began with. */
class OwnVersionTest {

  private static final Survey OLD = Surveys.bundled().byId("health_centre").orElseThrow();
  private static final Survey NEW =
      SurveyReader.read(
          "new.yaml",
          OLD.canonical()
              .replace("\"version\":1", "\"version\":2")
              .replace("Хамгийн сүүлд авсан үйлчилгээгээ", "Сүүлчийн үйлчилгээгээ"));

  private static World begun() {
    World world = World.agreed(Surveys.of(List.of(OLD)));
    world.presses("survey").presses("s:health_centre").types("41").presses("u:85");
    return world.presses("u:8501").presses("f:8501-FHC1");
  }

  private static World changed(World before, Surveys surveys) {
    World after =
        new World(
            new Engine(surveys, World.MESSAGES, Limits.DEFAULT, World.OPERATOR), before.context);
    after.state = before.state;
    return after;
  }

  @Test
  void theOldWordsAreAskedToTheEndAndTheNewOnesNextTime() {
    World world = changed(begun(), Surveys.of(List.of(OLD, NEW)));
    world.does(new Input.Command("/menu", ""));
    world.presses("resume");
    assertThat(world.last().text()).contains("Хамгийн сүүлд авсан үйлчилгээгээ");

    world.types("5").presses("s").presses("s").presses("s").presses("s").presses("send");
    assertThat(world.one(Event.Rated.class)).map(Event.Rated::surveyHash).contains(OLD.hash());

    world.presses("survey").presses("s:health_centre").presses("u:8501");
    world.presses("f:8501-FHC1");
    assertThat(world.last().text()).contains("Сүүлчийн үйлчилгээгээ");
  }

  @Test
  void startingAnewTakesTheNewVersion() {
    World world = changed(begun(), Surveys.of(List.of(OLD, NEW)));
    world
        .does(new Input.Command("/menu", ""))
        .presses("anew")
        .presses("u:8501")
        .presses("f:8501-FHC1");

    assertThat(world.last().text()).contains("Сүүлчийн үйлчилгээгээ");
  }

  @Test
  void whereTheVersionIsGoneTheCitizenIsToldAndBeginsAgain() {
    World world = changed(begun(), Surveys.of(List.of(NEW)));
    world.types("5");

    assertThat(world.last().text()).contains("хугацаа дууссан");
    assertThat(world.state.draft()).isNull();
  }
}
