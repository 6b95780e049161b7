package mn.sanal.dialogue.flow;

import mn.sanal.dialogue.Event;
import mn.sanal.dialogue.Input;
import mn.sanal.dialogue.State;

/** The way in: whatever comes, first the language, then the consent. */
record Arrival(LanguagePage language, ConsentPage consent) {

  /** Somebody new: the language first, whatever came in. */
  void arrive(Turn turn, Input input) {
    switch (input) {
      case Input.Command(String name, String argument) when name.equals("/start") -> {
        turn.state(turn.state().target(Commands.target(turn, argument)));
        language.show(turn, "");
      }
      case Input.Pressed(String data) when Press.isOwn(turn, data) ->
          language.pressed(turn, Press.action(data));
      case Input.Typed(String text) -> language.typed(turn, Turn.cut(text, 40));
      default -> language.show(turn, "");
    }
  }

  /** Shows what stands before everything else, if anything does. */
  boolean shows(Turn turn, String above) {
    if (turn.state().chosen() == null) {
      language.show(turn, above);
      return true;
    }
    if (turn.state().consent() < consent.version()) {
      consent.show(turn, above);
      return true;
    }
    return false;
  }

  void agree(Turn turn, Input input) {
    switch (input) {
      case Input.Command(String name, String argument) when name.equals("/start") -> {
        turn.state(turn.state().target(Commands.target(turn, argument)));
        consent.show(turn, "");
      }
      case Input.Command(String name, String _) when name.equals("/language") ->
          language.show(turn, "");
      case Input.Pressed(String data) when Press.isOwn(turn, data) -> {
        if (turn.state().page() == State.Page.LANGUAGE) {
          language.pressed(turn, Press.action(data));
        } else {
          consent.pressed(turn, Press.action(data));
        }
      }
      case Input.Pressed(String _) -> {
        turn.refused(Event.Reason.STALE_BUTTON);
        turn.explained("error.stale_button");
        consent.show(turn, "");
      }
      case Input.Typed(String text) -> consent.typed(turn, text);
      default -> consent.show(turn, "");
    }
  }
}
