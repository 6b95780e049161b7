package mn.sanal.db.place;

import java.time.ZoneId;
import org.jspecify.annotations.Nullable;

/**
 * The time zone of a place: Bayan-Ulgii, Khovd and Uvs are an hour behind all others. Neither zone
 * has had summer time since 2017.
 */
public final class TimeZones {

  private static final ZoneId WEST = ZoneId.of("Asia/Hovd");
  private static final ZoneId REST = ZoneId.of("Asia/Ulaanbaatar");

  private TimeZones() {}

  /** The zone of a place; most of the country's where none is known. */
  public static ZoneId of(@Nullable String placeCode) {
    if (placeCode == null) {
      return REST;
    }
    return switch (placeCode.substring(0, 2)) {
      case "83", "84", "85" -> WEST;
      default -> REST;
    };
  }
}
