package mn.sanal.dialogue;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;

/** All that the engine may know besides the state and the input. Loaded before, never by it. */
public interface Context {

  Instant now();

  /** The channel's id of the message that the input is, by which it may be edited later. */
  default OptionalLong message() {
    return OptionalLong.empty();
  }

  Places places();

  /** A number that no case has; another one at each call. */
  CaseNumber newCaseNumber();

  /** A random code; another one at each call. */
  SecretCode newSecretCode();

  /** This citizen's cases, newest first, at most 50; ratings among them. */
  List<CaseSummary> cases();

  /** The reports of others to which this citizen added their voice, newest first, at most 10. */
  default List<JoinedCase> joined() {
    return List.of();
  }

  /** The case that a code typed in this very input opens. */
  Optional<CaseSummary> opened(SecretCode code);

  /** The bot in Telegram where this very dialogue can be gone on with; empty where it cannot. */
  default Optional<String> bot() {
    return Optional.empty();
  }

  /** Whether a dialogue that was begun elsewhere can be gone on with here. */
  default boolean takesOver() {
    return false;
  }

  /** Where the dialogue stands that a code, given in this very input or before, lets go on here. */
  default Optional<State> elsewhere(SecretCode code) {
    return Optional.empty();
  }

  /** Whether this citizen has rated this facility by this survey in the current period. */
  boolean ratedThisPeriod(String surveyId, String facilityCode);

  /** Whether an aimag or district has switched a survey on or off; empty where it has not. */
  default Optional<Boolean> switched(String surveyId, String area) {
    return Optional.empty();
  }

  /**
   * A report of others that can be joined in place of one more of the same.
   *
   * @param placeCode the place that it is about
   */
  default Optional<Alike> alike(CaseKind kind, String placeCode, String text) {
    return Optional.empty();
  }

  /** The last day to answer a report received now at a place, by the rules of its kind. */
  LocalDate dueOn(CaseKind kind, String placeCode);
}
