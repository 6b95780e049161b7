package mn.sanal.bot.official;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import mn.sanal.bot.official.OfficialState.Stage;
import mn.sanal.dialogue.Button;
import mn.sanal.dialogue.CaseNumber;
import mn.sanal.dialogue.Input;
import mn.sanal.dialogue.Message;
import mn.sanal.i18n.Language;
import mn.sanal.i18n.Messages;
import org.jspecify.annotations.Nullable;

/**
 * The dialogue with one official as a function of state and input. What it must know or do beside
 * that stands behind {@link Cases}.
 *
 * <p>Buttons: {@code o:a:<number>} answers a case and {@code o:l} shows the summary, both good for
 * ever; {@code o:q:<screen>:<action>} belongs to one screen and goes stale with it.
 */
final class OfficialFlow {

  static final String ANSWER = "o:a:";
  static final String SUMMARY = "o:l";

  /** Characters of an answer. */
  static final int SHORTEST = 5;

  static final int LONGEST = 2_000;

  private static final String SCREEN = "o:q:";

  private final Messages messages;

  OfficialFlow(Messages messages) {
    this.messages = messages;
  }

  /** What an official can see and do. */
  interface Cases {

    /** A case that this official may read and answer now, in words; empty if they may not. */
    Optional<String> answerable(CaseNumber number);

    Sent send(CaseNumber number, String answer);

    Message summary();

    /** They answer for nothing any more. */
    void leave();
  }

  /** What became of an answer. */
  enum Sent {
    TO_CITIZEN,
    TO_STAFF,
    /** The case does not wait for an answer any more. */
    REFUSED
  }

  /** What came of an input. */
  record Result(OfficialState state, List<Message> shown, @Nullable String explained) {}

  Result step(OfficialState state, Input input, Language language, Cases cases) {
    return switch (input) {
      case Input.Pressed(String data) -> pressed(state, data, language, cases);
      case Input.Typed(String text) -> typed(state, text.strip(), language);
      case Input.Command(String name, String _) when name.equals("stop") ->
          askToLeave(state, language);
      case Input.Command _ -> show(state.rest(), cases.summary());
      default -> again(state, language, "official.words_only");
    };
  }

  private Result pressed(OfficialState state, String data, Language language, Cases cases) {
    if (data.equals(SUMMARY)) {
      return show(state.rest(), cases.summary());
    }
    if (data.startsWith(ANSWER)) {
      return CaseNumber.parse(data.substring(ANSWER.length()))
          .map(number -> write(state, number, language, cases))
          .orElseGet(() -> stale(state, language));
    }
    String own = SCREEN + state.screen() + ":";
    if (!data.startsWith(own)) {
      return stale(state, language);
    }
    String action = data.substring(own.length());
    return switch (state.stage()) {
      case WRITING -> action.equals("x") ? cancelled(state, language) : stale(state, language);
      case SENDING ->
          switch (action) {
            case "s" -> send(state, language, cases);
            case "b" -> write(state, new CaseNumber(state.number()), language, cases);
            case "x" -> cancelled(state, language);
            default -> stale(state, language);
          };
      case LEAVING ->
          switch (action) {
            case "y" -> left(state, language, cases);
            case "x" -> show(state.rest(), cases.summary());
            default -> stale(state, language);
          };
      case NOTHING -> stale(state, language);
    };
  }

  private Result typed(OfficialState state, String text, Language language) {
    if (state.stage() != Stage.WRITING && state.stage() != Stage.SENDING) {
      return again(state, language, "official.help");
    }
    if (text.length() < SHORTEST || text.length() > LONGEST) {
      OfficialState next = state.writing(state.number());
      String length =
          messages.text(
              language, "official.answer_length", Map.of("min", SHORTEST, "max", LONGEST));
      return show(next, question(length, List.of(List.of(cancel(next, language)))));
    }
    OfficialState next = state.sending(text);
    return show(
        next,
        question(
            messages.text(language, "official.answer_preview", Map.of("answer", text)),
            List.of(
                List.of(button(next, language, "buttons.send", "s")),
                List.of(button(next, language, "buttons.back", "b"), cancel(next, language)))));
  }

  private Result write(OfficialState state, CaseNumber number, Language language, Cases cases) {
    Optional<String> text = cases.answerable(number);
    if (text.isEmpty()) {
      return refused(state, number, language);
    }
    OfficialState next = state.writing(number.value());
    String prompt = messages.text(language, "official.answer_prompt", Map.of("max", LONGEST));
    return show(
        next, question(text.get() + "\n\n" + prompt, List.of(List.of(cancel(next, language)))));
  }

  private Result send(OfficialState state, Language language, Cases cases) {
    CaseNumber number = new CaseNumber(state.number());
    return switch (cases.send(number, state.text())) {
      case TO_CITIZEN -> done(state, number, language, "official.answer_sent");
      case TO_STAFF -> done(state, number, language, "official.answer_draft");
      case REFUSED -> refused(state, number, language);
    };
  }

  private Result refused(OfficialState state, CaseNumber number, Language language) {
    return done(state, number, language, "official.cannot_answer");
  }

  private Result cancelled(OfficialState state, Language language) {
    return done(state, new CaseNumber(state.number()), language, "official.answer_cancelled");
  }

  private Result done(OfficialState state, CaseNumber number, Language language, String key) {
    return show(
        state.rest(),
        end(messages.text(language, key, Map.of("receipt", number.value())), language));
  }

  private Result askToLeave(OfficialState state, Language language) {
    OfficialState next = state.leaving();
    return show(
        next,
        question(
            messages.text(language, "official.leave_ask"),
            List.of(
                List.of(
                    button(next, language, "official.btn_leave", "y"),
                    button(next, language, "official.btn_stay", "x")))));
  }

  private Result left(OfficialState state, Language language, Cases cases) {
    cases.leave();
    return show(state.rest(), question(messages.text(language, "official.left"), List.of()));
  }

  /** Says why the input does not help, and goes on where it was. */
  private Result again(OfficialState state, Language language, String key) {
    String why = messages.text(language, key);
    if (state.stage() == Stage.WRITING) {
      OfficialState next = state.writing(state.number());
      return show(next, question(why, List.of(List.of(cancel(next, language)))));
    }
    return show(state, end(why, language));
  }

  private Result stale(OfficialState state, Language language) {
    return new Result(state, List.of(), messages.text(language, "error.stale_button"));
  }

  private Button cancel(OfficialState state, Language language) {
    return button(state, language, "buttons.cancel", "x");
  }

  private Button button(OfficialState state, Language language, String key, String action) {
    return new Button(messages.text(language, key), SCREEN + state.screen() + ":" + action);
  }

  /** The end of something: nothing is asked, but what was asked before is over. */
  private Message end(String text, Language language) {
    Button summary = new Button(messages.text(language, "official.btn_summary"), SUMMARY);
    return question(text, List.of(List.of(summary)));
  }

  private static Message question(String text, List<List<Button>> rows) {
    return new Message(Message.Kind.QUESTION, text, rows, null);
  }

  private static Result show(OfficialState state, Message message) {
    return new Result(state, List.of(message), null);
  }
}
