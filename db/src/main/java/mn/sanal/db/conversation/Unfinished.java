package mn.sanal.db.conversation;

import java.nio.charset.StandardCharsets;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.sql.Types;
import java.time.Instant;
import java.util.List;
import mn.sanal.db.key.CannotOpen;
import mn.sanal.db.key.Keyring;
import mn.sanal.dialogue.State;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Dialogues that were left in the middle, in the caller's transaction. What another node, or a
 * citizen, works on at the moment is left out.
 */
@Component
public class Unfinished {

  private final JdbcClient jdbc;
  private final Keyring keyring;

  public Unfinished(JdbcClient jdbc, Keyring keyring) {
    this.jdbc = jdbc;
    this.keyring = keyring;
  }

  /**
   * A dialogue in which nothing has been asked for a while.
   *
   * @param state where it stands, or null when that cannot be read
   */
  public record Left(long conversation, @Nullable State state) {}

  /** Those left before a moment of which nobody was reminded yet, the longest left first. */
  public List<Left> notReminded(Instant before, int limit) {
    return left("and reminded_at is null and unreachable_at is null", before, limit);
  }

  /** Those left before a moment. */
  public List<Left> leftBefore(Instant before, int limit) {
    return left("", before, limit);
  }

  private List<Left> left(String condition, Instant before, int limit) {
    return jdbc.sql(
            """
            select id, state_sealed from conversation
            where draft_day <= (:before::timestamptz at time zone 'UTC')::date
              and asked_at < :before and role = 'citizen' %s
            order by draft_day, id limit :limit for update skip locked
            """
                .formatted(condition))
        .param("before", Timestamp.from(before))
        .param("limit", limit)
        .query((row, _) -> new Left(row.getLong("id"), state(row)))
        .list();
  }

  private @Nullable State state(ResultSet row) throws SQLException {
    byte[] sealed = row.getBytes("state_sealed");
    try {
      return sealed == null
          ? null
          : State.fromJson(
              new String(keyring.open(Conversations.STATE, sealed), StandardCharsets.UTF_8));
    } catch (CannotOpen _) {
      return null;
    }
  }

  /** Notes that the person was reminded, or will never be. */
  public void reminded(long conversation, Instant now) {
    jdbc.sql("update conversation set reminded_at = ? where id = ?")
        .param(Timestamp.from(now))
        .param(conversation)
        .update();
  }

  /**
   * Ends what was left.
   *
   * @param without the state without it, or null where the state cannot be read and stays
   */
  public void drop(long conversation, @Nullable State without) {
    jdbc.sql(
            """
            update conversation set state_sealed = coalesce(:state, state_sealed),
              draft_day = null, reminded_at = null
            where id = :id
            """)
        .param("state", without == null ? null : sealed(without), Types.BINARY)
        .param("id", conversation)
        .update();
  }

  private byte[] sealed(State state) {
    return keyring.seal(Conversations.STATE, state.toJson().getBytes(StandardCharsets.UTF_8));
  }
}
