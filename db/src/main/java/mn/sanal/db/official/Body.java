package mn.sanal.db.official;

import org.jspecify.annotations.Nullable;

/** What an official answers for: everything in a place, or one facility. */
public sealed interface Body {

  /** A place and all below it, by its code. */
  record Area(String place) implements Body {}

  /** One facility, by its code. */
  record Site(String facility) implements Body {}

  /** Exactly one of the two is given. */
  static Body of(@Nullable String place, @Nullable String facility) {
    if (facility != null) {
      return new Site(facility);
    }
    if (place != null) {
      return new Area(place);
    }
    throw new IllegalArgumentException("an official answers for a place or a facility");
  }

  default @Nullable String placeOrNull() {
    return this instanceof Area(String place) ? place : null;
  }

  default @Nullable String facilityOrNull() {
    return this instanceof Site(String facility) ? facility : null;
  }
}
