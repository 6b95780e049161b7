package mn.sanal.dialogue.flow;

import mn.sanal.dialogue.Context;
import mn.sanal.dialogue.Event;
import mn.sanal.dialogue.Input;
import mn.sanal.dialogue.Limits;
import mn.sanal.dialogue.Operator;
import mn.sanal.dialogue.State;
import mn.sanal.dialogue.Step;
import mn.sanal.dialogue.survey.Surveys;
import mn.sanal.i18n.Messages;

/** Hands each input to the page it belongs to. */
public final class Dialogue {

  private final Messages messages;
  private final Limits limits;
  private final Scripts scripts;
  private final LanguagePage language;
  private final ConsentPage consent;
  private final MenuPage menu;

  public Dialogue(
      Surveys surveys, Messages messages, Limits limits, Operator operator, int consentVersion) {
    this.messages = messages;
    this.limits = limits;
    this.scripts = new Scripts(surveys, messages, limits);
    this.language = new LanguagePage(messages, this);
    this.consent = new ConsentPage(operator, consentVersion, this);
    this.menu = new MenuPage(this);
  }

  Scripts scripts() {
    return scripts;
  }

  Limits limits() {
    return limits;
  }

  public Step step(State state, Input input, Context context) {
    Turn turn = new Turn(messages, context, state);
    if (state.chosen() == null) {
      give(turn, language, input);
    } else if (state.consent() < consent.version()) {
      give(turn, consent, input);
    } else {
      give(turn, menu, input);
    }
    return turn.step();
  }

  private void give(Turn turn, Page page, Input input) {
    switch (input) {
      case Input.Pressed(String data) -> {
        String own = "q:" + Long.toString(turn.state().screen(), 36) + ":";
        if (data.startsWith(own)) {
          page.pressed(turn, data.substring(own.length()));
        } else {
          turn.refused(Event.Reason.STALE_BUTTON);
          turn.explained("error.stale_button");
          page.show(turn, "");
        }
      }
      case Input.Typed(String text) -> page.typed(turn, text);
      case Input.Command _ -> page.show(turn, "");
      default -> page.other(turn, input);
    }
  }

  /** Goes on after a choice that stood between the citizen and what they wanted. */
  void goOn(Turn turn, String above) {
    if (turn.state().consent() < consent.version()) {
      consent.show(turn, "");
    } else {
      menu.show(turn, above);
    }
  }

  /** Offers what can be made of words that came without a question. */
  void keep(Turn turn, String text) {
    turn.refused(Event.Reason.NOT_UNDERSTOOD);
    menu.show(turn, turn.text("error.unknown"));
  }
}
