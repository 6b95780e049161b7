package mn.sanal.db.privacy;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import mn.sanal.db.attachment.Attachments;
import mn.sanal.db.citizen.Citizens;
import mn.sanal.db.complaint.OwnReports;
import mn.sanal.db.conversation.Conversations;
import mn.sanal.db.conversation.SetAside;
import mn.sanal.db.outbox.Outbox;
import mn.sanal.db.response.OwnResponses;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Erases all that is known of a citizen, in the caller's transaction. Of a report there remains
 * what offices must account for: number, topic, place, dates and their answer. Ratings stay in the
 * sums, bound to nobody. The chat's own address goes a day later, when the last word has arrived.
 */
@Component
public class Erasure {

  private static final Duration ADDRESS_KEPT = Duration.ofDays(1);

  private final OwnReports reports;
  private final OwnResponses responses;
  private final Attachments attachments;
  private final Outbox outbox;
  private final SetAside setAside;
  private final Conversations conversations;
  private final Citizens citizens;

  Erasure(
      OwnReports reports,
      OwnResponses responses,
      Attachments attachments,
      Outbox outbox,
      SetAside setAside,
      Conversations conversations,
      Citizens citizens) {
    this.reports = reports;
    this.responses = responses;
    this.attachments = attachments;
    this.outbox = outbox;
    this.setAside = setAside;
    this.conversations = conversations;
    this.citizens = citizens;
  }

  /** Who asks, and in which conversation; the caller has locked it. */
  public record Wish(@Nullable UUID citizen, long conversation) {}

  public void erase(Wish wish, Instant now) {
    UUID citizen = wish.citizen();
    if (citizen != null) {
      List<String> numbers = new ArrayList<>(reports.erase(citizen, now));
      numbers.addAll(responses.erase(citizen));
      attachments.erase(numbers);
    }
    outbox.forget(wish.conversation());
    setAside.forget(wish.conversation());
    conversations.forget(wish.conversation(), now.plus(ADDRESS_KEPT));
    if (citizen != null) {
      citizens.erase(citizen);
    }
  }
}
