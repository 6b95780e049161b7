package mn.sanal.db.staff;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A one-time link that is still open.
 *
 * @param note for whom it was made, in the inviter's words
 * @param staffId the person who chooses a new password by it, or null for somebody new
 * @param first whether it makes the first administrator
 */
public record StaffInvitation(
    long id,
    StaffRole role,
    String note,
    @Nullable Long staffId,
    boolean first,
    Instant createdAt,
    Instant expiresAt) {}
