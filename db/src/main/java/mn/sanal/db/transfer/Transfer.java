package mn.sanal.db.transfer;

import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import mn.sanal.db.action.NewsWishes;
import mn.sanal.db.citizen.Citizens;
import mn.sanal.db.complaint.OwnReports;
import mn.sanal.db.conversation.Conversations;
import mn.sanal.db.conversation.SetAside;
import mn.sanal.db.outbox.Outbox;
import mn.sanal.db.response.OwnResponses;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Moves all that is known of a citizen in one chat to the citizen of another, in the caller's
 * transaction, under the locks of both conversations. What is bound to nobody stays so: anonymous
 * reports, and answers of confidential surveys, whose number the key of the period has made of the
 * citizen that is gone now.
 */
@Component
public class Transfer {

  private static final Duration ADDRESS_KEPT = Duration.ofDays(1);

  private final OwnReports reports;
  private final OwnResponses responses;
  private final NewsWishes wishes;
  private final Outbox outbox;
  private final SetAside setAside;
  private final Conversations conversations;
  private final Citizens citizens;

  Transfer(
      OwnReports reports,
      OwnResponses responses,
      NewsWishes wishes,
      Outbox outbox,
      SetAside setAside,
      Conversations conversations,
      Citizens citizens) {
    this.reports = reports;
    this.responses = responses;
    this.wishes = wishes;
    this.outbox = outbox;
    this.setAside = setAside;
    this.conversations = conversations;
    this.citizens = citizens;
  }

  /**
   * Who goes on, and where.
   *
   * @param citizen null for somebody of whom nothing is kept
   */
  public record Side(@Nullable UUID citizen, long conversation) {}

  /**
   * Moves everything, and uses up the code. The conversation that is left keeps its address for a
   * day, for the last word to be delivered.
   *
   * @param to has a citizen where the other side has one
   */
  public void move(Side from, Side to, Instant now) {
    UUID here = to.citizen();
    UUID there = from.citizen();
    if (there != null && here != null) {
      reports.move(there, here, to.conversation());
      responses.move(there, here);
      wishes.move(there, here);
      citizens.move(there, here);
    }
    outbox.move(from.conversation(), to.conversation());
    setAside.move(from.conversation(), to.conversation());
    conversations.forget(from.conversation(), now.plus(ADDRESS_KEPT));
    if (there != null) {
      citizens.erase(there);
    }
  }
}
