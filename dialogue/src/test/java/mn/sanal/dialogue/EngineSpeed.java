package mn.sanal.dialogue;

import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import mn.sanal.dialogue.survey.Surveys;
import mn.sanal.dialogue.transcript.SampleContext;
import mn.sanal.dialogue.transcript.SamplePlaces;

/**
 * Measures a step: a whole rating of medicines from the menu to the receipt, warm, in processor
 * time of one thread, with and without the way through JSON. {@code mvn test-compile exec:java -pl
 * dialogue -Dexec.classpathScope=test -Dexec.mainClass=mn.sanal.dialogue.EngineSpeed}
 */
final class EngineSpeed {

  private static final List<String> PRESSES =
      List.of(
          "s:medicines",
          "afrom_35",
          "u:85",
          "u:8501",
          "f:8501-PHR1",
          "c1",
          "c+8",
          "ok",
          "s",
          "s",
          "s",
          "send");

  private static final ThreadMXBean CPU = ManagementFactory.getThreadMXBean();

  private EngineSpeed() {}

  static void main() {
    World world = World.agreed(Surveys.bundled());
    State menu = world.state;
    List<Input> inputs = new ArrayList<>();
    inputs.add(new Input.Pressed("m:survey"));
    world.does(inputs.getFirst());
    for (String press : PRESSES) {
      String data = "q:" + Long.toString(world.state.screen(), 36) + ":" + press;
      inputs.add(new Input.Pressed(data));
      world.does(inputs.getLast());
    }
    for (int round = 0; round < 6; round++) {
      measure(world.engine, menu, inputs, false);
      measure(world.engine, menu, inputs, true);
    }
  }

  private static void measure(Engine engine, State menu, List<Input> inputs, boolean json) {
    SampleContext context = new SampleContext(SamplePlaces.small().gazetteer());
    int dialogues = 20_000;
    long chars = 0;
    long start = CPU.getCurrentThreadCpuTime();
    for (int i = 0; i < dialogues; i++) {
      State state = menu;
      for (Input input : inputs) {
        state = engine.step(state, input, context).state();
        if (json) {
          String text = state.toJson();
          chars += text.length();
          state = State.fromJson(text);
        }
      }
    }
    double micros = (CPU.getCurrentThreadCpuTime() - start) / 1_000.0 / dialogues / inputs.size();
    System.out.printf(
        Locale.ROOT,
        "%s: %.2f µs a step%s%n",
        json ? "with JSON" : "engine",
        micros,
        json ? ", state of " + chars / dialogues / inputs.size() + " characters" : "");
  }
}
