package mn.sanal.admin.survey;

import java.util.List;
import java.util.Optional;
import mn.sanal.dialogue.survey.Survey;
import org.jspecify.annotations.Nullable;

/** How a topic is offered to the citizens of an area. */
enum Offer {
  /** Among the topics of their area. */
  FIRST,
  /** Behind the button for other topics. */
  OTHERS,
  /** Not at all. */
  OFF;

  static Offer of(Survey survey, String area, Optional<Boolean> switched) {
    return switched.map(on -> on ? FIRST : OFF).orElse(isHome(survey, area) ? FIRST : OTHERS);
  }

  /** What can be chosen: a topic that was made for an area, or for all, is first there or off. */
  static List<Offer> choices(Survey survey, String area) {
    return isHome(survey, area) ? List.of(FIRST, OFF) : List.of(FIRST, OTHERS, OFF);
  }

  /** As a switch, null where it says what holds without one. */
  @Nullable Boolean asSwitch(Survey survey, String area) {
    return switch (this) {
      case FIRST -> isHome(survey, area) ? null : Boolean.valueOf(true);
      case OTHERS -> null;
      case OFF -> Boolean.valueOf(false);
    };
  }

  private static boolean isHome(Survey survey, String area) {
    return survey.isCore() || survey.areas().contains(area);
  }
}
