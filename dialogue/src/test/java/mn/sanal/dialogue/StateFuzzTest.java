package mn.sanal.dialogue;

import com.code_intelligence.jazzer.api.FuzzedDataProvider;
import com.code_intelligence.jazzer.junit.FuzzTest;
import mn.sanal.dialogue.survey.Surveys;
import mn.sanal.dialogue.transcript.SampleContext;
import mn.sanal.dialogue.transcript.SamplePlaces;
import mn.sanal.i18n.Messages;

/** Whatever stands in the database, the dialogue goes on. */
class StateFuzzTest {

  private static final Engine ENGINE =
      new Engine(
          Surveys.bundled(), Messages.load(), Limits.DEFAULT, new Operator("Sanal", "a@b.mn"));

  @FuzzTest(maxDuration = "30s")
  void anyTextIsAState(FuzzedDataProvider data) {
    String typed = data.consumeString(40);
    State state = State.fromJson(data.consumeRemainingAsString());
    ENGINE.step(state, new Input.Typed(typed), new SampleContext(SamplePlaces.small().gazetteer()));
    ENGINE.step(
        state,
        new Input.Pressed("q:" + Long.toString(state.screen(), 36) + ":" + typed),
        new SampleContext(SamplePlaces.small().gazetteer()));
    if (!State.fromJson(state.toJson()).equals(state)) {
      throw new AssertionError("another state");
    }
  }
}
