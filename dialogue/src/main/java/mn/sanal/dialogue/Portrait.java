package mn.sanal.dialogue;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import mn.sanal.i18n.Language;
import org.jspecify.annotations.Nullable;

/**
 * All that is kept about one citizen, to be put into words for them (their right of access).
 *
 * @param made the day it was put together
 * @param news whether to tell them what changed, or null where they never said
 * @param since the day they became known, or null when nothing is kept
 */
public record Portrait(
    LocalDate made,
    @Nullable LocalDate since,
    List<Consent> consents,
    List<Rating> ratings,
    List<Report> reports,
    List<JoinedCase> joined,
    @Nullable News news) {

  public record Consent(LocalDate day, int version, Language language, boolean given) {}

  /**
   * Whether to tell what changed where they rated, and what was told.
   *
   * @param day when they said so
   */
  public record News(boolean wanted, LocalDate day, List<Told> told) {}

  public record Told(LocalDate day, String facilityCode) {}

  /**
   * A filled-in survey.
   *
   * @param typedFacility a name that was typed instead of one of the list
   * @param age how old one said to be, or null
   * @param files those that are kept
   */
  public record Rating(
      CaseNumber number,
      LocalDate day,
      String surveyHash,
      String placeCode,
      @Nullable String facilityCode,
      @Nullable String typedFacility,
      @Nullable AgeBand age,
      Map<String, Answer> answers,
      int files) {}

  /**
   * A complaint, suggestion or thanks.
   *
   * @param text as it was written, with what is masked for others
   * @param files those that are kept
   * @param added what was written to it later, as it is kept
   * @param surveys the short questions of staff and what was answered
   */
  public record Report(
      CaseSummary summary,
      @Nullable String placeCode,
      @Nullable String facilityCode,
      @Nullable String typedFacility,
      String text,
      int files,
      List<String> added,
      List<CaseSurvey> surveys) {}
}
