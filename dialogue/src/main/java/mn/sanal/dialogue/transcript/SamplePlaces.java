package mn.sanal.dialogue.transcript;

import java.util.ArrayList;
import java.util.List;
import mn.sanal.dialogue.Facility;
import mn.sanal.dialogue.FacilityKind;
import mn.sanal.dialogue.Place;
import mn.sanal.dialogue.Place.Level;
import mn.sanal.dialogue.Places;
import mn.sanal.dialogue.place.Gazetteer;
import mn.sanal.i18n.Text;
import org.jspecify.annotations.Nullable;

/**
 * A small country to try a dialogue in: two aimags and one district with their facilities.
 *
 * @param units with the centres of some
 */
public record SamplePlaces(List<Gazetteer.Row> units, List<Facility> facilities) {

  /** Khovd, Uvs and Bayanzürkh. */
  public static SamplePlaces small() {
    List<Gazetteer.Row> units = new ArrayList<>();
    List<Facility> facilities = new ArrayList<>();
    units.add(unit("84", null, Level.AIMAG, "Ховд", "Khovd"));
    units.add(at(48.006, 91.642, unit("8401", "84", Level.SOUM, "Жаргалант", "Jargalant")));
    units.add(unit("85", null, Level.AIMAG, "Увс", "Uvs"));
    units.add(at(49.981, 92.067, unit("8501", "85", Level.SOUM, "Улаангом", "Ulaangom")));
    units.add(unit("850151", "8501", Level.BAGH, "1-р баг", "Bagh 1"));
    units.add(unit("850153", "8501", Level.BAGH, "2-р баг", "Bagh 2"));
    units.add(at(49.297, 95.463, unit("8519", "85", Level.SOUM, "Зүүнхангай", "Zuunkhangai")));
    units.add(unit("11", null, Level.CAPITAL, "Улаанбаатар", "Ulaanbaatar"));
    units.add(unit("1110", "11", Level.DISTRICT, "Баянзүрх", "Bayanzurkh"));
    for (int khoroo = 1; khoroo <= 12; khoroo++) {
      String code = "1110" + (49 + 2 * khoroo);
      units.add(
          at(
              47.9 + khoroo / 100.0,
              107,
              unit(code, "1110", Level.KHOROO, khoroo + "-р хороо", "Khoroo " + khoroo)));
      facilities.add(
          facility(
              code + "-FHC1",
              code,
              FacilityKind.FAMILY_HEALTH_CENTRE,
              khoroo + "-р хорооны өрхийн эрүүл мэндийн төв",
              "Family health centre of khoroo " + khoroo));
    }
    facilities.add(
        facility("8501-PHR1", "8501", FacilityKind.PHARMACY, "Алтан эм эмийн сан", "Altan Em"));
    facilities.add(
        facility("8501-PHR2", "85", FacilityKind.PHARMACY, "Увс эмийн сан", "Uvs Pharmacy"));
    facilities.add(
        facility(
            "8501-FHC1",
            "850153",
            FacilityKind.FAMILY_HEALTH_CENTRE,
            "Элбэг-Өгөөж өрхийн ЭМТ",
            "Elbeg-Uguuj Health Centre"));
    facilities.add(
        facility(
            "8519-SHC1",
            "8519",
            FacilityKind.SOUM_HEALTH_CENTRE,
            "Зүүнхангай сумын ЭМТ",
            "Zuunkhangai Health Centre"));
    facilities.add(
        facility("8501-SCH1", "8501", FacilityKind.SCHOOL, "1-р сургууль", "School No. 1"));
    facilities.add(
        facility("8501-SCH2", "8501", FacilityKind.SCHOOL, "2-р сургууль", "School No. 2"));
    facilities.add(
        facility("8501-KGN1", "8501", FacilityKind.KINDERGARTEN, "1-р цэцэрлэг", "Kindergarten 1"));
    return new SamplePlaces(units, facilities);
  }

  /** What a dialogue can offer of it. */
  public Places gazetteer() {
    return new Gazetteer(units, facilities, List.of());
  }

  private static Gazetteer.Row unit(
      String code, @Nullable String parent, Level level, String mn, String en) {
    return new Gazetteer.Row(
        new Place(code, parent, level, Text.of(mn, en)), true, null, null, List.of());
  }

  private static Gazetteer.Row at(double latitude, double longitude, Gazetteer.Row unit) {
    return new Gazetteer.Row(unit.place(), true, latitude, longitude, List.of());
  }

  private static Facility facility(
      String code, String place, FacilityKind kind, String mn, String en) {
    return new Facility(code, place, kind, Text.of(mn, en), false);
  }
}
