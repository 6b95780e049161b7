package mn.sanal.dialogue;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import mn.sanal.i18n.place.PlaceFinder;

/** The places and facilities a dialogue can offer, in memory; nothing here does I/O. */
public interface Places {

  /** A unit that may be meant; {@code score} is at most 1. */
  record Candidate(Place place, double score) {}

  /**
   * What was found for typed text.
   *
   * @param candidates best first
   * @param clear whether the first is so much better than the others that it alone is asked for
   */
  record Found(List<Candidate> candidates, boolean clear) {

    public Found {
      candidates = List.copyOf(candidates);
    }

    /** What the finder of places found among them. */
    public static Found of(List<PlaceFinder.Match> matches, Places places) {
      List<Candidate> candidates =
          matches.stream()
              .flatMap(
                  match ->
                      places.place(match.code()).stream()
                          .map(place -> new Candidate(place, match.score())))
              .toList();
      return new Found(candidates, PlaceFinder.isClear(matches));
    }

    public List<Place> places() {
      return candidates.stream().map(Candidate::place).toList();
    }
  }

  /** The units offered first: the programme's aimags and districts, then all others. */
  List<Place> areas();

  /** The units right below one, in the order people expect (numbered ones by number). */
  List<Place> within(String placeCode);

  Optional<Place> place(String placeCode);

  /**
   * All active facilities of these kinds in a unit and below it. A facility known only by aimag or
   * district is offered in each of its soums too.
   */
  List<Facility> facilities(String placeCode, Set<FacilityKind> kinds);

  Optional<Facility> facility(String facilityCode);

  /**
   * Units that match what a person typed, best first, at most {@code limit}.
   *
   * @param near code of the unit where the person is thought to be, or empty
   */
  Found find(String typed, String near, int limit);

  /** The same without a thought of where the person is. */
  default List<Place> find(String typed, int limit) {
    return find(typed, "", limit).places();
  }

  /** The unit and what it lies in, from the inside out. */
  default List<Place> chain(String placeCode) {
    return Stream.iterate(
            place(placeCode),
            Optional::isPresent,
            place -> place.map(Place::parent).flatMap(this::place))
        .limit(6)
        .flatMap(Optional::stream)
        .toList();
  }

  /**
   * The units whose centres are nearest, at most 100 km away: one where it is much nearer than all
   * others, else at most {@code limit}.
   */
  List<Place> nearest(double latitude, double longitude, int limit);
}
