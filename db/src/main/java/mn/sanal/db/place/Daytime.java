package mn.sanal.db.place;

import java.time.Instant;
import java.time.LocalTime;

/** When people may be told or asked something that they did not ask for. */
public final class Daytime {

  /** Day in the whole country, an hour later in the west. */
  private static final LocalTime MORNING = LocalTime.of(10, 0);

  private static final LocalTime EVENING = LocalTime.of(20, 0);

  private Daytime() {}

  /** Whether it is day in the whole country. */
  public static boolean isEverywhere(Instant now) {
    LocalTime time = now.atZone(TimeZones.of(null)).toLocalTime();
    return !time.isBefore(MORNING) && time.isBefore(EVENING);
  }
}
