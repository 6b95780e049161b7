package mn.sanal.dialogue;

import java.util.List;

/** What one input led to: the state to keep and what happened, in order. */
public record Step(State state, List<Event> events) {

  public Step {
    events = List.copyOf(events);
  }
}
