package mn.sanal.db.conversation;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import mn.sanal.db.key.Keyring;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The updates that were set aside. Staff see that they exist, never what they contain. */
@Component
public final class SetAside {

  private static final String SEAL = "set-aside";

  private final JdbcClient jdbc;
  private final Keyring keyring;

  public SetAside(JdbcClient jdbc, Keyring keyring) {
    this.jdbc = jdbc;
    this.keyring = keyring;
  }

  /** Keeps an update, once however often it comes; in the caller's transaction. */
  public void add(
      long bot, @Nullable Long updateId, Reason reason, String fault, byte[] raw, Instant now) {
    jdbc.sql(
            """
            insert into set_aside (bot, update_id, reason, fault, raw_sealed, at)
            values (:bot, :update, :reason, :fault, :raw, :now)
            on conflict (bot, update_id) do nothing
            """)
        .param("bot", bot)
        .param("update", updateId)
        .param("reason", reason.name())
        .param("fault", fault)
        .param("raw", keyring.seal(SEAL, raw))
        .param("now", now.atOffset(ZoneOffset.UTC))
        .update();
  }

  /**
   * An update set aside.
   *
   * @param updateId null where not even that could be read
   * @param fault the kind of the fault, a class name
   */
  public record Entry(long id, @Nullable Long updateId, Reason reason, String fault, Instant at) {}

  /** Why an update was set aside. */
  public enum Reason {
    /** It could not be parsed. */
    UNREADABLE,
    /** It failed again when it was tried alone. */
    FAILED
  }

  public long count() {
    return jdbc.sql("select count(*) from set_aside").query(Long.class).single();
  }

  /** The newest first. */
  public List<Entry> newest(int limit, int offset) {
    return jdbc.sql(
            """
            select id, update_id, reason, fault, at from set_aside
            order by id desc limit :limit offset :offset
            """)
        .param("limit", limit)
        .param("offset", offset)
        .query(
            (row, _) ->
                new Entry(
                    row.getLong("id"),
                    row.getObject("update_id", Long.class),
                    Reason.valueOf(row.getString("reason")),
                    row.getString("fault"),
                    row.getObject("at", OffsetDateTime.class).toInstant()))
        .list();
  }
}
