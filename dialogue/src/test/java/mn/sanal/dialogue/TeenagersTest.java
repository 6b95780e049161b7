package mn.sanal.dialogue;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import mn.sanal.dialogue.survey.Surveys;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What teenagers answer is kept by aimag alone, and everything but the aimag can be left out. */
class TeenagersTest {

  private static World atTheAimag() {
    World world = World.agreed(Surveys.bundled());
    world.does(new Input.Pressed("m:teen_health")).presses("c0");
    return world.types("15");
  }

  private static Event.Rated sent(World world) {
    for (int i = 0; i < 8 && world.one(Event.Rated.class).isEmpty(); i++) {
      boolean review = buttons(world).stream().anyMatch(data -> data.endsWith(":send"));
      world.presses(review ? "send" : "s");
    }
    return world.one(Event.Rated.class).orElseThrow();
  }

  private static List<String> buttons(World world) {
    return world.last().rows().stream().flatMap(List::stream).map(Button::data).toList();
  }

  @ParameterizedTest
  @ValueSource(strings = {"Увс", "uvs", "Улаангом", "Увс Улаангом", "2-р баг, Улаангом"})
  void nothingFinerThanTheAimagIsKeptHoweverItIsTyped(String typed) {
    World world = atTheAimag().types(typed);
    if (world.draft().answer("aimag") == null) {
      world.presses(
          buttons(world).stream()
              .filter(data -> data.contains(":u:") || data.endsWith(":ok"))
              .findFirst()
              .map(data -> data.substring(data.indexOf(':', 2) + 1))
              .orElseThrow());
    }

    assertThat(sent(world))
        .satisfies(
            rated -> {
              assertThat(rated.placeCode()).isEqualTo("85");
              assertThat(rated.answers()).containsExactly(Map.entry("aimag", AT_UVS));
              assertThat(rated.facilityCode()).isNull();
              assertThat(rated.age()).isEqualTo(AgeBand.FROM_13);
            });
    assertThat(world.state.lastPlace()).isEmpty();
  }

  private static final Answer AT_UVS = new Answer.At("85");

  @Test
  void aDistrictCountsAsTheCapital() {
    assertThat(sent(atTheAimag().presses("u:1110")).placeCode()).isEqualTo("11");
  }

  @Test
  void whereOneStandsIsNotKeptEither() {
    World world = atTheAimag().does(new Input.Located(49.98, 92.07)).presses("ok");

    assertThat(sent(world).placeCode()).isEqualTo("85");
  }

  @Test
  void theReceiptHasNoNumberAndNoCode() {
    World world = atTheAimag().presses("u:85");
    Event.Rated rated = sent(world);

    assertThat(world.last().kind()).isEqualTo(Message.Kind.RECEIPT);
    assertThat(world.last().text())
        .contains("108")
        .doesNotContain(rated.number().value(), rated.code().value());
  }

  @Test
  void anAnswerCanBeTakenBack() {
    World world = atTheAimag().presses("u:85").presses("r2").presses("yes").presses("b");

    assertThat(buttons(world)).anyMatch(data -> data.endsWith(":s"));
    world.presses("s");
    assertThat(world.draft().answers()).doesNotContainKey("visited");
  }

  @Test
  void whoDoesNotAgreeIsGivenTheHelpline() {
    World world = World.agreed(Surveys.bundled());
    world.does(new Input.Pressed("m:teen_health")).presses("c1");

    assertThat(world.one(Event.Cancelled.class)).isPresent();
    assertThat(world.last().text()).contains("108");
    assertThat(world.state.draft()).isNull();
  }

  @ParameterizedTest
  @ValueSource(strings = {"12", "9", "20", "44"})
  void whoIsTooYoungOrTooOldIsNotAsked(String age) {
    World world = World.agreed(Surveys.bundled());
    world.does(new Input.Pressed("m:teen_health")).presses("c0").types(age);

    assertThat(world.one(Event.Cancelled.class)).isPresent();
    assertThat(world.state.draft()).isNull();
    assertThat(buttons(world)).contains("m:survey", "m:complaint", "m:help");
  }
}
