package mn.sanal.db.outbox;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Reads the messages that were not delivered and never will be, for staff: never what they say. */
@Component
public final class Parked {

  private final JdbcClient jdbc;

  public Parked(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /**
   * A message that was not delivered.
   *
   * @param errorCode the channel's own, 0 where it gave none
   */
  public record Entry(long id, String channel, Reason reason, int errorCode, Instant at) {}

  /** Why a message was not delivered. */
  public enum Reason {
    /** The person blocked the bot, or the account is gone. */
    UNREACHABLE,
    /** The channel does not accept this message. */
    REFUSED,
    /** The channel was out of order for too long. */
    GIVEN_UP,
    /** What is stored, or the address, is damaged or sealed by a key that is gone. */
    UNREADABLE
  }

  public long count() {
    return jdbc.sql("select count(*) from parked_message").query(Long.class).single();
  }

  /** The newest first. */
  public List<Entry> newest(int limit, int offset) {
    return jdbc.sql(
            """
            select p.id, c.channel, p.reason, p.error_code, p.at
            from parked_message p join conversation c on c.id = p.conversation_id
            order by p.id desc limit :limit offset :offset
            """)
        .param("limit", limit)
        .param("offset", offset)
        .query(
            (row, _) ->
                new Entry(
                    row.getLong("id"),
                    row.getString("channel"),
                    Reason.valueOf(row.getString("reason")),
                    row.getInt("error_code"),
                    row.getObject("at", OffsetDateTime.class).toInstant()))
        .list();
  }
}
