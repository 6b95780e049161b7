package mn.sanal.dialogue.flow;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import mn.sanal.dialogue.Button;
import mn.sanal.dialogue.Draft;
import mn.sanal.dialogue.Event;
import mn.sanal.dialogue.Input;
import mn.sanal.dialogue.Message;
import mn.sanal.dialogue.SecretCode;
import mn.sanal.dialogue.State;
import org.jspecify.annotations.Nullable;

/**
 * Going on in Telegram with what was begun in the web chat: there a code is given, here it is asked
 * once whether to go on, and then all of it is here and nothing there.
 */
record TransferPage(Dialogue dialogue, Arrival arrival) implements Page {

  /** The payload of the deep link with a code begins so. */
  private static final String LINK = "t_";

  private static final String ELSEWHERE = "yes";
  private static final String HERE = "here";

  /** Pages that ask for something which belongs to no draft. */
  private static final Set<State.Page> WORDS =
      Set.of(
          State.Page.REASON,
          State.Page.REPLY,
          State.Page.FEEDBACK,
          State.Page.KEPT,
          State.Page.NEWS);

  /** Pages that ask about the draft; any other is left for the question that waits. */
  private static final Set<State.Page> DRAFT =
      Set.of(
          State.Page.ASKING,
          State.Page.CANCELLING,
          State.Page.RESUMING,
          State.Page.RETURNING,
          State.Page.JOINING);

  /** Gives a code, beside what is open: the question stays where it is. */
  void offer(Turn turn) {
    Optional<String> bot = turn.context().bot();
    if (bot.isEmpty()) {
      turn.show(Message.Kind.NOTICE, turn.text("transfer.from_web"), List.of());
      return;
    }
    SecretCode code = turn.context().newSecretCode();
    turn.happened(new Event.TransferOffered(code));
    turn.show(
        Message.Kind.NOTICE,
        turn.text(
            "transfer.code",
            Map.of(
                "bot",
                "@" + bot.get(),
                "code",
                code.value(),
                "link",
                "https://t.me/" + bot.get() + "?start=" + LINK + code.value(),
                "minutes",
                Event.TransferOffered.GOOD_FOR.toMinutes())),
        List.of());
  }

  /** Whether it is offered, or at least understood, here. */
  static boolean isKnown(Turn turn) {
    return turn.context().bot().isPresent() || turn.context().takesOver();
  }

  /** Takes what is about a transfer, whether or not anything was agreed to yet. */
  boolean takes(Turn turn, Input input) {
    if (!turn.context().takesOver()) {
      return false;
    }
    boolean asked = turn.state().page() == State.Page.TRANSFERRING;
    switch (input) {
      case Input.Command(String name, String argument)
          when name.equals("/start") && argument.startsWith(LINK) ->
          open(turn, SecretCode.parse(argument.substring(LINK.length())));
      case Input.Pressed(String data) when asked && Press.isOwn(turn, data) ->
          pressed(turn, Press.action(data));
      case Input.Typed(String text) -> {
        Optional<SecretCode> code = SecretCode.parse(text);
        if (code.flatMap(turn.context()::elsewhere).isPresent()) {
          open(turn, code);
        } else if (asked) {
          typed(turn, text);
        } else {
          return false;
        }
      }
      default -> {
        return false;
      }
    }
    return true;
  }

  /** A code that opens nothing, where no words are asked for: it is not taken as words. */
  boolean isSpentCode(Turn turn, String text) {
    return turn.context().takesOver()
        && turn.state().page() != State.Page.ASKING
        && SecretCode.parse(text).isPresent();
  }

  private void open(Turn turn, Optional<SecretCode> code) {
    Optional<State> elsewhere = code.flatMap(turn.context()::elsewhere);
    if (elsewhere.isEmpty()) {
      spent(turn);
      return;
    }
    if (turn.state().chosen() == null) {
      turn.state(turn.state().language(elsewhere.get().language()));
    }
    turn.state(turn.state().on(State.Page.TRANSFERRING, code.get().value()));
    ask(turn, "", elsewhere.get());
  }

  @Override
  public void show(Turn turn, String above) {
    Optional<State> elsewhere = code(turn).flatMap(turn.context()::elsewhere);
    if (elsewhere.isPresent()) {
      ask(turn, above, elsewhere.get());
    } else {
      spent(turn);
    }
  }

  private static Optional<SecretCode> code(Turn turn) {
    return SecretCode.parse(turn.state().about());
  }

