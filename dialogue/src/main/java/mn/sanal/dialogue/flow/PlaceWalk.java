package mn.sanal.dialogue.flow;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import mn.sanal.dialogue.Button;
import mn.sanal.dialogue.Draft.Spot;
import mn.sanal.dialogue.Event;
import mn.sanal.dialogue.Input;
import mn.sanal.dialogue.Place;
import mn.sanal.dialogue.Places;

/**
 * The walk to a place: aimag or district, then soum; by buttons, by its name, or by a location. How
 * far it is opened stands in {@link Spot#within}: empty, a unit's code, or the codes of units that
 * may be meant: {@code =8510} by its name, {@code ?8510,8501} by location.
 */
final class PlaceWalk {

  private static final String NAMED = "=";
  private static final String NEAREST = "?";
  private static final String YES = "ok";
  private static final String NO = "top";
  private static final String UNIT = "u:";
  private static final int PAGE = 8;

  /** As many as are offered for what was typed. */
  private static final int OFFERED = 6;

  private static final int NEAR = 3;

  /** Longer text is no name of a place; a sentence around one may be. */
  private static final int LONGEST = 100;

  private PlaceWalk() {}

  /** A page of units, or the question whether the one found is right. */
  static Ask.Body body(Turn turn, Spot spot) {
    if (mayBeMeant(spot)) {
      return meant(turn, spot);
    }
    boolean named = !spot.typed().isEmpty();
    boolean anywhere = spot.within().isEmpty() && !named;
    String first = anywhere ? turn.state().lastPlace() : "";
    String ask =
        turn.text(
            named ? "place.which" : spot.within().isEmpty() ? "place.ask_aimag" : "place.ask_soum");
    Ask.Body body =
        new Listing<>(listed(turn, spot), PAGE, named ? 1 : 2)
            .body(
                turn,
                spot,
                ask + "\n" + turn.text(anywhere ? "place.search_or_locate" : "place.search"),
                place ->
                    named || place.code().equals(first)
                        ? PlaceNames.full(turn, place)
                        : turn.text(place.name()),
                place -> UNIT + place.code());
    return named || !spot.within().isEmpty() ? withOther(turn, body) : body;
  }

  private static Ask.Body withOther(Turn turn, Ask.Body body) {
    List<List<Button>> rows = new ArrayList<>(body.rows());
    rows.add(List.of(turn.key("buttons.other_place", NO)));
    return new Ask.Body(body.hint(), rows);
  }

  /** The only unit found is confirmed, several are offered. */
  private static Ask.Body meant(Turn turn, Spot spot) {
    boolean located = spot.within().startsWith(NEAREST);
    String note = located ? "\n" + turn.text("place.location_note") : "";
    List<Place> units = codes(turn, spot);
    if (units.size() == 1) {
      String name = PlaceNames.full(turn, units.getFirst());
      return new Ask.Body(
          turn.text(located ? "place.from_location" : "place.from_text", "place", name) + note,
          List.of(List.of(turn.key("buttons.yes", YES), turn.key("buttons.no", NO))));
    }
    return withOther(
        turn,
        new Listing<>(units, PAGE, 1)
            .body(
                turn,
                spot,
                turn.text("place.near") + note,
                place -> PlaceNames.full(turn, place),
                place -> UNIT + place.code()));
  }

  private static boolean mayBeMeant(Spot spot) {
    return spot.within().startsWith(NAMED) || spot.within().startsWith(NEAREST);
  }

  private static List<Place> codes(Turn turn, Spot spot) {
    Places places = turn.context().places();
    return Stream.of(spot.within().substring(1).split(",", -1))
        .flatMap(code -> places.place(code).stream())
        .toList();
  }

  private static List<Place> listed(Turn turn, Spot spot) {
    return spot.typed().isEmpty() ? unitsOf(turn, spot) : named(turn, spot).places();
  }

