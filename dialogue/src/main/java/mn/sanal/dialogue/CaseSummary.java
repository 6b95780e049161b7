package mn.sanal.dialogue;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * What a citizen may see of a case of their own.
 *
 * @param topic the key of its category or survey, for its label
 * @param due the day an answer is due, or null where none is
 * @param answer the last answer that went out, or null
 * @param judgedUntil the last day to say whether it was solved, or null where nothing limits it
 * @param asked the short questions of staff that wait for an answer, or null
 */
public record CaseSummary(
    CaseNumber number,
    CaseKind kind,
    String topic,
    CaseStatus status,
    LocalDate received,
    @Nullable LocalDate due,
    @Nullable String answer,
    @Nullable Verdict verdict,
    @Nullable LocalDate judgedUntil,
    @Nullable CaseSurvey asked) {

  public CaseSummary(
      CaseNumber number,
      CaseKind kind,
      String topic,
      CaseStatus status,
      LocalDate received,
      @Nullable LocalDate due,
      @Nullable String answer,
      @Nullable Verdict verdict) {
    this(number, kind, topic, status, received, due, answer, verdict, null, null);
  }

  /** The same with short questions of staff, or without. */
  public CaseSummary asked(@Nullable CaseSurvey questions) {
    return new CaseSummary(
        number, kind, topic, status, received, due, answer, verdict, judgedUntil, questions);
  }

  /**
   * Whether its writer's word would still change anything: an answered case can be called solved,
   * half solved or not solved, and one that they called solved still the latter two.
   */
  public boolean awaits(Verdict word) {
    return switch (status) {
      case ANSWERED -> true;
      case RESOLVED -> word != Verdict.SOLVED;
      default -> false;
    };
  }

  /** Whether a word on it comes in time. */
  public boolean canBeJudged(LocalDate today) {
    return judgedUntil == null || !today.isAfter(judgedUntil);
  }
}
