package mn.sanal.admin.search;

import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import mn.sanal.db.complaint.Complaint;
import mn.sanal.dialogue.Categories;
import mn.sanal.dialogue.FacilityKind;
import mn.sanal.dialogue.Places;

/**
 * What a case is about at large: by its facility, or where none is known by its topic, as far as
 * that belongs to one sector.
 */
public enum Sector {
  HEALTH,
  EDUCATION,
  OTHER;

  static Sector of(Complaint complaint, Places places) {
    String facility = complaint.facility();
    Set<Sector> about = new HashSet<>();
    Categories.kinds(complaint.category()).forEach(kind -> about.add(of(kind)));
    return Optional.ofNullable(facility)
        .flatMap(places::facility)
        .map(known -> of(known.kind()))
        .orElse(about.size() == 1 ? about.iterator().next() : OTHER);
  }

  private static Sector of(FacilityKind kind) {
    return switch (kind) {
      case FAMILY_HEALTH_CENTRE,
          SOUM_HEALTH_CENTRE,
          BAGH_FELDSHER_POST,
          INTERSOUM_HOSPITAL,
          AIMAG_HOSPITAL,
          DISTRICT_HOSPITAL,
          MATERNITY,
          PHARMACY,
          DENTAL_CLINIC,
          ADOLESCENT_CABINET,
          INSURANCE_OFFICE ->
          HEALTH;
      case SCHOOL, KINDERGARTEN, SPECIAL_SCHOOL, DORMITORY -> EDUCATION;
      case SPORTS_HALL, LOCAL_GOVERNMENT -> OTHER;
    };
  }
}
