package mn.sanal.db.official;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Finds who is told of a case: the active officials of its facility; if there is none, those of its
 * khoroo or bagh; then of its soum or district; then of its aimag or the capital. Only the first of
 * these that has anyone is told. Who blocked the bot or is gone counts as nobody.
 */
@Component
public class Responsible {

  private final JdbcClient jdbc;

  public Responsible(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /** Empty when only staff can be told, as for a case whose place nobody knows. */
  public List<Official> forCase(@Nullable String facility, @Nullable String place) {
    List<Official> all =
        jdbc.sql(
                """
                select o.id, name, place, facility, language, status, conversation_id
                from official o join conversation c on c.id = o.conversation_id
                where status = 'ACTIVE' and c.unreachable_at is null
                  and (facility = :facility or place = any(:places))
                order by o.id
                """)
            .param("facility", facility)
            .param("places", upwards(place).toArray(String[]::new))
            .query(Officials::official)
            .list();
    List<Body> levels = new ArrayList<>();
    if (facility != null) {
      levels.add(new Body.Site(facility));
    }
    upwards(place).forEach(code -> levels.add(new Body.Area(code)));
    return levels.stream()
        .map(level -> all.stream().filter(official -> official.body().equals(level)).toList())
        .filter(officials -> !officials.isEmpty())
        .findFirst()
        .orElse(List.of());
  }

  /** Whether a case is among what an official answers for. */
  public static boolean covers(Body body, @Nullable String facility, @Nullable String place) {
    return switch (body) {
      case Body.Site(String own) -> own.equals(facility);
      case Body.Area(String own) -> upwards(place).contains(own);
    };
  }

  /** The place and all above it: a code begins with the code of the unit above. */
  private static List<String> upwards(@Nullable String place) {
    List<String> codes = new ArrayList<>();
    if (place != null) {
      for (int length = place.length(); length >= 2; length -= 2) {
        codes.add(place.substring(0, length));
      }
    }
    return codes;
  }
}
