package mn.sanal.dialogue.flow;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import mn.sanal.dialogue.Facility;
import mn.sanal.dialogue.Place;
import mn.sanal.dialogue.Places;
import mn.sanal.dialogue.survey.Survey;

/**
 * The topics for one citizen. An area has those that were made for it and the core ones, as far as
 * staff did not switch them otherwise; what is switched off there is not offered at all.
 *
 * @param first those of the area, then the core ones
 * @param others all else that can be answered
 */
record Topics(List<Survey> first, List<Survey> others) {

  /** The topics at a facility or place, or, where none is named, where the citizen was last. */
  static Topics of(Turn turn, List<Survey> surveys, String about) {
    Places places = turn.context().places();
    Optional<Facility> facility = places.facility(about);
    String area =
        area(places, facility.map(Facility::place).orElse(about))
            .or(() -> area(places, turn.state().lastPlace()))
            .orElse("");
    List<Survey> own = new ArrayList<>();
    List<Survey> core = new ArrayList<>();
    List<Survey> others = new ArrayList<>();
    for (Survey survey : surveys) {
      boolean fits = facility.isEmpty() || survey.facilityKinds().contains(facility.get().kind());
      boolean home = survey.isCore() || survey.areas().contains(area);
      Optional<Boolean> switched = turn.context().switched(survey.id(), area);
      if (!fits || switched.equals(Optional.of(false))) {
        continue;
      }
      if (!switched.orElse(home)) {
        others.add(survey);
      } else if (survey.isCore()) {
        core.add(survey);
      } else {
        own.add(survey);
      }
    }
    return new Topics(Stream.concat(own.stream(), core.stream()).toList(), List.copyOf(others));
  }

  /** The aimag or district that a place is or lies in. */
  private static Optional<String> area(Places places, String code) {
    return places.chain(code).stream()
        .filter(
            place -> place.level() == Place.Level.AIMAG || place.level() == Place.Level.DISTRICT)
        .map(Place::code)
        .findFirst();
  }

  List<Survey> all() {
    return Stream.concat(first.stream(), others.stream()).toList();
  }
}