  private void ask(Turn turn, String above, State elsewhere) {
    Draft there = moving(elsewhere);
    Draft here = turn.draftOrNull();
    String words = turn.text("transfer.ask") + "\n\n" + turn.text("transfer.stays");
    List<List<Button>> rows = new ArrayList<>();
    if (there == null || here == null) {
      rows.add(List.of(turn.key("buttons.transfer_yes", ELSEWHERE)));
    } else {
      words +=
          "\n\n"
              + turn.text(
                  "transfer.which",
                  Map.of(
                      "here",
                      dialogue.scripts().title(turn, here),
                      "there",
                      dialogue.scripts().title(turn, there)));
      rows.add(List.of(turn.key("buttons.transfer_there", ELSEWHERE)));
      rows.add(List.of(turn.key("buttons.transfer_here", HERE)));
    }
    rows.add(List.of(turn.key("buttons.no", "no")));
    turn.show(Message.Kind.QUESTION, Page.below(above, words), rows);
  }

  /** What was begun and comes along; a confidential survey is left behind. */
  private @Nullable Draft moving(State elsewhere) {
    Draft draft = elsewhere.draft();
    return draft == null || isConfidential(draft) ? null : draft.elsewhere();
  }

  /** Also of a script that is gone: nobody can tell. */
  private boolean isConfidential(Draft draft) {
    return dialogue
        .scripts()
        .byKey(draft.script())
        .map(script -> script.survey() != null && script.survey().safeguards().confidential())
        .orElse(true);
  }

  @Override
  public void pressed(Turn turn, String action) {
    switch (action) {
      case ELSEWHERE, HERE -> {
        Optional<SecretCode> code = code(turn);
        Optional<State> elsewhere = code.flatMap(turn.context()::elsewhere);
        if (elsewhere.isPresent()) {
          move(turn, code.get(), elsewhere.get(), action.equals(HERE));
        } else {
          spent(turn);
        }
      }
      case "no" -> dialogue.goOn(turn, "");
      default -> unknown(turn);
    }
  }

  @Override
  public void typed(Turn turn, String text) {
    Optional<Boolean> yes = YesNoWords.read(text);
    if (yes.isEmpty()) {
      turn.refused(Event.Reason.NOT_UNDERSTOOD);
      show(turn, turn.text("error.unknown"));
    } else if (!yes.get()) {
      pressed(turn, "no");
    } else if (twoBegun(turn)) {
      show(turn, "");
    } else {
      pressed(turn, ELSEWHERE);
    }
  }

  /** Then "yes" alone does not say with which to go on. */
  private boolean twoBegun(Turn turn) {
    return turn.draftOrNull() != null
        && code(turn).flatMap(turn.context()::elsewhere).map(this::moving).isPresent();
  }

  /** How old one is stays there: it may have been told in confidence. */
  private void move(Turn turn, SecretCode code, State there, boolean keepsHere) {
    State here = turn.state();
    Draft came = keepsHere ? null : moving(there);
    boolean goesOnThere = came != null || here.draft() == null;
    boolean samePage =
        goesOnThere
            && (WORDS.contains(there.page()) || (came != null && DRAFT.contains(there.page())));
    State merged =
        here.consent(Math.max(here.consent(), there.consent()))
            .lastPlace(there.lastPlace().isEmpty() ? here.lastPlace() : there.lastPlace())
            .news(stricter(here.news(), there.news()))
            .draft(goesOnThere ? came : here.draft());
    turn.state(samePage ? merged.on(there.page(), there.about()) : atRest(merged));
    turn.happened(
        new Event.Transferred(code, turn.messages().text(there.language(), "transfer.left")));
    boolean left = there.draft() != null && isConfidential(there.draft());
    String above = turn.text("transfer.done");
    again(turn, left ? above + "\n" + turn.text("transfer.confidential") : above);
  }

  /** Whoever said no anywhere is not told of changes. */
  private static State.News stricter(State.News one, State.News other) {
    return one.compareTo(other) >= 0 ? one : other;
  }

  /** Before the question that waits, or the menu. */
  private static State atRest(State state) {
    return state.on(state.draft() == null ? State.Page.MENU : State.Page.ASKING, "");
  }

  /** It is too late, was used before, or never was a code; what was open stays open. */
  void spent(Turn turn) {
    if (turn.state().page() == State.Page.TRANSFERRING) {
      turn.state(atRest(turn.state()));
    }
    again(turn, turn.text("transfer.spent"));
  }

  private void again(Turn turn, String above) {
    if (!arrival.shows(turn, above)) {
      dialogue.again(turn, above);
    }
  }
}
