package mn.sanal.dialogue.flow;

import java.util.Optional;
import mn.sanal.dialogue.CaseNumber;
import mn.sanal.dialogue.CaseSummary;
import mn.sanal.dialogue.Event;
import mn.sanal.dialogue.Input;
import mn.sanal.dialogue.SecretCode;
import mn.sanal.dialogue.State;

/** What can be asked for from anywhere by a word with a slash before it. */
record Commands(
    Dialogue dialogue,
    LanguagePage language,
    TopicsPage topics,
    CasesPage cases,
    RightsPages.Privacy privacy,
    RightsPages.Erasing erasing,
    FeedbackPage feedback,
    TransferPage transfer,
    Help help) {

  /** What a citizen may ask for without agreeing to anything. */
  boolean isRight(Turn turn, Input input) {
    return switch (input) {
      case Input.Command(String name, String _) ->
          name.equals("/privacy") || name.equals("/mydata") || name.equals("/delete");
      case Input.Pressed(String data) ->
          data.equals("m:mydata")
              || data.equals("m:delete")
              || data.equals(NewsPage.NO)
              || (turn.state().page() == State.Page.ERASING && Press.isOwn(turn, data));
      default -> false;
    };
  }

  /** Channels hand in the name of a command with its slash or without. */
  static Input slashed(Input input) {
    return input instanceof Input.Command(String name, String argument) && !name.startsWith("/")
        ? new Input.Command("/" + name, argument)
        : input;
  }

  /** Does what a command asks for. */
  void take(Turn turn, String name, String argument) {
    switch (name) {
      case "/start" -> {
        String target = target(turn, argument);
        if (target.isEmpty()) {
          dialogue.menu(turn, turn.draftOrNull() == null ? turn.text("start.back_again") : "");
        } else {
          topics.open(turn, target);
        }
      }
      case "/menu" -> dialogue.menu(turn, "");
      case "/my", "/status" -> status(turn, argument);
      case "/help" -> help.show(turn);
      case "/language" -> language.show(turn, "");
      case "/cancel" -> dialogue.cancel(turn);
      case "/privacy" -> privacy.show(turn, "");
      case "/mydata" -> RightsPages.sendData(turn);
      case "/delete" -> erasing.show(turn, "");
      case "/feedback" -> feedback(turn, argument);
      case "/transfer" -> {
        if (TransferPage.isKnown(turn)) {
          transfer.offer(turn);
        } else {
          unknown(turn);
        }
      }
      default -> unknown(turn);
    }
  }

  private void unknown(Turn turn) {
    turn.refused(Event.Reason.UNKNOWN_COMMAND);
    dialogue.again(turn, turn.text("error.unknown_command"));
  }

  /** One's cases, or the one whose number or secret code stands behind the command. */
  private void status(Turn turn, String argument) {
    Optional<CaseSummary> opened =
        SecretCode.parse(argument).flatMap(code -> turn.context().opened(code));
    Optional<CaseNumber> number = CaseNumber.parse(argument);
    if (opened.isPresent()) {
      cases.show(turn, "", opened.get(), false);
    } else if (number.isPresent()) {
      cases.open(turn, number.get());
    } else {
      cases.open(turn);
    }
  }

  private void feedback(Turn turn, String argument) {
    if (argument.isBlank()) {
      feedback.show(turn, "");
    } else {
      feedback.take(turn, argument);
    }
  }

  /** A deep link's payload if it names a facility or place, else nothing. */
  static String target(Turn turn, String argument) {
    boolean known =
        argument.length() <= 40
            && (turn.context().places().facility(argument).isPresent()
                || turn.context().places().place(argument).isPresent());
    return known ? argument : "";
  }
}
