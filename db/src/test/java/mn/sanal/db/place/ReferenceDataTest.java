package mn.sanal.db.place;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import mn.sanal.db.TestDatabase;
import mn.sanal.db.TestRooms;
import mn.sanal.dialogue.FacilityKind;
import mn.sanal.i18n.Language;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class ReferenceDataTest {

  private final TestDatabase database = TestDatabase.fresh();
  private final TestRooms rooms = TestRooms.in(database, Clock.systemUTC());
  private final ReferenceData data = rooms.get(ReferenceData.class);

  private static final ReferenceFiles FILES = ReferenceFiles.bundled();

  @BeforeEach
  void load() {
    data.load(FILES);
  }

  @AfterEach
  void close() {
    rooms.close();
    database.close();
  }

  private long version() {
    return database.jdbc().sql("select number from reference_version").query(Long.class).single();
  }

  private String text(String sql) {
    return database.jdbc().sql(sql).query((row, _) -> row.getString(1)).single();
  }

  /** A newer file: one facility renamed, one gone. */
  private static ReferenceFiles newer() {
    List<List<String>> facilities = new ArrayList<>(FILES.facilities());
    facilities.removeIf(row -> row.getFirst().equals("85-HIO1"));
    facilities.replaceAll(
        row ->
            row.getFirst().equals("8501-AGH1")
                ? List.of(row.get(0), row.get(1), row.get(2), "Шинэ нэр", "New name", "x", "named")
                : row);
    return new ReferenceFiles(
        FILES.places(), FILES.aliases(), FILES.programme(), FILES.tiles(), facilities);
  }

  @Test
  void doesNothingWhenNothingChanged() {
    long before = version();
    data.load(FILES);
    assertThat(version()).isEqualTo(before);
  }

  @Test
  void updatesInPlaceAndKeepsWhatIsGone() {
    PlaceCatalogue places = rooms.get(PlaceCatalogue.class);
    data.load(newer());
    assertThat(places.facility("8501-AGH1").orElseThrow().name().in(Language.MONGOLIAN))
        .isEqualTo("Увс аймгийн нэгдсэн эмнэлэг");
    places.refresh();
    assertThat(places.facility("8501-AGH1").orElseThrow().name().in(Language.MONGOLIAN))
        .isEqualTo("Шинэ нэр");
    assertThat(places.facility("85-HIO1")).isPresent();
    assertThat(places.facilities("85", java.util.Set.of(FacilityKind.INSURANCE_OFFICE))).isEmpty();
  }

  @Test
  void neverOverwritesWhatStaffHaveEdited() {
    database
        .jdbc()
        .sql("update facility set name_mn = 'Засвар', edited = true where code = '8501-AGH1'")
        .update();
    data.load(newer());
    assertThat(text("select name_mn from facility where code = '8501-AGH1'")).isEqualTo("Засвар");
  }

  @Test
  void readsTheKindsOfBothVocabularies() {
    assertThat(FacilityKinds.named("aimag_general_hospital"))
        .isEqualTo(FacilityKind.AIMAG_HOSPITAL);
    assertThat(FacilityKinds.named("aimag_hospital")).isEqualTo(FacilityKind.AIMAG_HOSPITAL);
    assertThat(FacilityKinds.named("district_health_centre"))
        .isEqualTo(FacilityKind.DISTRICT_HOSPITAL);
    assertThat(FacilityKinds.named("health_insurance_office"))
        .isEqualTo(FacilityKind.INSURANCE_OFFICE);
    for (FacilityKind kind : FacilityKind.values()) {
      assertThat(FacilityKinds.named(kind.name().toLowerCase(java.util.Locale.ROOT)))
          .isEqualTo(kind);
    }
    FILES.facilities().forEach(row -> FacilityKinds.named(row.get(2)));
  }
}
