package mn.sanal.dialogue.flow;

import java.util.List;
import java.util.Optional;
import mn.sanal.dialogue.Event;
import mn.sanal.dialogue.Message;
import mn.sanal.dialogue.State;

/** The questions that stand before something is dropped. */
final class ConfirmPages {

  private ConfirmPages() {}

  /** A question that can also be answered in words. */
  interface YesOrNo extends Page {

    @Override
    default void typed(Turn turn, String text) {
      Optional<Boolean> yes = YesNoWords.read(text);
      if (yes.isPresent()) {
        pressed(turn, yes.get() ? "yes" : "no");
        return;
      }
      turn.refused(Event.Reason.NOT_UNDERSTOOD);
      show(turn, turn.text("error.unknown"));
    }
  }

  /** Whether to stop; the answers would not be kept. */
  record Cancelling(Dialogue dialogue) implements YesOrNo {

    @Override
    public void show(Turn turn, String above) {
      turn.state(turn.state().on(State.Page.CANCELLING, ""));
      turn.show(
          Message.Kind.QUESTION,
          Page.below(above, turn.text("survey.cancel_ask")),
          List.of(
              List.of(turn.key("buttons.next", "no")), List.of(turn.key("buttons.stop", "yes"))));
    }

    @Override
    public void pressed(Turn turn, String action) {
      switch (action) {
        case "yes" -> {
          turn.happened(new Event.Cancelled());
          turn.draft(null);
          dialogue.menu(turn, turn.text("survey.cancelled"));
        }
        case "no" -> dialogue.resume(turn, "");
        default -> unknown(turn);
      }
    }
  }

  /** Whether to go on with what was left in the middle long ago. */
  record Returning(Dialogue dialogue) implements YesOrNo {

    @Override
    public void show(Turn turn, String above) {
      turn.state(turn.state().on(State.Page.RETURNING, ""));
      String topic = dialogue.scripts().title(turn, turn.draft());
      turn.show(
          Message.Kind.QUESTION,
          Page.below(above, turn.text("survey.resume", "topic", topic)),
          List.of(
              List.of(turn.key("buttons.next", "yes")),
              List.of(turn.key("buttons.restart", "no")),
              List.of(turn.lasting("buttons.menu", "m:menu"))));
    }

    @Override
    public void pressed(Turn turn, String action) {
      switch (action) {
        case "yes" -> dialogue.resume(turn, "");
        case "no" -> dialogue.beginAnew(turn);
        default -> unknown(turn);
      }
    }
  }

  /** Whether to finish what was begun before something else begins. */
  record Resuming(Dialogue dialogue) implements YesOrNo {

    void open(Turn turn, String wish) {
      turn.state(turn.state().on(State.Page.RESUMING, wish));
      show(turn, "");
    }

    @Override
    public void show(Turn turn, String above) {
      String topic = dialogue.scripts().title(turn, turn.draft());
      turn.show(
          Message.Kind.QUESTION,
          Page.below(above, turn.text("survey.resume", "topic", topic)),
          List.of(
              List.of(turn.key("buttons.next", "yes")),
              List.of(turn.key("buttons.begin_other", "no"))));
    }

    @Override
    public void pressed(Turn turn, String action) {
      switch (action) {
        case "yes" -> dialogue.resume(turn, "");
        case "no" -> {
          String wish = turn.state().about();
          turn.happened(new Event.Cancelled());
          turn.draft(null);
          dialogue.wish(turn, wish);
        }
        default -> unknown(turn);
      }
    }
  }
}
