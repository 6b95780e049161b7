package mn.sanal.db.place;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.util.List;
import java.util.Set;
import mn.sanal.db.TestDatabase;
import mn.sanal.db.TestRooms;
import mn.sanal.dialogue.Facility;
import mn.sanal.dialogue.FacilityKind;
import mn.sanal.dialogue.Place;
import mn.sanal.dialogue.survey.Survey;
import mn.sanal.dialogue.survey.Surveys;
import mn.sanal.i18n.Language;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;

class PlaceCatalogueTest {

  private static final TestDatabase DATABASE = TestDatabase.fresh();
  private static final TestRooms ROOMS = TestRooms.in(DATABASE, Clock.systemUTC());
  private static final PlaceCatalogue PLACES = ROOMS.get(PlaceCatalogue.class);

  @AfterAll
  static void close() {
    ROOMS.close();
    DATABASE.close();
  }

  private static int count(String where) {
    return DATABASE.jdbc().sql("select count(*) from " + where).query(Integer.class).single();
  }

  private static List<String> names(List<Place> places) {
    return places.stream().map(place -> place.name().in(Language.MONGOLIAN)).toList();
  }

  @Test
  void holdsEveryUnitAndFacility() {
    assertThat(count("place where level = 'AIMAG'")).isEqualTo(21);
    assertThat(count("place where level = 'DISTRICT'")).isEqualTo(9);
    assertThat(count("place where level = 'SOUM'")).isEqualTo(330);
    assertThat(count("place where level = 'KHOROO'")).isEqualTo(204);
    assertThat(count("place where level = 'BAGH'")).isEqualTo(1638);
    assertThat(count("place where tile_row is not null")).isEqualTo(31);
    assertThat(count("facility")).isEqualTo(1530);
  }

  @Test
  void offersTheProgrammesAreasFirstThenAllOthers() {
    List<Place> areas = PLACES.areas();
    assertThat(areas).hasSize(30);
    assertThat(areas.subList(0, 13))
        .extracting(Place::code)
        .containsExactlyInAnyOrder(
            "84", "85", "67", "43", "21", "23", "42", "22", "82", "62", "1116", "1110", "1125");
  }

  @Test
  void sortsNumberedUnitsByNumber() {
    assertThat(names(PLACES.within("1110")))
        .hasSize(43)
        .startsWith("1-р хороо", "2-р хороо", "3-р хороо")
        .endsWith("43-р хороо");
    assertThat(PLACES.within("850151")).isEmpty();
  }

  @Test
  void offersAllFacilitiesOfTheDistrictThoseOfTheKhorooFirst() {
    Set<FacilityKind> schools = Set.of(FacilityKind.SCHOOL);
    List<Facility> district = PLACES.facilities("1110", schools);
    String khoroo =
        district.stream()
            .map(Facility::place)
            .filter(place -> place.length() == 6)
            .reduce((first, last) -> last)
            .orElseThrow();
    List<Facility> sorted = PLACES.facilities(khoroo, schools);
    assertThat(sorted).containsExactlyInAnyOrderElementsOf(district);
    assertThat(sorted.getFirst().place()).isEqualTo(khoroo);
  }

  @Test
  void offersWhatIsKnownOnlyByAimagInEachOfItsSoums() {
    assertThat(PLACES.facilities("8519", Set.of(FacilityKind.INSURANCE_OFFICE)))
        .extracting(Facility::code)
        .containsExactly("85-HIO1");
    assertThat(PLACES.facility("85-HIO1").orElseThrow().toConfirm()).isTrue();
  }

  @Test
  void eachSurveyOffersAFacilityInEachAreaItIsMadeForAndCoreOnesInAllOfTheProgramme() {
    List<String> programme = PLACES.areas().subList(0, 13).stream().map(Place::code).toList();
    for (Survey survey : Surveys.bundled().current()) {
      assertThat(programme).containsAll(survey.areas());
      for (String area : survey.isCore() ? programme : survey.areas()) {
        assertThat(PLACES.facilities(area, survey.facilityKinds()))
            .as("%s in %s", survey.id(), area)
            .matches(found -> survey.safeguards().confidential() || !found.isEmpty());
      }
    }
  }

  @Test
  void findsPlacesAsPeopleTypeThem() {
    assertThat(PLACES.find("Давст", 3)).extracting(Place::code).contains("8510");
    assertThat(PLACES.find("СХД", 3)).extracting(Place::code).contains("1116");
    assertThat(PLACES.find("", 3)).isEmpty();
  }

  @Test
  void findsTheNearestCentreWithinAHundredKilometres() {
    assertThat(PLACES.nearest(49.981, 92.067, 3)).extracting(Place::code).containsExactly("8501");
    assertThat(PLACES.nearest(47.92, 106.92, 3))
        .extracting(Place::level)
        .containsOnly(Place.Level.KHOROO);
    assertThat(PLACES.nearest(0, 0, 3)).isEmpty();
  }
}
