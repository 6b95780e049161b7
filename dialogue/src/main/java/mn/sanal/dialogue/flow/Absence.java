package mn.sanal.dialogue.flow;

import java.time.Duration;
import java.util.Set;
import mn.sanal.dialogue.Input;
import mn.sanal.dialogue.State;

/**
 * What happens to something unfinished when its writer comes back late. Buttons and commands say
 * what they want and go on working; words that come after a day may be meant for anything, so first
 * it is asked whether to go on or to start anew.
 */
record Absence(ConfirmPages.Returning returning) {

  private static final Duration LONG = Duration.ofHours(20);
  private static final Set<State.Page> ASKING =
      Set.of(State.Page.ASKING, State.Page.CANCELLING, State.Page.RESUMING);

  /** Whether the input was dealt with here. */
  boolean dealsWith(Turn turn, Input input) {
    State state = turn.state();
    if (state.draft() == null || state.at() == 0) {
      return false;
    }
    Duration gone = Duration.ofSeconds(turn.context().now().getEpochSecond() - state.at());
    boolean words =
        !(input instanceof Input.Pressed)
            && !(input instanceof Input.Command)
            && !(input instanceof Input.Edited);
    if (gone.compareTo(LONG) < 0 || !words || !ASKING.contains(state.page())) {
      return false;
    }
    returning.show(turn, "");
    return true;
  }
}
