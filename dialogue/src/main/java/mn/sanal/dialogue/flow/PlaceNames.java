package mn.sanal.dialogue.flow;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import mn.sanal.dialogue.Facility;
import mn.sanal.dialogue.Place;
import mn.sanal.dialogue.Places;
import org.jspecify.annotations.Nullable;

/** What places are called, and how they lie in each other. */
final class PlaceNames {

  private PlaceNames() {}

  /** {@code Увс, Улаангом}: a unit with what it lies in. */
  static String full(Turn turn, Place place) {
    Optional<Place> parent = parent(turn.context().places(), place);
    String own = turn.text(place.name());
    return parent
        .filter(unit -> unit.level() != Place.Level.CAPITAL)
        .map(unit -> turn.text(unit.name()) + ", " + own)
        .orElse(own);
  }

  static String full(Turn turn, Facility facility) {
    String name = turn.text(facility.name());
    return turn.context()
        .places()
        .place(facility.place())
        .map(place -> name + " (" + full(turn, place) + ")")
        .orElse(name);
  }

  static Optional<Place> parent(Places places, Place place) {
    return Optional.ofNullable(place.parent()).flatMap(places::place);
  }

  /** The unit and what it lies in, from the inside out. */
  static List<Place> chain(Places places, String code) {
    return Stream.iterate(
            places.place(code),
            Optional::isPresent,
            place -> place.flatMap(unit -> parent(places, unit)))
        .limit(6)
        .flatMap(Optional::stream)
        .toList();
  }

  /** The soum or district that a unit is or lies in, or null for anything coarser. */
  static @Nullable Place soum(Places places, String code) {
    for (Place place : chain(places, code)) {
      if (place.level() == Place.Level.SOUM || place.level() == Place.Level.DISTRICT) {
        return place;
      }
    }
    return null;
  }
}
