package mn.sanal.db.place;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Brings the bundled places and facilities into the database and keeps them up to date: rows are
 * updated in place, never those that staff have edited; what a newer file no longer has becomes
 * inactive and stays, since cases refer to it.
 */
@Component
public class ReferenceData {

  private static final String NAME = "places";
  private static final long LOCK = 0x73616e616c_01L;

  private final JdbcClient jdbc;
  private final TransactionTemplate transactions;

  public ReferenceData(JdbcClient jdbc, TransactionTemplate transactions) {
    this.jdbc = jdbc;
    this.transactions = transactions;
  }

  /** Loads what changed since the last start; does nothing when nothing did. */
  public void load() {
    load(ReferenceFiles.bundled());
  }

  void load(ReferenceFiles files) {
    transactions.executeWithoutResult(_ -> loadOnce(files));
  }

  private void loadOnce(ReferenceFiles files) {
    jdbc.sql("select pg_advisory_xact_lock(:lock)")
        .param("lock", LOCK)
        .query((_, _) -> true)
        .list();
    String checksum = files.checksum();
    boolean unchanged =
        jdbc.sql("select checksum from reference_file where name = :name")
            .param("name", NAME)
            .query((row, _) -> row.getString(1))
            .optional()
            .filter(checksum::equals)
            .isPresent();
    if (unchanged) {
      return;
    }
    places(files);
    aliases(files.aliases());
    facilities(files.facilities());
    jdbc.sql(
            """
            insert into reference_file (name, checksum) values (:name, :checksum)
            on conflict (name) do update set checksum = excluded.checksum, loaded_at = now()
            """)
        .param("name", NAME)
        .param("checksum", checksum)
        .update();
  }

  private void places(ReferenceFiles files) {
    List<List<String>> rows = files.places();
    Map<String, List<String>> tiles = files.tilesByCode();
    jdbc.sql(
            """
            with bundled as (
              select code, nullif(parent, '') as parent, level, name_mn, name_en,
                nullif(lat, '')::float8 as latitude, nullif(lon, '')::float8 as longitude,
                code = any(:programme) as programme,
                nullif(tile_row, '')::smallint as tile_row,
                nullif(tile_col, '')::smallint as tile_col
              from unnest(:codes::text[], :parents::text[], :levels::text[], :mn::text[],
                :en::text[], :lat::text[], :lon::text[], :tileRows::text[], :tileCols::text[])
              as t (code, parent, level, name_mn, name_en, lat, lon, tile_row, tile_col)
            ), gone as (
              update place set active = false
              where not edited and active and code not in (select code from bundled)
            )
            insert into place (code, parent, level, name_mn, name_en, latitude, longitude, programme,
              tile_row, tile_col)
            select * from bundled
            on conflict (code) do update set parent = excluded.parent, level = excluded.level,
              name_mn = excluded.name_mn, name_en = excluded.name_en,
              latitude = excluded.latitude, longitude = excluded.longitude,
              programme = excluded.programme, tile_row = excluded.tile_row,
              tile_col = excluded.tile_col, active = true
            where not place.edited
            """)
        .param("programme", files.programmeCodes().toArray(String[]::new))
        .param("codes", column(rows, row -> row.get(0)))
        .param("parents", column(rows, row -> row.get(1)))
        .param("levels", column(rows, row -> row.get(2).toUpperCase(Locale.ROOT)))
        .param("mn", column(rows, row -> row.get(3)))
        .param("en", column(rows, row -> row.get(4)))
        .param("lat", column(rows, row -> row.get(5)))
        .param("lon", column(rows, row -> row.get(6)))
        .param("tileRows", column(rows, row -> tile(tiles, row.get(0), 1)))
        .param("tileCols", column(rows, row -> tile(tiles, row.get(0), 2)))
        .update();
  }

  private void aliases(List<List<String>> rows) {
    jdbc.sql("delete from place_alias").update();
    jdbc.sql(
            """
            insert into place_alias (place, alias, note)
            select * from unnest(:codes::text[], :aliases::text[], :notes::text[])
            on conflict do nothing
            """)
        .param("codes", column(rows, row -> row.get(0)))
        .param("aliases", column(rows, row -> row.get(1)))
        .param("notes", column(rows, row -> row.get(2)))
        .update();
  }

  private void facilities(List<List<String>> rows) {
    jdbc.sql(
            """
            with bundled as (
              select * from unnest(:codes::text[], :places::text[], :kinds::text[], :mn::text[],
                :en::text[], :sources::text[], :confidences::text[])
              as t (code, place, kind, name_mn, name_en, source, confidence)
            ), gone as (
              update facility set active = false
              where not edited and active and code not in (select code from bundled)
            )
            insert into facility (code, place, kind, name_mn, name_en, source, confidence)
            select * from bundled
            on conflict (code) do update set place = excluded.place, kind = excluded.kind,
              name_mn = excluded.name_mn, name_en = excluded.name_en, source = excluded.source,
              confidence = excluded.confidence, active = true
            where not facility.edited
            """)
        .param("codes", column(rows, row -> row.get(0)))
        .param("places", column(rows, row -> row.get(1)))
        .param("kinds", column(rows, row -> FacilityKinds.named(row.get(2)).name()))
        .param("mn", column(rows, row -> row.get(3)))
        .param("en", column(rows, row -> row.get(4)))
        .param("sources", column(rows, row -> row.get(5)))
        .param("confidences", column(rows, row -> row.get(6).toUpperCase(Locale.ROOT)))
        .update();
  }

  private static String tile(Map<String, List<String>> tiles, String code, int field) {
    List<String> tile = tiles.get(code);
    return tile == null ? "" : tile.get(field);
  }

  private static String[] column(List<List<String>> rows, Function<List<String>, String> column) {
    return rows.stream().map(column).toArray(String[]::new);
  }
}
