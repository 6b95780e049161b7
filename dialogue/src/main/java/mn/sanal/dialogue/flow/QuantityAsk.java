package mn.sanal.dialogue.flow;

import java.util.List;
import java.util.Map;
import mn.sanal.dialogue.Answer;
import mn.sanal.dialogue.Draft.Spot;
import mn.sanal.dialogue.Event;
import mn.sanal.dialogue.Input;
import mn.sanal.dialogue.survey.Form;
import mn.sanal.dialogue.survey.Question;

/** A whole number in its unit. */
record QuantityAsk(Form.Quantity form) implements Ask {

  @Override
  public Body body(Turn turn, Question question, Spot spot) {
    String hint = turn.text("hint.number", "example", example()) + unit(turn);
    return new Body(hint, List.of());
  }

  private String unit(Turn turn) {
    return " (" + turn.text(form.unit()) + ")";
  }

  /** A number that is allowed and looks like one of the kind. */
  private long example() {
    return Math.clamp(
        form.max() >= 100_000 ? 15_000 : form.max() >= 100 ? 30 : 2, form.min(), form.max());
  }

  @Override
  public Outcome take(Turn turn, Question question, Spot spot, Input input) {
    return switch (input) {
      case Input.Pressed _ -> Ask.unknown(turn);
      case Input.Typed(String text) -> typed(turn, text);
      default -> Ask.wrongKind(turn.text("error.not_number", "example", example()));
    };
  }

  private Outcome typed(Turn turn, String text) {
    Long value = text.length() > 60 ? null : TypedNumber.read(text, turn.text(form.unit()));
    if (value == null) {
      return new Outcome.Refused(
          Event.Reason.NOT_UNDERSTOOD, turn.text("error.not_number", "example", example()));
    }
    if (value < form.min() || value > form.max()) {
      return new Outcome.Refused(
          Event.Reason.OUT_OF_RANGE,
          turn.text("error.out_of_range", Map.of("min", form.min(), "max", form.max())));
    }
    return new Outcome.Accepted(new Answer.Quantity(value));
  }
}
