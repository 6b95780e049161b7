package mn.sanal.dialogue.flow;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import mn.sanal.dialogue.Alike;
import mn.sanal.dialogue.Answer;
import mn.sanal.dialogue.CaseKind;
import mn.sanal.dialogue.Event;
import mn.sanal.dialogue.Message;
import mn.sanal.dialogue.State;

/** Others said the same: whether to add one's voice to theirs, or to send it apart. */
record JoinPage(Dialogue dialogue, Scripts scripts, Submission submission) implements Page {

  /** Fewer are not counted aloud. */
  private static final int FEWEST_COUNTED = 5;

  private static final String JOIN = "yes";
  private static final String APART = "no";

  /** Asks, if others said the same as the draft that is about to be sent. */
  static boolean asks(Turn turn, Script script) {
    Optional<Alike> alike = alike(turn, script);
    alike.ifPresent(
        found -> {
          turn.state(turn.state().on(State.Page.JOINING, String.valueOf(found.people())));
          ask(turn, "");
        });
    return alike.isPresent();
  }

  /** Files are evidence of their own, no way back allows no notice, and a child comes first. */
  private static Optional<Alike> alike(Turn turn, Script script) {
    Map<String, Answer> answers = script.onPath(turn.draft().answers());
    Where where = Where.of(turn, turn.draft(), answers.values());
    boolean apart =
        !script.isReport()
            || script.kind() == CaseKind.THANKS
            || turn.draft().danger()
            || ReviewPage.isChild(turn.draft())
            || answers.get(Script.FILES) instanceof Answer.Files
            || (answers.get(Script.LINK) instanceof Answer.Choice(List<String> codes, _)
                && codes.contains("anonymous"));
    return !apart
            && where != null
            && !where.place().isEmpty()
            && answers.get(Script.WORDS) instanceof Answer.Words(String text)
        ? turn.context().alike(script.kind(), where.place(), text)
        : Optional.empty();
  }

  @Override
  public void show(Turn turn, String above) {
    ask(turn, above);
  }

  private static void ask(Turn turn, String above) {
    int people = people(turn);
    String words =
        people < FEWEST_COUNTED
            ? turn.text("join.ask_few")
            : turn.text("join.ask", "people", people);
    turn.show(
        Message.Kind.QUESTION,
        Page.below(above, words),
        List.of(
            List.of(turn.key("buttons.send_apart", APART)),
            List.of(turn.key("buttons.join", JOIN)),
            List.of(
                turn.button("‹ " + turn.text("buttons.back"), AskingPage.BACK),
                turn.key("buttons.cancel", AskingPage.CANCEL))));
  }

  private static int people(Turn turn) {
    return TypedNumber.index(turn.state().about(), Integer.MAX_VALUE);
  }

  @Override
  public void pressed(Turn turn, String action) {
    switch (action) {
      case JOIN -> join(turn);
      case APART -> apart(turn);
      case AskingPage.BACK -> dialogue.resume(turn, "");
      case AskingPage.CANCEL -> dialogue.cancel(turn);
      default -> unknown(turn);
    }
  }

  /** What was answered or taken back meanwhile cannot be joined: then the words are sent. */
  private void join(Turn turn) {
    Optional<Alike> open =
        scripts.byKey(turn.draft().script()).flatMap(script -> alike(turn, script));
    if (open.isEmpty()) {
      apart(turn);
      return;
    }
    turn.happened(new Event.Joined(open.get().number()));
    turn.state(turn.state().draft(null).on(State.Page.MENU, ""));
    turn.show(Message.Kind.RECEIPT, turn.text("join.received"), MenuPage.rows(turn));
  }

  private void apart(Turn turn) {
    Optional<Script> script = scripts.byKey(turn.draft().script());
    if (script.isPresent()) {
      submission.send(turn, script.get());
    } else {
      dialogue.resume(turn, "");
    }
  }

  @Override
  public void typed(Turn turn, String text) {
    Optional<Boolean> yes = YesNoWords.read(text);
    if (yes.isPresent()) {
      pressed(turn, yes.get() ? JOIN : APART);
      return;
    }
    turn.refused(Event.Reason.NOT_UNDERSTOOD);
    show(turn, turn.text("error.unknown"));
  }
}
