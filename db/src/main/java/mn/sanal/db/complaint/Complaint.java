package mn.sanal.db.complaint;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import mn.sanal.dialogue.CaseKind;
import mn.sanal.dialogue.CaseNumber;
import mn.sanal.dialogue.CaseStatus;
import mn.sanal.dialogue.Verdict;
import mn.sanal.i18n.Language;
import org.jspecify.annotations.Nullable;
import org.springframework.data.annotation.Id;
import org.springframework.data.annotation.Version;
import org.springframework.data.relational.core.mapping.Table;

/**
 * A complaint, suggestion or thanks as it stands now. Its history is in {@link ComplaintEvent}.
 *
 * @param text what the citizen wrote, personal data masked
 * @param hidden whether something was masked in the text
 * @param safeguarding suspected harm to a child: only an administrator may see it
 * @param receivedOn the day of receipt in the time zone of its place
 * @param dueOn the last day to answer, null for thanks
 * @param rules the version of the rules by which {@code dueOn} was reckoned
 * @param releasedAt since when officials may read the text, or null
 * @param draft an answer that was written but not sent
 * @param answer the answer, or the reason of a refusal, that the citizen was sent
 * @param officialVerdict what the official says came of it
 * @param citizenVerdict what the citizen says came of it
 * @param reopened the citizen was not content with an answer
 * @param citizenId its writer, null for an anonymous case
 * @param conversationId where notices to the writer go, null for an anonymous case
 */
@Table("complaint")
public record Complaint(
    @Id ComplaintId id,
    CaseNumber number,
    CaseKind kind,
    String category,
    CaseStatus status,
    String place,
    @Nullable String facility,
    @Nullable String typedFacility,
    String text,
    boolean hidden,
    Language language,
    boolean safeguarding,
    Instant receivedAt,
    LocalDate receivedOn,
    @Nullable LocalDate dueOn,
    int rules,
    @Nullable Instant releasedAt,
    @Nullable Instant alertedAt,
    @Nullable String draft,
    @Nullable String answer,
    @Nullable Instant answeredAt,
    @Nullable Verdict officialVerdict,
    @Nullable Verdict citizenVerdict,
    boolean reopened,
    @Nullable UUID citizenId,
    @Nullable Long conversationId,
    @Version int version) {

  public boolean released() {
    return releasedAt != null;
  }

  public boolean anonymous() {
    return citizenId == null;
  }
}
