package mn.sanal.dialogue.flow;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import mn.sanal.dialogue.AgeBand;
import mn.sanal.dialogue.Answer;
import mn.sanal.dialogue.Button;
import mn.sanal.dialogue.Draft.Spot;
import mn.sanal.dialogue.Event;
import mn.sanal.dialogue.Input;
import mn.sanal.dialogue.survey.Question;
import org.jspecify.annotations.Nullable;

/** How old somebody is: a band that is pressed, or the years typed, of which the band is kept. */
record AgeAsk() implements Ask {

  private static final String BAND = "a";

  @Override
  public Body body(Turn turn, Question question, Spot spot) {
    List<List<Button>> rows = new ArrayList<>();
    List<Button> row = new ArrayList<>();
    for (AgeBand band : AgeBand.values()) {
      row.add(turn.button(label(turn, band), BAND + band.code()));
      if (row.size() == 2) {
        rows.add(List.copyOf(row));
        row.clear();
      }
    }
    return new Body(turn.text("age.hint"), rows);
  }

  static String label(Turn turn, AgeBand band) {
    return switch (band) {
      case UNDER_12 -> turn.text("age.under", "age", band.to() + 1);
      case FROM_12 -> String.valueOf(band.from());
      case FROM_55 -> turn.text("age.over", "age", band.from());
      default -> band.from() + "–" + band.to();
    };
  }

  @Override
  public Outcome take(Turn turn, Question question, Spot spot, Input input) {
    return switch (input) {
      case Input.Pressed(String action) ->
          AgeBand.ofCode(action.startsWith(BAND) ? action.substring(1) : "")
              .map(AgeAsk::accepted)
              .orElseGet(() -> Ask.unknown(turn));
      case Input.Typed(String text) -> typed(turn, text.strip());
      default -> Ask.wrongKind(turn.text("age.hint"));
    };
  }

  private static Outcome typed(Turn turn, String text) {
    for (AgeBand band : AgeBand.values()) {
      if (label(turn, band).equalsIgnoreCase(text.replace('-', '–'))) {
        return accepted(band);
      }
    }
    Long years = text.length() > 60 ? null : TypedNumber.read(text, turn.text("age.unit"));
    if (years == null) {
      return new Outcome.Refused(Event.Reason.NOT_UNDERSTOOD, turn.text("age.hint"));
    }
    Optional<AgeBand> band = AgeBand.of(years);
    return band.isPresent()
        ? accepted(band.get())
        : new Outcome.Refused(Event.Reason.OUT_OF_RANGE, turn.text("age.hint"));
  }

  private static Outcome accepted(AgeBand band) {
    return new Outcome.Accepted(new Answer.Choice(List.of(band.code())));
  }

  /** The band that an answer to the question tells. */
  static Optional<AgeBand> band(@Nullable Answer answer) {
    return answer instanceof Answer.Choice(List<String> codes, _) && codes.size() == 1
        ? AgeBand.ofCode(codes.getFirst())
        : Optional.empty();
  }
}
