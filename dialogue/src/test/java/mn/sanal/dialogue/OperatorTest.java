package mn.sanal.dialogue;

import static org.assertj.core.api.Assertions.assertThat;

import mn.sanal.dialogue.survey.Surveys;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Who is named as answerable for what people write. */
class OperatorTest {

  @ParameterizedTest
  @CsvSource({
    "Сан,a@b.mn,'Сан, a@b.mn'",
    "Сан,'',Сан",
    "'',a@b.mn,a@b.mn",
  })
  void isToldAsFarAsKnown(String name, String contact, String told) {
    assertThat(privacy(new Operator(name, contact))).contains("Мэдээлэл хариуцагч: " + told + "\n");
  }

  @Test
  void isNotNamedWhereNobodyIsSet() {
    assertThat(privacy(new Operator("", ""))).doesNotContain("Мэдээлэл хариуцагч");
  }

  private static String privacy(Operator operator) {
    World world =
        new World(
            new Engine(Surveys.bundled(), World.MESSAGES, Limits.DEFAULT, operator),
            new World(Surveys.bundled()).context);
    world.does(new Input.Command("/start", "")).presses("mn");
    return world.does(new Input.Command("/privacy", "")).last().text();
  }
}
