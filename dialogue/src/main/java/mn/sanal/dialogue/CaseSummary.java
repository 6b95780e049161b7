package mn.sanal.dialogue;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * What a citizen may see of a case of their own.
 *
 * @param topic the key of its category or survey, for its label
 * @param due the day an answer is due, or null where none is
 * @param answer the last answer that went out, or null
 */
public record CaseSummary(
    CaseNumber number,
    CaseKind kind,
    String topic,
    CaseStatus status,
    LocalDate received,
    @Nullable LocalDate due,
    @Nullable String answer,
    @Nullable Verdict verdict) {}
