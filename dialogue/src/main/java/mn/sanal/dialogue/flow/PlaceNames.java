package mn.sanal.dialogue.flow;

import java.util.stream.Collectors;
import mn.sanal.dialogue.Facility;
import mn.sanal.dialogue.Place;
import mn.sanal.dialogue.Places;
import org.jspecify.annotations.Nullable;

/** What places are called, and how they lie in each other. */
final class PlaceNames {

  private PlaceNames() {}

  /**
   * {@code Увс, Давст, 1-р баг}: a unit behind what it lies in; districts stand for the capital.
   */
  static String full(Turn turn, Place place) {
    return turn.context().places().chain(place.code()).reversed().stream()
        .filter(unit -> unit.level() != Place.Level.CAPITAL || unit.equals(place))
        .map(unit -> turn.text(unit.name()))
        .collect(Collectors.joining(", "));
  }

  static String full(Turn turn, Facility facility) {
    String name = turn.text(facility.name());
    return turn.context()
        .places()
        .place(facility.place())
        .map(place -> name + " (" + full(turn, place) + ")")
        .orElse(name);
  }

  /** The soum or district that a unit is or lies in, or null for anything coarser. */
  static @Nullable Place soum(Places places, String code) {
    for (Place place : places.chain(code)) {
      if (place.level() == Place.Level.SOUM || place.level() == Place.Level.DISTRICT) {
        return place;
      }
    }
    return null;
  }
}
