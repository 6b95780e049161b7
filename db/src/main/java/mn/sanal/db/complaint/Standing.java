package mn.sanal.db.complaint;

import java.time.Instant;
import mn.sanal.dialogue.CaseStatus;
import mn.sanal.dialogue.Verdict;
import org.jspecify.annotations.Nullable;

/** What of a case changes over time. The verdicts of official and citizen stay apart. */
public record Standing(
    CaseStatus status,
    @Nullable Instant releasedAt,
    @Nullable Instant alertedAt,
    @Nullable String draft,
    @Nullable String answer,
    @Nullable Instant answeredAt,
    @Nullable Verdict officialVerdict,
    @Nullable Verdict citizenVerdict,
    boolean reopened,
    @Nullable Long assignee) {

  Standing at(CaseStatus reached) {
    return new Standing(
        reached,
        releasedAt,
        alertedAt,
        draft,
        answer,
        answeredAt,
        officialVerdict,
        citizenVerdict,
        reopened,
        assignee);
  }

  Standing released(Instant now) {
    return new Standing(
        status,
        now,
        alertedAt,
        draft,
        answer,
        answeredAt,
        officialVerdict,
        citizenVerdict,
        reopened,
        assignee);
  }

  Standing drafted(String text) {
    return new Standing(
        status,
        releasedAt,
        alertedAt,
        text,
        answer,
        answeredAt,
        officialVerdict,
        citizenVerdict,
        reopened,
        assignee);
  }

  /** With an answer (or a reason of refusal) sent; a draft has served, a verdict is asked anew. */
  Standing answered(String text, @Nullable Verdict official, Instant now) {
    return new Standing(
        status, releasedAt, alertedAt, null, text, now, official, null, reopened, assignee);
  }

  Standing inHandOf(@Nullable Long staff) {
    return new Standing(
        status,
        releasedAt,
        alertedAt,
        draft,
        answer,
        answeredAt,
        officialVerdict,
        citizenVerdict,
        reopened,
        staff);
  }

  Standing judged(Verdict verdict) {
    return new Standing(
        status,
        releasedAt,
        alertedAt,
        draft,
        answer,
        answeredAt,
        officialVerdict,
        verdict,
        reopened || verdict != Verdict.SOLVED,
        assignee);
  }
}
