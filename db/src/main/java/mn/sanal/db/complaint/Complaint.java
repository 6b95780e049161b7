package mn.sanal.db.complaint;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import mn.sanal.db.conversation.Channel;
import mn.sanal.dialogue.CaseKind;
import mn.sanal.dialogue.CaseNumber;
import mn.sanal.dialogue.CaseStatus;
import mn.sanal.dialogue.Verdict;
import mn.sanal.i18n.Language;
import org.jspecify.annotations.Nullable;
import org.springframework.data.annotation.Id;
import org.springframework.data.annotation.Version;
import org.springframework.data.relational.core.mapping.Embedded;
import org.springframework.data.relational.core.mapping.Embedded.OnEmpty;
import org.springframework.data.relational.core.mapping.Table;

/**
 * A complaint, suggestion or thanks as it stands now. Its history is in {@link ComplaintEvent}.
 *
 * @param place null only where harm to a child was reported without a place
 * @param text what the citizen wrote, personal data masked
 * @param hidden whether something was masked in the text
 * @param channel by which it came, whatever way the citizen goes later
 * @param safeguarding suspected harm to a child: only an administrator may see it
 * @param receivedOn the day of receipt in the time zone of its place
 * @param dueOn the last day to answer, null for thanks
 * @param rules the version of the rules by which {@code dueOn} was reckoned
 * @param citizenId its writer, null for an anonymous case
 * @param conversationId where notices to the writer go, null for an anonymous case
 */
@Table("complaint")
public record Complaint(
    @Id ComplaintId id,
    CaseNumber number,
    CaseKind kind,
    String category,
    @Nullable String place,
    @Nullable String facility,
    @Nullable String typedFacility,
    String text,
    boolean hidden,
    Language language,
    Channel channel,
    boolean safeguarding,
    Instant receivedAt,
    LocalDate receivedOn,
    @Nullable LocalDate dueOn,
    int rules,
    @Nullable UUID citizenId,
    @Nullable Long conversationId,
    @Embedded(onEmpty = OnEmpty.USE_EMPTY) Standing standing,
    @Version int version) {

  public CaseStatus status() {
    return standing.status();
  }

  /** Officials may read the text. */
  public boolean released() {
    return standing.releasedAt() != null;
  }

  public boolean anonymous() {
    return citizenId == null;
  }

  /** An answer that was written but not sent. */
  public @Nullable String draft() {
    return standing.draft();
  }

  /** The answer, or the reason of a refusal, that the citizen was sent. */
  public @Nullable String answer() {
    return standing.answer();
  }

  public @Nullable Instant answeredAt() {
    return standing.answeredAt();
  }

  /** What the official says came of it. */
  public @Nullable Verdict officialVerdict() {
    return standing.officialVerdict();
  }

  /** What the citizen says came of it. */
  public @Nullable Verdict citizenVerdict() {
    return standing.citizenVerdict();
  }

  /** Who of staff has taken it in hand. */
  public @Nullable Long assignee() {
    return standing.assignee();
  }

  /** The citizen was not content with an answer. */
  public boolean reopened() {
    return standing.reopened();
  }

  Complaint with(Standing changed) {
    return new Complaint(
        id,
        number,
        kind,
        category,
        place,
        facility,
        typedFacility,
        text,
        hidden,
        language,
        channel,
        safeguarding,
        receivedAt,
        receivedOn,
        dueOn,
        rules,
        citizenId,
        conversationId,
        changed,
        version);
  }

  /** The same case, about a facility of the list. */
  Complaint at(String known) {
    return new Complaint(
        id,
        number,
        kind,
        category,
        place,
        known,
        null,
        text,
        hidden,
        language,
        channel,
        safeguarding,
        receivedAt,
        receivedOn,
        dueOn,
        rules,
        citizenId,
        conversationId,
        standing,
        version);
  }

  /** The same case, bound to nobody. */
  Complaint withoutWriter() {
    return new Complaint(
        id,
        number,
        kind,
        category,
        place,
        facility,
        typedFacility,
        text,
        hidden,
        language,
        channel,
        safeguarding,
        receivedAt,
        receivedOn,
        dueOn,
        rules,
        null,
        null,
        standing,
        version);
  }

  /** The same case one step on. */
  Complaint moved(Transition transition, Actor actor) {
    if (!transition.allows(status(), actor.kind())) {
      throw new NotAllowed(number, status(), transition);
    }
    return with(standing.at(transition.to()));
  }
}
