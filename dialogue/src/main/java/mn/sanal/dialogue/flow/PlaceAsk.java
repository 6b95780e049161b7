package mn.sanal.dialogue.flow;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import mn.sanal.dialogue.Answer;
import mn.sanal.dialogue.Button;
import mn.sanal.dialogue.Draft.Spot;
import mn.sanal.dialogue.Event;
import mn.sanal.dialogue.Input;
import mn.sanal.dialogue.Place;
import mn.sanal.dialogue.Places;
import mn.sanal.dialogue.survey.Form;
import mn.sanal.dialogue.survey.Question;

/**
 * The walk to a place: aimag or district, then soum. How far it is opened stands in {@link
 * Spot#within}: empty, a unit's code, or {@code ?} and the code of a unit found by location that is
 * to be confirmed.
 */
record PlaceAsk(Form.At form) implements Ask {

  static final String CONFIRM = "?";
  private static final String YES = "ok";
  private static final String NO = "top";
  private static final String UNIT = "u:";
  private static final int PAGE = 8;

  @Override
  public Body body(Turn turn, Question question, Spot spot) {
    return units(turn, spot);
  }

  /** A page of units, or the question whether the one found is right. */
  static Body units(Turn turn, Spot spot) {
    if (spot.within().startsWith(CONFIRM)) {
      return confirm(turn, spot.within().substring(1));
    }
    List<Place> units = listed(turn, spot);
    String ask = turn.text(spot.within().isEmpty() ? "place.ask_aimag" : "place.ask_soum");
    boolean full = !spot.typed().isEmpty();
    Body body =
        new Listing<>(units, PAGE, full ? 1 : 2)
            .body(
                turn,
                spot,
                ask + "\n" + turn.text("place.search"),
                place ->
                    full || place.code().equals(first(turn, spot))
                        ? PlaceNames.full(turn, place)
                        : turn.text(place.name()),
                place -> UNIT + place.code());
    List<List<Button>> rows = new ArrayList<>(body.rows());
    if (full || !spot.within().isEmpty()) {
      rows.add(List.of(turn.key("buttons.other_place", NO)));
    }
    return new Body(body.hint(), rows);
  }

  private static Body confirm(Turn turn, String code) {
    String name =
        turn.context().places().place(code).map(place -> PlaceNames.full(turn, place)).orElse("");
    return new Body(
        turn.text("place.from_location", "place", name) + "\n" + turn.text("place.location_note"),
        List.of(List.of(turn.key("buttons.yes", YES), turn.key("buttons.no", NO))));
  }

  /** The last used place, which stands first among the areas. */
  private static String first(Turn turn, Spot spot) {
    return spot.within().isEmpty() && spot.typed().isEmpty() ? turn.state().lastPlace() : "";
  }

  private static List<Place> listed(Turn turn, Spot spot) {
    Places places = turn.context().places();
    if (spot.within().isEmpty()) {
      return spot.typed().isEmpty()
          ? Stream.concat(places.place(turn.state().lastPlace()).stream(), places.areas().stream())
              .toList()
          : places.find(spot.typed(), PAGE);
    }
    List<Place> units = places.within(spot.within());
    if (spot.typed().isEmpty()) {
      return units;
    }
    List<Place> narrowed =
        Letters.narrow(units, spot.typed(), place -> List.copyOf(place.name().wordings().values()));
    return narrowed.isEmpty() ? places.find(spot.typed(), PAGE) : narrowed;
  }

  @Override
  public Outcome take(Turn turn, Question question, Spot spot, Input input) {
    Outcome outcome = walk(turn, spot, input);
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
        : PlaceNames.chain(turn.context().places(), code).getLast().code();
  }

  private static int rank(Place.Level level) {
    return switch (level) {
      case CAPITAL -> 0;
      case AIMAG -> 1;
      case DISTRICT, SOUM -> 2;
      case KHOROO, BAGH -> 3;
    };
  }

  /** One step of the walk; {@link Outcome.Deeper} is a unit chosen. */
  static Outcome walk(Turn turn, Spot spot, Input input) {
    return switch (input) {
      case Input.Pressed(String action) -> pressed(turn, spot, action);
      case Input.Typed(String text) -> typed(turn, spot, text.strip());
      case Input.Located(double latitude, double longitude) ->
          located(turn, spot, latitude, longitude);
      default -> Ask.wrongKind(turn.text("place.search"));
    };
  }

  static Outcome located(Turn turn, Spot spot, double latitude, double longitude) {
    return turn.context()
        .places()
        .nearest(latitude, longitude)
        .<Outcome>map(
            place -> new Outcome.Deeper(Spot.of(spot.question(), CONFIRM + place.code()), ""))
        .orElseGet(
            () -> new Outcome.Refused(Event.Reason.OUT_OF_RANGE, turn.text("place.too_far")));
  }

  private static Outcome pressed(Turn turn, Spot spot, String action) {
    int page = Listing.paged(action);
    if (page >= 0) {
      return new Outcome.Stayed(spot.page(page));
    }
    if (action.equals(NO)) {
      return spot.within().isEmpty()
          ? new Outcome.Stayed(spot.typed(""))
          : new Outcome.Deeper(Spot.of(spot.question()), "");
    }
    String code =
        action.equals(YES) && spot.within().startsWith(CONFIRM)
            ? spot.within().substring(1)
            : action.startsWith(UNIT) ? action.substring(UNIT.length()) : "";
    return turn.context()
        .places()
        .place(code)
        .<Outcome>map(place -> chosen(turn, spot, place))
        .orElseGet(() -> Ask.unknown(turn));
  }

  private static Outcome typed(Turn turn, Spot spot, String text) {
    if (spot.within().startsWith(CONFIRM)) {
      return typed(turn, Spot.of(spot.question()), text);
    }
    Spot narrowed = spot.typed(Turn.cut(text, 40));
    List<Place> found = text.isEmpty() ? List.of() : listed(turn, narrowed);
    if (found.isEmpty()) {
      return new Outcome.Refused(Event.Reason.NOT_UNDERSTOOD, turn.text("place.not_found"));
    }
    if (found.size() == 1 && isNamed(found.getFirst(), text)) {
      return chosen(turn, spot, found.getFirst());
    }
    return new Outcome.Stayed(narrowed);
  }

  private static boolean isNamed(Place place, String text) {
    String typed = text.toLowerCase(Locale.ROOT);
    return place.name().wordings().values().stream()
        .anyMatch(name -> name.toLowerCase(Locale.ROOT).equals(typed));
  }

  /** A khoroo or bagh counts as its soum or district, which is what facilities are listed by. */
  private static Outcome chosen(Turn turn, Spot spot, Place place) {
    Places places = turn.context().places();
    Optional<Place> soum = Optional.ofNullable(PlaceNames.soum(places, place.code()));
    String within = soum.map(Place::code).orElse(place.code());
    return new Outcome.Deeper(
        Spot.of(spot.question(), within), within.equals(place.code()) ? "" : place.code());
  }
}
