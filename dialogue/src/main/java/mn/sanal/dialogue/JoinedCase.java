package mn.sanal.dialogue;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * What a citizen may see of a report of others to which they added their voice: neither its number
 * nor its words.
 *
 * @param topic the key of its category
 * @param joined the day they added their voice
 * @param answer the last answer that went out, or null
 */
public record JoinedCase(
    CaseKind kind, String topic, CaseStatus status, LocalDate joined, @Nullable String answer) {}
