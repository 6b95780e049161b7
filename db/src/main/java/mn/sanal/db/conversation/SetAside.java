package mn.sanal.db.conversation;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Reads the updates that were set aside, for staff: never what they contain. */
@Component
public final class SetAside {

  private final JdbcClient jdbc;

  public SetAside(JdbcClient jdbc) {
    this.jdbc = jdbc;
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