  /** The units on buttons; the last used place stands first among the areas. */
  private static List<Place> unitsOf(Turn turn, Spot spot) {
    Places places = turn.context().places();
    return spot.within().isEmpty()
        ? Stream.concat(places.place(turn.state().lastPlace()).stream(), places.areas().stream())
            .toList()
        : places.within(spot.within());
  }

  /** What the typed letters mean: units on the buttons that begin so, else any in the country. */
  private static Places.Found named(Turn turn, Spot spot) {
    Places places = turn.context().places();
    String near = spot.within().isEmpty() ? turn.state().lastPlace() : spot.within();
    Places.Found found = places.find(spot.typed(), near, OFFERED);
    boolean open = !spot.within().isEmpty();
    if (found.clear() || (!open && !found.candidates().isEmpty())) {
      return found;
    }
    List<Place> units = open ? places.within(spot.within()) : places.areas();
    List<Place> narrowed =
        Letters.narrow(units, spot.typed(), place -> List.copyOf(place.name().wordings().values()));
    return narrowed.isEmpty()
        ? found
        : new Places.Found(
            narrowed.stream().map(place -> new Places.Candidate(place, 1)).toList(), false);
  }

  /** One step of the walk; {@link Outcome.Deeper} is a unit chosen. */
  static Outcome take(Turn turn, Spot spot, Input input) {
    return switch (input) {
      case Input.Pressed(String action) -> pressed(turn, spot, action);
      case Input.Typed(String text) -> typed(turn, spot, text.strip());
      case Input.Located(double latitude, double longitude) ->
          located(turn, spot, latitude, longitude);
      default -> Ask.wrongKind(turn.text("place.search"));
    };
  }

  static Outcome located(Turn turn, Spot spot, double latitude, double longitude) {
    List<Place> nearest = turn.context().places().nearest(latitude, longitude, NEAR);
    if (nearest.isEmpty()) {
      return new Outcome.Refused(Event.Reason.OUT_OF_RANGE, turn.text("place.too_far"));
    }
    String codes = String.join(",", nearest.stream().map(Place::code).toList());
    return new Outcome.Deeper(Spot.of(spot.question(), NEAREST + codes), "");
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
    Optional<Place> place =
        action.equals(YES) && mayBeMeant(spot)
            ? codes(turn, spot).stream().findFirst()
            : action.startsWith(UNIT)
                ? turn.context().places().place(action.substring(UNIT.length()))
                : Optional.empty();
    return place.<Outcome>map(unit -> chosen(turn, spot, unit)).orElseGet(() -> Ask.unknown(turn));
  }

  /** Typing what stands on a button is pressing it. */
  private static Outcome typed(Turn turn, Spot spot, String text) {
    if (mayBeMeant(spot)) {
      return typed(turn, Spot.of(spot.question()), text);
    }
    List<Place> labelled =
        unitsOf(turn, spot).stream().filter(place -> isNamed(place, text)).distinct().toList();
    Spot narrowed = spot.typed(Turn.cut(text, LONGEST));
    Places.Found found =
        text.isEmpty() ? new Places.Found(List.of(), false) : named(turn, narrowed);
    boolean alone = found.clear() && labelled.contains(found.places().getFirst());
    if (labelled.size() == 1 && (alone || !spot.within().isEmpty())) {
      return chosen(turn, spot, labelled.getFirst());
    }
    if (found.candidates().isEmpty()) {
      return nothing(turn, spot);
    }
    return found.clear()
        ? toConfirm(spot, found.places().getFirst())
        : new Outcome.Stayed(narrowed);
  }

  /** Back to the buttons, with the reason. */
  private static Outcome nothing(Turn turn, Spot spot) {
    turn.refused(Event.Reason.NOT_UNDERSTOOD);
    return new Outcome.Stayed(spot.typed(""), turn.text("place.none"));
  }

  static Outcome toConfirm(Spot spot, Place place) {
    return new Outcome.Deeper(Spot.of(spot.question(), NAMED + place.code()), "");
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
