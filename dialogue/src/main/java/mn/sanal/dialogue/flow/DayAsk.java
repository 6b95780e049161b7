package mn.sanal.dialogue.flow;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import mn.sanal.dialogue.Answer;
import mn.sanal.dialogue.Draft.Spot;
import mn.sanal.dialogue.Event;
import mn.sanal.dialogue.Input;
import mn.sanal.dialogue.survey.Form;
import mn.sanal.dialogue.survey.Question;

/** A day: today, yesterday, or typed. */
record DayAsk(Form.Day form) implements Ask {

  /** UTC+8 without summer time; three western aimags are an hour behind. */
  private static final ZoneId ZONE = ZoneId.of("Asia/Ulaanbaatar");

  @Override
  public Body body(Turn turn, Question question, Spot spot) {
    return new Body(
        turn.text("hint.date"),
        List.of(
            List.of(
                turn.key("buttons.today", "today"), turn.key("buttons.yesterday", "yesterday"))));
  }

  @Override
  public Outcome take(Turn turn, Question question, Spot spot, Input input) {
    LocalDate today = LocalDate.ofInstant(turn.context().now(), ZONE);
    return switch (input) {
      case Input.Pressed(String action) when action.equals("today") ->
          new Outcome.Accepted(new Answer.Day(today));
      case Input.Pressed(String action) when action.equals("yesterday") ->
          new Outcome.Accepted(new Answer.Day(today.minusDays(1)));
      case Input.Pressed _ -> Ask.unknown(turn);
      case Input.Typed(String text) -> typed(turn, text, today);
      default -> Ask.wrongKind(turn.text("hint.date"));
    };
  }

  private Outcome typed(Turn turn, String text, LocalDate today) {
    Optional<LocalDate> date = TypedDay.read(text, today, form.past());
    if (date.isEmpty()) {
      return new Outcome.Refused(Event.Reason.NOT_UNDERSTOOD, turn.text("error.bad_date"));
    }
    if (form.past() && date.get().isAfter(today)) {
      return new Outcome.Refused(Event.Reason.OUT_OF_RANGE, turn.text("error.future_date"));
    }
    return new Outcome.Accepted(new Answer.Day(date.get()));
  }
}
