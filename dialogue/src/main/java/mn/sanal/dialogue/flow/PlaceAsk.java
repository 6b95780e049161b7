package mn.sanal.dialogue.flow;

import mn.sanal.dialogue.Answer;
import mn.sanal.dialogue.Draft.Spot;
import mn.sanal.dialogue.Input;
import mn.sanal.dialogue.Place;
import mn.sanal.dialogue.Places;
import mn.sanal.dialogue.survey.Form;
import mn.sanal.dialogue.survey.Question;

/** Asks for a place, as fine as the question wants it. */
record PlaceAsk(Form.At form) implements Ask {

  @Override
  public Body body(Turn turn, Question question, Spot spot) {
    return PlaceWalk.body(turn, spot);
  }

  @Override
  public Outcome take(Turn turn, Question question, Spot spot, Input input) {
    Outcome outcome = PlaceWalk.take(turn, spot, input);
    if (outcome instanceof Outcome.Deeper(Spot next, String below)) {
      if (isFine(turn, next.within(), form.finest())) {
        return new Outcome.Accepted(new Answer.At(noFiner(turn, next.within())));
      }
      if (isFine(turn, below, form.finest())) {
        return new Outcome.Accepted(new Answer.At(noFiner(turn, below)));
      }
    }
    return outcome;
  }

  /** Whether a unit is as fine as wanted, or has nothing below it. */
  private static boolean isFine(Turn turn, String code, Place.Level finest) {
    Places places = turn.context().places();
    return places
        .place(code)
        .map(place -> rank(place.level()) >= rank(finest) || places.within(place.code()).isEmpty())
        .orElse(false);
  }

  /** Where only the aimag is asked, nothing finer is kept. */
  private String noFiner(Turn turn, String code) {
    return form.finest() != Place.Level.AIMAG
        ? code
        : turn.context().places().chain(code).getLast().code();
  }

  private static int rank(Place.Level level) {
    return switch (level) {
      case CAPITAL -> 0;
      case AIMAG -> 1;
      case DISTRICT, SOUM -> 2;
      case KHOROO, BAGH -> 3;
    };
  }
}
