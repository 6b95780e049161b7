package mn.sanal.bot.official;

import java.time.ZoneId;
import mn.sanal.db.official.Body;
import mn.sanal.db.place.TimeZones;
import mn.sanal.dialogue.Facility;
import mn.sanal.dialogue.Places;

/** The time zone in which an official works. */
final class Zones {

  private static final String CAPITAL = "11";

  private final Places places;

  Zones(Places places) {
    this.places = places;
  }

  ZoneId of(Body body) {
    return TimeZones.of(
        switch (body) {
          case Body.Area(String place) -> place;
          case Body.Site(String facility) ->
              places.facility(facility).map(Facility::place).orElse(CAPITAL);
        });
  }
}
