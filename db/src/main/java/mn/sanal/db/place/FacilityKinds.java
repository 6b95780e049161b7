package mn.sanal.db.place;

import java.util.Locale;
import mn.sanal.dialogue.FacilityKind;

/** The kinds of facility by the names that the data files have for them. */
final class FacilityKinds {

  private FacilityKinds() {}

  /**
   * The kind that a file means. The files' kinds are wide: a regional treatment centre counts as an
   * aimag hospital, a district general hospital stands under the district's health centre.
   */
  static FacilityKind named(String name) {
    return switch (name) {
      case "aimag_general_hospital" -> FacilityKind.AIMAG_HOSPITAL;
      case "district_health_centre" -> FacilityKind.DISTRICT_HOSPITAL;
      case "health_insurance_office" -> FacilityKind.INSURANCE_OFFICE;
      default -> FacilityKind.valueOf(name.toUpperCase(Locale.ROOT));
    };
  }
}
