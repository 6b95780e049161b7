package mn.sanal.dialogue.flow;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import mn.sanal.dialogue.Answer;
import mn.sanal.dialogue.Draft.Spot;
import mn.sanal.dialogue.Event;
import mn.sanal.dialogue.Input;
import mn.sanal.dialogue.survey.Form;
import mn.sanal.dialogue.survey.Question;
import org.jspecify.annotations.Nullable;

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
    LocalDate date = read(text);
    if (date == null) {
      return new Outcome.Refused(Event.Reason.NOT_UNDERSTOOD, turn.text("error.bad_date"));
    }
    if (form.past() && date.isAfter(today)) {
      return new Outcome.Refused(Event.Reason.OUT_OF_RANGE, turn.text("error.future_date"));
    }
    return new Outcome.Accepted(new Answer.Day(date));
  }

  /** {@code 2026-03-15}, {@code 2026.03.15}, {@code 2026 оны 3 сарын 15}. */
  static @Nullable LocalDate read(String text) {
    if (text.length() > 40) {
      return null;
    }
    int[] parts = new int[3];
    int count = 0;
    boolean inside = false;
    for (int i = 0; i < text.length(); i++) {
      int digit = text.charAt(i) - '0';
      if (digit < 0 || digit > 9) {
        inside = false;
        continue;
      }
      if (!inside && ++count > 3) {
        return null;
      }
      inside = true;
      parts[count - 1] = parts[count - 1] * 10 + digit;
      if (parts[count - 1] > 9_999) {
        return null;
      }
    }
    try {
      return count == 3 && parts[0] >= 1900 ? LocalDate.of(parts[0], parts[1], parts[2]) : null;
    } catch (DateTimeException e) {
      return null;
    }
  }
}
