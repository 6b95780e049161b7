package mn.sanal.dialogue;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import mn.sanal.dialogue.survey.Surveys;
import mn.sanal.dialogue.transcript.SampleContext;
import mn.sanal.dialogue.transcript.SamplePlaces;
import mn.sanal.i18n.Messages;
import org.jspecify.annotations.Nullable;

/** One citizen before an engine: what they do, what they see, and where they are. */
final class World {

  static final Messages MESSAGES = Messages.load();
  static final Operator OPERATOR = new Operator("Жишээ байгууллага", "sanal@example.mn");

  final SampleContext context;
  final Engine engine;
  State state = State.NEW;
  List<Event> events = List.of();
  private long messages;
  private final List<Message> shown = new ArrayList<>();

  World(Surveys surveys) {
    this(
        new Engine(surveys, MESSAGES, Limits.DEFAULT, OPERATOR),
        new SampleContext(SamplePlaces.small().gazetteer()));
  }

  World(Engine engine, SampleContext context) {
    this.engine = engine;
    this.context = context;
  }

  /** A citizen who speaks Mongolian and has agreed. */
  static World agreed(Surveys surveys) {
    World world = new World(surveys);
    world.does(new Input.Command("/start", ""));
    world.presses("mn");
    return world.presses("yes");
  }

  World does(Input input) {
    if (!(input instanceof Input.Pressed) && !(input instanceof Input.Edited)) {
      context.hears(++messages);
    }
    Step step = engine.step(state, input, context);
    events = step.events();
    state = State.fromJson(step.state().toJson());
    for (Event event : events) {
      context.apply(event);
      if (event instanceof Event.Shown(Message message)) {
        shown.add(message);
      }
    }
    return this;
  }

  World types(String text) {
    return does(new Input.Typed(text));
  }

  /** Presses the button of the newest message whose data ends so. */
  World presses(String action) {
    return does(
        new Input.Pressed(
            last().rows().stream()
                .flatMap(List::stream)
                .map(Button::data)
                .filter(data -> data.endsWith(":" + action))
                .findFirst()
                .orElseThrow(() -> new AssertionError("no button " + action + " at " + last()))));
  }

  Message last() {
    return shown.getLast();
  }

  List<Message> shown() {
    return shown;
  }

  Draft draft() {
    Draft draft = state.draft();
    if (draft == null) {
      throw new AssertionError("no draft");
    }
    return draft;
  }

  Event.@Nullable Reason refusal() {
    return all(Event.Refused.class).map(Event.Refused::reason).findFirst().orElse(null);
  }

  <E extends Event> Stream<E> all(Class<E> type) {
    return events.stream().filter(type::isInstance).map(type::cast);
  }

  <E extends Event> Optional<E> one(Class<E> type) {
    return all(type).findFirst();
  }
}
