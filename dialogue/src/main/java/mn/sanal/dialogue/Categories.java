package mn.sanal.dialogue;

import static mn.sanal.dialogue.FacilityKind.*;

import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/** What a report can be about. The label of a category is the message {@code categories.<key>}. */
public final class Categories {

  /** Harm to a child: no details are asked and no official learns of it. */
  public static final String CHILD_SAFETY = "child_safety";

  /** The citizen is told of the anti-corruption agency's line. */
  public static final String CORRUPTION = "corruption";

  public static final String OTHER = "other";

  /** All keys in the order in which they are offered. */
  public static final List<String> KEYS =
      List.of(
          "medicine",
          "staff",
          "waiting",
          "care",
          "money",
          "insurance",
          "teaching",
          CHILD_SAFETY,
          "food",
          "building",
          "access",
          "discrimination",
          CORRUPTION,
          OTHER);

  private static final Set<FacilityKind> HEALTH =
      EnumSet.of(
          FAMILY_HEALTH_CENTRE,
          SOUM_HEALTH_CENTRE,
          BAGH_FELDSHER_POST,
          INTERSOUM_HOSPITAL,
          AIMAG_HOSPITAL,
          DISTRICT_HOSPITAL,
          MATERNITY,
          PHARMACY,
          DENTAL_CLINIC,
          ADOLESCENT_CABINET);

  private static final Set<FacilityKind> EDUCATION =
      EnumSet.of(SCHOOL, KINDERGARTEN, SPECIAL_SCHOOL, DORMITORY);

  private Categories() {}

  /** The message key of a category's label. */
  public static String label(String category) {
    return "categories." + category;
  }

  /** The kinds of facility that a category is about; all where it could be any. */
  public static Set<FacilityKind> kinds(String category) {
    return switch (category) {
      case "medicine", "waiting", "care" -> HEALTH;
      case "insurance" -> with(HEALTH, INSURANCE_OFFICE);
      case "teaching", "food" -> EDUCATION;
      default -> EnumSet.allOf(FacilityKind.class);
    };
  }

  private static Set<FacilityKind> with(Set<FacilityKind> kinds, FacilityKind more) {
    Set<FacilityKind> all = EnumSet.copyOf(kinds);
    all.add(more);
    return all;
  }
}
