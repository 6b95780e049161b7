package mn.sanal.dialogue.flow;

import java.util.ArrayList;
import java.util.List;
import mn.sanal.dialogue.Answer;
import mn.sanal.dialogue.Button;
import mn.sanal.dialogue.Draft.Spot;
import mn.sanal.dialogue.Event;
import mn.sanal.dialogue.Input;
import mn.sanal.dialogue.survey.Form;
import mn.sanal.dialogue.survey.Question;

/** One to five, each step with its word. */
record RatingAsk(Form.Rating form) implements Ask {

  /** Words longer than this do not stand side by side with the others. */
  private static final int SHORT = 10;

  private static final int LONGEST = 60;

  @Override
  public Body body(Turn turn, Question question, Spot spot) {
    List<Button> buttons = new ArrayList<>();
    for (int value = 1; value <= 5; value++) {
      buttons.add(turn.button(label(turn, value), "r" + value));
    }
    boolean wide = buttons.stream().anyMatch(button -> button.label().length() > SHORT + 2);
    return new Body(
        "", wide ? buttons.stream().map(List::of).toList() : List.of(List.copyOf(buttons)));
  }

  private String label(Turn turn, int value) {
    return value + " " + turn.text(form.labels().get(value - 1));
  }

  @Override
  public Outcome take(Turn turn, Question question, Spot spot, Input input) {
    return switch (input) {
      case Input.Pressed(String action) ->
          action.length() == 2 && action.charAt(0) == 'r' && isStep(action.charAt(1))
              ? new Outcome.Accepted(new Answer.Rating(action.charAt(1) - '0'))
              : Ask.unknown(turn);
      case Input.Typed(String text) -> typed(turn, text.strip());
      default -> Ask.wrongKind(turn.text("hint.rating"));
    };
  }

  private Outcome typed(Turn turn, String text) {
    return RatingWords.read(
            Turn.cut(text, LONGEST), form.labels().stream().map(turn::text).toList())
        .<Outcome>map(value -> new Outcome.Accepted(new Answer.Rating(value)))
        .orElseGet(
            () -> new Outcome.Refused(Event.Reason.NOT_UNDERSTOOD, turn.text("hint.rating")));
  }

  private static boolean isStep(char sign) {
    return sign >= '1' && sign <= '5';
  }
}
