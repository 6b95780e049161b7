package mn.sanal.dialogue;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import mn.sanal.dialogue.survey.Surveys;
import mn.sanal.dialogue.transcript.SampleContext;
import mn.sanal.dialogue.transcript.SamplePlaces;
import org.junit.jupiter.api.Test;

/** A citizen sees the topics of their area first, then the core ones, and all others behind. */
class TopicsOfAnAreaTest {

  private final Map<String, Boolean> switches = new HashMap<>();

  private World citizenOf(String place) {
    SampleContext context =
        new SampleContext(SamplePlaces.small().gazetteer()) {
          @Override
          public Optional<Boolean> switched(String surveyId, String area) {
            return Optional.ofNullable(switches.get(surveyId + " " + area));
          }
        };
    World world =
        new World(
            new Engine(Surveys.bundled(), World.MESSAGES, Limits.DEFAULT, World.OPERATOR), context);
    world.does(new Input.Command("/start", "")).presses("mn").presses("yes");
    world.state = world.state.lastPlace(place);
    return world.presses("survey");
  }

  private static List<String> offered(World world) {
    return world.last().rows().stream()
        .flatMap(List::stream)
        .map(Button::data)
        .filter(data -> data.contains(":s:"))
        .map(data -> data.substring(data.lastIndexOf(':') + 1))
        .toList();
  }

  @Test
  void thoseOfTheAimagComeFirst() {
    assertThat(offered(citizenOf("8501")))
        .containsExactly("medicine_quality", "medicines", "health_centre", "school_participation");
  }

  @Test
  void aDistrictHasItsOwn() {
    assertThat(offered(citizenOf("1110")))
        .startsWith("medicine_use", "blood_pressure", "inclusive_education", "school_cooperation")
        .hasSize(7);
  }

  @Test
  void whoseAreaIsNotKnownSeesTheCoreOnes() {
    assertThat(offered(citizenOf("")))
        .containsExactly("medicines", "health_centre", "school_participation");
  }

  @Test
  void allOthersStandBehindAButton() {
    World world = citizenOf("8501");
    List<String> all = new ArrayList<>(offered(world));
    world.presses("p1");
    all.addAll(offered(world));
    world.presses("p2");
    all.addAll(offered(world));

    assertThat(all).hasSize(17).doesNotHaveDuplicates();
    assertThat(offered(world.presses("p1").presses("p0"))).hasSize(4);
  }

  @Test
  void anAreaMaySwitchAnyTopicOnAndOff() {
    switches.put("primary_care 85", true);
    switches.put("medicines 85", false);
    World world = citizenOf("8501");

    assertThat(offered(world))
        .containsExactly(
            "medicine_quality", "primary_care", "health_centre", "school_participation");
    assertThat(offered(world.presses("p1"))).doesNotContain("medicines");
    assertThat(offered(citizenOf("8401"))).contains("medicines");
  }

  @Test
  void aTopicIsFoundByItsName() {
    World world = citizenOf("8501").types("шүдний");

    assertThat(world.last().text()).contains("Та хэдэн настай вэ?");
    assertThat(world.draft().script())
        .isEqualTo(Surveys.bundled().currentHash("teen_dental").orElseThrow());
  }
}
