package mn.sanal.dialogue;

import java.util.List;
import java.util.Optional;
import java.util.Set;

/** The places and facilities a dialogue can offer, in memory; nothing here does I/O. */
public interface Places {

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

  /** Units that match what a person typed, best first, at most {@code limit}. */
  List<Place> find(String typed, int limit);

  /** The unit whose centre is nearest, at most 100 km away. */
  Optional<Place> nearest(double latitude, double longitude);
}
