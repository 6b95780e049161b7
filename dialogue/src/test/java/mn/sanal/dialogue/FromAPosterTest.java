package mn.sanal.dialogue;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import mn.sanal.dialogue.place.Gazetteer;
import mn.sanal.dialogue.survey.Question;
import mn.sanal.dialogue.survey.Survey;
import mn.sanal.dialogue.survey.Surveys;
import mn.sanal.dialogue.transcript.SampleContext;
import mn.sanal.i18n.Text;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Somebody new in front of a poster, with a minute of time. */
class FromAPosterTest {

  private static final int MOST_TAPS = 8;
  private static final String POSTER = "THERE";

  static Stream<Survey> surveys() {
    return Surveys.bundled().current().stream()
        .filter(survey -> !survey.safeguards().confidential());
  }

  @ParameterizedTest
  @MethodSource("surveys")
  void givesAWholeRatingWithinEightTapsAndTheRestAfterIt(Survey survey) {
    World world = before(survey);
    world.does(new Input.Command("/start", POSTER));
    int taps = 1 + tapsToARating(world, survey);

    assertThat(taps).isLessThanOrEqualTo(MOST_TAPS);
    Event.Rated brief = world.one(Event.Rated.class).orElseThrow();
    assertThat(brief.facilityCode()).isEqualTo(POSTER);
    assertThat(brief.answers()).containsOnlyKeys("facility", keyQuestion(survey));

    String rest = world.last().rows().getFirst().getFirst().data();
    world.does(new Input.Pressed(rest));
    int more = tapsToARating(world, survey);
    Event.Rated whole = world.one(Event.Rated.class).orElseThrow();
    assertThat(whole.answers()).containsAllEntriesOf(brief.answers());
    assertThat(more).isPositive();
  }

  private static String keyQuestion(Survey survey) {
    return survey.questions().stream()
        .filter(Question::key)
        .map(Question::id)
        .findFirst()
        .orElseThrow();
  }

  /** Presses what leads on, until a rating is sent off. */
  private static int tapsToARating(World world, Survey survey) {
    int taps = 0;
    do {
      world.does(new Input.Pressed(onward(world, survey)));
      taps++;
    } while (world.one(Event.Rated.class).isEmpty());
    return taps;
  }

  private static String onward(World world, Survey survey) {
    List<String> buttons =
        world.last().rows().stream().flatMap(List::stream).map(Button::data).toList();
    List<String> endings = new ArrayList<>(List.of("mn", "yes", "s:" + survey.id(), "send"));
    Arrays.stream(AgeBand.values())
        .filter(survey.audience()::includes)
        .map(band -> "a" + band.code())
        .forEach(endings::add);
    endings.addAll(List.of("s", "r4", "c0", "p1", "p2"));
    for (String ending : endings) {
      for (String data : buttons) {
        if (data.endsWith(":" + ending)) {
          return data;
        }
      }
    }
    throw new AssertionError("no way on: " + world.last());
  }

  private static World before(Survey survey) {
    String area = survey.areas().stream().findFirst().orElse("85");
    boolean capital = area.length() == 4;
    Place upper =
        new Place(
            area.substring(0, 2),
            null,
            capital ? Place.Level.CAPITAL : Place.Level.AIMAG,
            Text.of("Дээд", "Upper"));
    Place lower =
        new Place(
            (area + "01").substring(0, 4),
            upper.code(),
            capital ? Place.Level.DISTRICT : Place.Level.SOUM,
            Text.of("Доод", "Lower"));
    Facility there =
        new Facility(
            POSTER,
            lower.code(),
            survey.facilityKinds().iterator().next(),
            Text.of("Тэнд", "There"),
            false);
    Gazetteer places =
        new Gazetteer(
            Stream.of(upper, lower)
                .map(place -> new Gazetteer.Row(place, true, null, null, List.of()))
                .toList(),
            List.of(there),
            List.of());
    return new World(
        new Engine(Surveys.bundled(), World.MESSAGES, Limits.DEFAULT, World.OPERATOR),
        new SampleContext(places));
  }
}
