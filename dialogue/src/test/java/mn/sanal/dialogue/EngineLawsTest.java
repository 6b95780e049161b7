package mn.sanal.dialogue;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import mn.sanal.dialogue.survey.Survey;
import mn.sanal.dialogue.survey.SurveyReader;
import mn.sanal.dialogue.survey.Surveys;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What holds whatever the citizen does. The seed of a failing walk is the parameter's name. */
class EngineLawsTest {

  private static final int STEPS = 400;

  static LongStream seeds() {
    return LongStream.range(0, 60);
  }

  /** The core surveys by turns with surveys nobody thought of. */
  private static Surveys surveys(long seed) {
    if (seed % 3 == 0) {
      return Surveys.bundled();
    }
    RandomSurveys surveys = new RandomSurveys(new Random(seed));
    return Surveys.of(IntStream.range(0, 4).mapToObj(i -> surveys.next("s" + i)).toList());
  }

  /** So many walks of so many steps are a hundred thousand. */
  static LongStream walks() {
    return LongStream.range(0, 100_000 / STEPS);
  }

  @ParameterizedTest
  @MethodSource("walks")
  void everyStepKeepsTheLaws(long seed) {
    World world = new World(surveys(seed));
    RandomCitizen citizen = new RandomCitizen(new Random(seed));
    Map<String, Answer> accepted = new HashMap<>();
    for (int i = 0; i < STEPS; i++) {
      boolean fresh = false;
      Input input = citizen.next(world.state, world.shown());
      if (input instanceof Input.Pressed(String data) && !world.shown().isEmpty()) {
        fresh =
            world.last().rows().stream()
                .flatMap(List::stream)
                .anyMatch(button -> button.data().equals(data));
      }
      world.does(input);
      everyInputIsAnswered(world);
      everyMessageFits(world);
      if (fresh) {
        assertThat(world.refusal())
            .as("a button in sight is understood: " + input)
            .isNotIn(Event.Reason.UNKNOWN_BUTTON, Event.Reason.STALE_BUTTON);
      }
      aReceiptEndsASubmissionAndNothingElse(world);
      noAcceptedAnswerIsLost(world, accepted);
    }
  }

  private static void everyInputIsAnswered(World world) {
    long shown = world.all(Event.Shown.class).count();
    long explained = world.all(Event.Explained.class).count();
    assertThat(shown).isLessThanOrEqualTo(1);
    assertThat(shown + explained).isPositive();
  }

  private static void everyMessageFits(World world) {
    for (Event.Shown shown : world.all(Event.Shown.class).toList()) {
      Message message = shown.message();
      assertThat(message.text()).isNotBlank();
      assertThat(message.text().length()).isLessThanOrEqualTo(4_096);
      List<Button> buttons = message.rows().stream().flatMap(List::stream).toList();
      assertThat(buttons.size()).isLessThanOrEqualTo(25);
      for (Button button : buttons) {
        assertThat(button.label()).isNotBlank();
        assertThat(button.label().length()).isLessThanOrEqualTo(28);
        assertThat(button.data().getBytes(StandardCharsets.UTF_8).length).isBetween(1, 64);
      }
    }
    world
        .all(Event.Explained.class)
        .forEach(explained -> assertThat(explained.text().length()).isBetween(1, 200));
  }

  private static void aReceiptEndsASubmissionAndNothingElse(World world) {
    boolean submitted =
        world.one(Event.Rated.class).isPresent()
            || world.one(Event.Reported.class).isPresent()
            || world.one(Event.Joined.class).isPresent();
    boolean receipt =
        world
            .all(Event.Shown.class)
            .anyMatch(shown -> shown.message().kind() == Message.Kind.RECEIPT);
    assertThat(receipt).isEqualTo(submitted);
    for (Event.Shown shown : world.all(Event.Shown.class).toList()) {
      assertThat(shown.message().text().contains("хүлээн авлаа"))
          .as(shown.message().text())
          .isEqualTo(
              shown.message().kind() == Message.Kind.RECEIPT
                  && world.state.language().tag().equals("mn"));
    }
  }

  private static void noAcceptedAnswerIsLost(World world, Map<String, Answer> accepted) {
    for (Event event : world.events) {
      switch (event) {
        case Event.Answered(var question, var answer, _) when question.equals(Draft.AGE) ->
            assertThat(((Answer.Choice) answer).codes()).containsExactly(world.state.age());
        case Event.Answered answered -> accepted.put(answered.question(), answered.answer());
        case Event.Skipped(String question) -> accepted.remove(question);
        case Event.Cancelled _,
            Event.Reported _,
            Event.Joined _,
            Event.ConsentRefused _,
            Event.Erased _ ->
            accepted.clear();
        case Event.Rated rated -> {
          Map<String, Answer> given = new HashMap<>(rated.answers());
          given.values().remove(RandomCitizen.LINKED);
          assertThat(accepted).containsAllEntriesOf(given);
          accepted.clear();
        }
        default -> {}
      }
    }
    if (!accepted.isEmpty()) {
      assertThat(world.draft().answers()).containsAllEntriesOf(accepted);
    }
  }

  @ParameterizedTest
  @MethodSource("seeds")
  void theSameInputsGiveTheSameEvents(long seed) {
    assertThat(walk(seed)).isEqualTo(walk(seed));
  }

  private static List<Event> walk(long seed) {
    World world = new World(surveys(seed));
    RandomCitizen citizen = new RandomCitizen(new Random(seed));
    List<Event> events = new ArrayList<>();
    for (int i = 0; i < 100; i++) {
      world.does(citizen.next(world.state, world.shown()));
      events.addAll(world.events);
    }
    return events;
  }

  @ParameterizedTest
  @MethodSource("seeds")
  void aStateComesBackFromItsJsonAsItWas(long seed) {
    World world = new World(surveys(seed));
    RandomCitizen citizen = new RandomCitizen(new Random(seed));
    for (int i = 0; i < 100; i++) {
      Input input = citizen.next(world.state, world.shown());
      State state = world.engine.step(world.state, input, world.context).state();
      assertThat(State.fromJson(state.toJson())).isEqualTo(state);
      world.does(input);
    }
  }

  @ParameterizedTest
  @MethodSource("seeds")
  void backUndoesExactlyOneStep(long seed) {
    World world = World.agreed(surveys(seed));
    RandomCitizen citizen = new RandomCitizen(new Random(seed));
    int undone = 0;
    for (int i = 0; i < STEPS; i++) {
      Draft before = world.state.draft();
      world.does(citizen.next(world.state, world.shown()));
      Draft after = world.state.draft();
      if (before == null
          || after == null
          || world.state.page() != State.Page.ASKING
          || after.trail().size() != before.trail().size() + 1
          || !before.script().equals(after.script())) {
        continue;
      }
      World back = new World(world.engine, world.context);
      back.state = world.state;
      back.does(new Input.Pressed("q:" + Long.toString(world.state.screen(), 36) + ":b"));
      assertThat(back.draft().spot()).isEqualTo(after.trail().getLast());
      assertThat(back.draft().trail()).isEqualTo(before.trail());
      assertThat(back.draft().answers()).isEqualTo(after.answers());
      undone++;
    }
    assertThat(undone).isPositive();
  }

  @ParameterizedTest
  @MethodSource("seeds")
  void aRandomSurveyComesBackFromItsCanonicalForm(long seed) {
    Survey survey = new RandomSurveys(new Random(seed)).next("s");

    assertThat(SurveyReader.read("canonical", survey.canonical()).hash()).isEqualTo(survey.hash());
  }
}
