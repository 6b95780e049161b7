package mn.sanal.dialogue.transcript;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import mn.sanal.dialogue.Facility;
import mn.sanal.dialogue.FacilityKind;
import mn.sanal.dialogue.Place;
import mn.sanal.dialogue.Place.Level;
import mn.sanal.dialogue.Places;
import mn.sanal.i18n.Text;
import mn.sanal.i18n.place.PlaceFinder;
import org.jspecify.annotations.Nullable;

/** A small country to try a dialogue in: one aimag and one district with their facilities. */
public final class SamplePlaces implements Places {

  private final Map<String, Place> places = new LinkedHashMap<>();
  private final Map<String, double[]> centres = new LinkedHashMap<>();
  private final Map<String, Facility> facilities = new LinkedHashMap<>();
  private final PlaceFinder finder;

  /** Khovd, Uvs and Bayanzürkh. */
  public SamplePlaces() {
    place("84", null, Level.AIMAG, "Ховд", "Khovd");
    place("8401", "84", Level.SOUM, "Жаргалант", "Jargalant");
    place("85", null, Level.AIMAG, "Увс", "Uvs");
    place("8501", "85", Level.SOUM, "Улаангом", "Ulaangom");
    place("850151", "8501", Level.BAGH, "1-р баг", "Bagh 1");
    place("850153", "8501", Level.BAGH, "2-р баг", "Bagh 2");
    place("8519", "85", Level.SOUM, "Зүүнхангай", "Zuunkhangai");
    place("11", null, Level.CAPITAL, "Улаанбаатар", "Ulaanbaatar");
    place("1110", "11", Level.DISTRICT, "Баянзүрх", "Bayanzurkh");
    for (int khoroo = 1; khoroo <= 12; khoroo++) {
      String code = "1110" + (49 + 2 * khoroo);
      place(code, "1110", Level.KHOROO, khoroo + "-р хороо", "Khoroo " + khoroo);
      facility(
          code + "-FHC1",
          code,
          FacilityKind.FAMILY_HEALTH_CENTRE,
          khoroo + "-р хорооны өрхийн эрүүл мэндийн төв",
          "Family health centre of khoroo " + khoroo);
    }
    centres.put("8501", new double[] {49.981, 92.067});
    centres.put("8519", new double[] {49.297, 95.463});
    centres.put("8401", new double[] {48.006, 91.642});
    facility("8501-PHR1", "8501", FacilityKind.PHARMACY, "Алтан эм эмийн сан", "Altan Em");
    facility("8501-PHR2", "85", FacilityKind.PHARMACY, "Увс эмийн сан", "Uvs Pharmacy");
    facility(
        "8501-FHC1",
        "850153",
        FacilityKind.FAMILY_HEALTH_CENTRE,
        "Элбэг-Өгөөж өрхийн ЭМТ",
        "Elbeg-Uguuj Health Centre");
    facility(
        "8519-SHC1",
        "8519",
        FacilityKind.SOUM_HEALTH_CENTRE,
        "Зүүнхангай сумын ЭМТ",
        "Zuunkhangai Health Centre");
    facility("8501-SCH1", "8501", FacilityKind.SCHOOL, "1-р сургууль", "School No. 1");
    facility("8501-SCH2", "8501", FacilityKind.SCHOOL, "2-р сургууль", "School No. 2");
    facility("8501-KGN1", "8501", FacilityKind.KINDERGARTEN, "1-р цэцэрлэг", "Kindergarten 1");
    finder = PlaceFinder.of(places.values().stream().map(SamplePlaces::unit).toList());
  }

  private static PlaceFinder.Unit unit(Place place) {
    return new PlaceFinder.Unit(
        place.code(),
        place.parent(),
        PlaceFinder.Level.valueOf(place.level().name()),
        List.copyOf(place.name().wordings().values()));
  }

  private void place(String code, @Nullable String parent, Level level, String mn, String en) {
    places.put(code, new Place(code, parent, level, Text.of(mn, en)));
  }

  private void facility(String code, String place, FacilityKind kind, String mn, String en) {
    facilities.put(code, new Facility(code, place, kind, Text.of(mn, en), false));
  }

  @Override
  public List<Place> areas() {
    return places.values().stream()
        .filter(place -> place.level() == Level.AIMAG || place.level() == Level.DISTRICT)
        .toList();
  }

  @Override
  public List<Place> within(String placeCode) {
    return places.values().stream().filter(place -> placeCode.equals(place.parent())).toList();
  }

  @Override
  public Optional<Place> place(String placeCode) {
    return Optional.ofNullable(places.get(placeCode));
  }

  @Override
  public List<Facility> facilities(String placeCode, Set<FacilityKind> kinds) {
    List<Facility> found = new ArrayList<>();
    for (Facility facility : facilities.values()) {
      if (kinds.contains(facility.kind())
          && (liesIn(facility.place(), placeCode) || liesIn(placeCode, facility.place()))) {
        found.add(facility);
      }
    }
    return found;
  }

  private boolean liesIn(String code, String outer) {
    Optional<Place> place = place(code);
    while (place.isPresent()) {
      if (place.get().code().equals(outer)) {
        return true;
      }
      place = Optional.ofNullable(place.get().parent()).flatMap(this::place);
    }
    return false;
  }

  @Override
  public Optional<Facility> facility(String facilityCode) {
    return Optional.ofNullable(facilities.get(facilityCode));
  }

  @Override
  public Found find(String typed, String near, int limit) {
    return Found.of(finder.find(typed, near, limit), this);
  }

  @Override
  public List<Place> nearest(double latitude, double longitude, int limit) {
    List<Map.Entry<String, double[]>> near =
        centres.entrySet().stream()
            .filter(entry -> distance(entry.getValue(), latitude, longitude) < 1)
            .sorted(
                Comparator.comparingDouble(
                    entry -> distance(entry.getValue(), latitude, longitude)))
            .toList();
    boolean clear =
        near.size() > 1
            && distance(near.get(0).getValue(), latitude, longitude) * 2
                < distance(near.get(1).getValue(), latitude, longitude);
    return near.stream()
        .limit(clear ? 1 : limit)
        .flatMap(entry -> place(entry.getKey()).stream())
        .toList();
  }

  private static double distance(double[] centre, double latitude, double longitude) {
    return Math.hypot(centre[0] - latitude, (centre[1] - longitude) * 0.65);
  }
}
