package mn.sanal.db.place;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import mn.sanal.dialogue.Facility;
import mn.sanal.dialogue.FacilityKind;
import mn.sanal.dialogue.Place;
import mn.sanal.dialogue.Places;
import mn.sanal.dialogue.place.Gazetteer;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * The places and facilities of the database, in memory. Lookups do no I/O; {@link #refresh} takes a
 * new snapshot when something changed, on whatever node.
 */
@Component
public class PlaceCatalogue implements Places {

  private final JdbcClient jdbc;
  private final GazetteerReader reader;
  private volatile Snapshot snapshot;

  /** The places as they were at one version of the reference data. */
  private record Snapshot(long version, Gazetteer places) {}

  public PlaceCatalogue(JdbcClient jdbc, ReferenceData referenceData) {
    this.jdbc = jdbc;
    this.reader = new GazetteerReader(jdbc);
    referenceData.load();
    this.snapshot = read(version());
  }

  /** Takes a new snapshot if places or facilities have changed since the last one. */
  public void refresh() {
    long current = version();
    if (snapshot.version() != current) {
      snapshot = read(current);
    }
  }

  /** The version is of before the rows are read: a change in between only means to read again. */
  private Snapshot read(long version) {
    return new Snapshot(version, reader.read());
  }

  private long version() {
    return jdbc.sql("select number from reference_version")
        .query((row, _) -> row.getLong("number"))
        .single();
  }

  @Override
  public List<Place> areas() {
    return snapshot.places.areas();
  }

  @Override
  public List<Place> within(String placeCode) {
    return snapshot.places.within(placeCode);
  }

  @Override
  public Optional<Place> place(String placeCode) {
    return snapshot.places.place(placeCode);
  }

  @Override
  public List<Facility> facilities(String placeCode, Set<FacilityKind> kinds) {
    return snapshot.places.facilities(placeCode, kinds);
  }

  @Override
  public Optional<Facility> facility(String facilityCode) {
    return snapshot.places.facility(facilityCode);
  }

  @Override
  public Found find(String typed, String near, int limit) {
    return snapshot.places.find(typed, near, limit);
  }

  @Override
  public List<Place> nearest(double latitude, double longitude, int limit) {
    return snapshot.places.nearest(latitude, longitude, limit);
  }
}
