package mn.sanal.dialogue.flow;

import java.util.List;
import mn.sanal.dialogue.Button;
import mn.sanal.dialogue.CaseKind;
import mn.sanal.dialogue.Event;
import mn.sanal.dialogue.Message;
import mn.sanal.dialogue.Operator;
import mn.sanal.dialogue.State;

/** What citizens may know and decide about their own data. */
final class RightsPages {

  private RightsPages() {}

  /** What is kept and why, in full, and the ways to have it or to have it erased. */
  record Privacy(Operator operator, Dialogue dialogue) implements Page {

    @Override
    public void show(Turn turn, String above) {
      turn.state(turn.state().on(State.Page.PRIVACY, ""));
      turn.show(
          Message.Kind.QUESTION,
          Page.below(
              above,
              String.join(
                  "\n\n",
                  ConsentPage.more(turn, operator),
                  turn.text("consent.chat_app"),
                  turn.text(isTold(turn) ? "privacy.news_on" : "privacy.news_off"),
                  turn.text("privacy.rights"))),
          rows(turn));
    }

    private static boolean isTold(Turn turn) {
      return turn.state().news() == State.News.YES;
    }

    private static List<List<Button>> rows(Turn turn) {
      return List.of(
          List.of(turn.lasting("buttons.my_data", "m:mydata")),
          List.of(turn.lasting("buttons.delete_data", "m:delete")),
          List.of(
              isTold(turn)
                  ? turn.lasting("buttons.news_off", NewsPage.NO)
                  : turn.lasting("buttons.news_on", NewsPage.YES)),
          List.of(turn.lasting("buttons.menu", "m:menu")));
    }

    @Override
    public void pressed(Turn turn, String action) {
      unknown(turn);
    }

    @Override
    public void typed(Turn turn, String text) {
      dialogue.keep(turn, text);
    }
  }

  /** The question that stands before everything of a citizen is erased. */
  record Erasing(Dialogue dialogue) implements Page {

    @Override
    public void show(Turn turn, String above) {
      turn.state(turn.state().on(State.Page.ERASING, ""));
      long open =
          turn.context().cases().stream()
              .filter(found -> found.kind() != CaseKind.RATING)
              .filter(found -> !CasesPage.OVER.contains(found.status()))
              .count();
      String warning = open == 0 ? "" : turn.text("delete.open_complaints", "count", open) + "\n\n";
      turn.show(
          Message.Kind.QUESTION,
          Page.below(
              above,
              turn.text("delete.ask")
                  + "\n\n"
                  + warning
                  + turn.text("delete.gone")
                  + "\n\n"
                  + turn.text("delete.remains")),
          List.of(
              List.of(turn.key("buttons.keep", "no")),
              List.of(turn.key("buttons.confirm_delete", "yes"))));
    }

    @Override
    public void pressed(Turn turn, String action) {
      switch (action) {
        case "yes" -> erase(turn);
        case "no" -> dialogue.goOn(turn, "");
        default -> unknown(turn);
      }
    }

    /** Only the number of the screen stays, so that no button of before means anything. */
    private static void erase(Turn turn) {
      String farewell = turn.text("delete.done") + "\n" + turn.text("delete.phone");
      turn.happened(new Event.Erased());
      turn.state(State.NEW.screen(turn.state().screen()));
      turn.show(Message.Kind.NOTICE, farewell, List.of());
    }

    @Override
    public void typed(Turn turn, String text) {
      turn.refused(Event.Reason.NOT_UNDERSTOOD);
      show(turn, turn.text("error.unknown"));
    }
  }

  /** Has the file made; what is open stays open. */
  static void sendData(Turn turn) {
    turn.happened(new Event.DataAsked(turn.language()));
    turn.show(Message.Kind.NOTICE, turn.text("mydata.coming"), List.of());
  }
}
