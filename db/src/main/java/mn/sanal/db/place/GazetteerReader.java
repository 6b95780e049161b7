package mn.sanal.db.place;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import mn.sanal.dialogue.Facility;
import mn.sanal.dialogue.FacilityKind;
import mn.sanal.dialogue.Place;
import mn.sanal.dialogue.place.Gazetteer;
import mn.sanal.i18n.Text;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Reads all places and facilities in two statements. */
final class GazetteerReader {

  private final JdbcClient jdbc;

  GazetteerReader(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  Gazetteer read() {
    List<Gazetteer.Row> places =
        jdbc.sql(
                """
                select p.*, array(select alias from place_alias a where a.place = p.code) as aliases
                from place p where active order by code
                """)
            .query((row, _) -> place(row))
            .list();
    Map<Boolean, List<Facility>> facilities =
        jdbc
            .sql("select * from facility order by active")
            .query((row, _) -> Map.entry(row.getBoolean("active"), facility(row)))
            .list()
            .stream()
            .collect(
                Collectors.partitioningBy(
                    Map.Entry::getKey,
                    Collectors.mapping(Map.Entry::getValue, Collectors.toList())));
    return new Gazetteer(
        places,
        facilities.getOrDefault(true, List.of()),
        facilities.getOrDefault(false, List.of()));
  }

  private static Gazetteer.Row place(ResultSet row) throws SQLException {
    Place place =
        new Place(
            row.getString("code"),
            row.getString("parent"),
            Place.Level.valueOf(row.getString("level")),
            name(row));
    return new Gazetteer.Row(
        place,
        row.getBoolean("programme"),
        row.getObject("latitude", Double.class),
        row.getObject("longitude", Double.class),
        List.of((String[]) row.getArray("aliases").getArray()));
  }

  private static Facility facility(ResultSet row) throws SQLException {
    return new Facility(
        row.getString("code"),
        row.getString("place"),
        FacilityKind.valueOf(row.getString("kind")),
        name(row),
        row.getString("confidence").equals("TO_CONFIRM"));
  }

  private static Text name(ResultSet row) throws SQLException {
    return Text.of(row.getString("name_mn"), row.getString("name_en"));
  }
}
