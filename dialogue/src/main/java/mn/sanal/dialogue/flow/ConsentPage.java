package mn.sanal.dialogue.flow;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import mn.sanal.dialogue.Button;
import mn.sanal.dialogue.Event;
import mn.sanal.dialogue.Message;
import mn.sanal.dialogue.Operator;
import mn.sanal.dialogue.State;

/** What is kept and why, before anything is kept. */
final class ConsentPage implements Page {

  private static final String MORE = "more";

  private final Operator operator;
  private final int version;
  private final Dialogue dialogue;

  ConsentPage(Operator operator, int version, Dialogue dialogue) {
    this.operator = operator;
    this.version = version;
    this.dialogue = dialogue;
  }

  int version() {
    return version;
  }

  @Override
  public void show(Turn turn, String above) {
    boolean more = turn.state().page() == State.Page.CONSENT && turn.state().about().equals(MORE);
    turn.state(turn.state().on(State.Page.CONSENT, more ? MORE : ""));
    List<List<Button>> rows = new ArrayList<>();
    rows.add(List.of(turn.key("consent.agree", "yes")));
    if (!more) {
      rows.add(List.of(turn.key("consent.read_more", MORE)));
    }
    rows.add(List.of(turn.key("consent.disagree", "no")));
    String notice = turn.text("consent.notice");
    String text =
        more
            ? ConsentPage.more(turn, operator)
                + "\n\n"
                + turn.text("consent.chat_app")
                + "\n\n"
                + notice
            : turn.text("start.what") + "\n\n" + notice;
    turn.show(Message.Kind.QUESTION, Page.below(above, text), rows);
  }

  /** What is kept, and who is answerable for it. */
  static String more(Turn turn, Operator operator) {
    String kept = turn.text("consent.more");
    return operator.line().isEmpty()
        ? kept
        : kept + "\n" + turn.text("consent.controller", "operator", operator.line());
  }

  @Override
  public void pressed(Turn turn, String action) {
    switch (action) {
      case "yes" -> {
        turn.happened(new Event.ConsentGiven(version, turn.language()));
        turn.state(turn.state().consent(version));
        dialogue.goOn(turn, "");
      }
      case "no" -> {
        String farewell = turn.text("consent.declined");
        if (turn.state().news() == State.News.YES) {
          turn.happened(new Event.NewsChosen(false));
        }
        turn.happened(new Event.ConsentRefused(version, turn.language()));
        turn.state(State.NEW);
        turn.show(Message.Kind.NOTICE, farewell, List.of());
        turn.state(State.NEW);
      }
      case MORE -> {
        turn.state(turn.state().on(State.Page.CONSENT, MORE));
        show(turn, "");
      }
      default -> unknown(turn);
    }
  }

  @Override
  public void typed(Turn turn, String text) {
    Optional<Boolean> yes = YesNoWords.read(text);
    if (yes.isPresent()) {
      pressed(turn, yes.get() ? "yes" : "no");
      return;
    }
    turn.refused(Event.Reason.NOT_UNDERSTOOD);
    show(turn, turn.text("error.unknown"));
  }
}
