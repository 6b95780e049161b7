package mn.sanal.app.journey;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Statement;
import mn.sanal.bot.api.process.Rows;
import mn.sanal.dialogue.Facility;
import mn.sanal.dialogue.Place;
import mn.sanal.dialogue.place.Gazetteer;
import mn.sanal.dialogue.transcript.SamplePlaces;
import mn.sanal.i18n.Language;

/** Puts the small country of the transcripts in the place of the real one. */
final class SampleCountry {

  private final SamplePlaces sample = SamplePlaces.small();
  private final Connection connection;

  private SampleCountry(Connection connection) {
    this.connection = connection;
  }

  /** To be called before a start: a Sanal that runs knows the places by heart. */
  static void moveInto(Rows.Source database) {
    try (Connection connection = database.connect();
        Statement away = connection.createStatement()) {
      // Without this the database keeps every place for ever, since cases may refer to it.
      away.execute("set session_replication_role = replica");
      away.execute("delete from place_alias; delete from facility; delete from place");
      new SampleCountry(connection).moveIn();
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
  }

  private void moveIn() throws SQLException {
    for (Gazetteer.Row unit : sample.units()) {
      add(unit);
    }
    for (Facility facility : sample.facilities()) {
      add(facility);
    }
  }

  private void add(Gazetteer.Row unit) throws SQLException {
    Place place = unit.place();
    try (PreparedStatement insert =
        connection.prepareStatement(
            """
            insert into place (code, parent, level, name_mn, name_en, latitude, longitude,
              programme)
            values (?, ?, ?, ?, ?, ?, ?, ?)
            """)) {
      insert.setString(1, place.code());
      insert.setString(2, place.parent());
      insert.setString(3, place.level().name());
      insert.setString(4, place.name().in(Language.MONGOLIAN));
      insert.setString(5, place.name().in(Language.ENGLISH));
      insert.setObject(6, unit.latitude());
      insert.setObject(7, unit.longitude());
      insert.setBoolean(8, unit.programme());
      insert.executeUpdate();
    }
  }

  private void add(Facility facility) throws SQLException {
    try (PreparedStatement insert =
        connection.prepareStatement(
            """
            insert into facility (code, place, kind, name_mn, name_en, source, confidence)
            values (?, ?, ?, ?, ?, 'transcripts', 'NAMED')
            """)) {
      insert.setString(1, facility.code());
      insert.setString(2, facility.place());
      insert.setString(3, facility.kind().name());
      insert.setString(4, facility.name().in(Language.MONGOLIAN));
      insert.setString(5, facility.name().in(Language.ENGLISH));
      insert.executeUpdate();
    }
  }
}
