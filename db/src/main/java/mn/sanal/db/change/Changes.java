package mn.sanal.db.change;

import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * The feed of changes in commit order. A number is taken before the commit, so a reader only sees
 * what lies below the oldest transaction still running: nothing can appear behind its back.
 */
@Component
public class Changes {

  private final JdbcClient jdbc;

  public Changes(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /** Notes changes, in the caller's transaction. */
  public void add(Change.Kind kind, Collection<Long> entityIds) {
    if (!entityIds.isEmpty()) {
      jdbc.sql("insert into change (kind, entity_id) select :kind, unnest(:ids::bigint[])")
          .param("kind", kind.name())
          .param("ids", entityIds.toArray(Long[]::new))
          .update();
    }
  }

  /**
   * The changes after a position, oldest first.
   *
   * @throws EpochChanged when the position belongs to another database
   */
  public List<Change> after(Position position, int limit) {
    if (!epoch().equals(position.epoch())) {
      throw new EpochChanged();
    }
    return jdbc.sql(
            """
            select tx::text::bigint as tx, number, kind, entity_id from change
            where (tx, number) > (:tx::text::xid8, :number)
              and tx < pg_snapshot_xmin(pg_current_snapshot())
            order by tx, number limit :limit
            """)
        .param("tx", Long.toString(position.transaction()))
        .param("number", position.number())
        .param("limit", limit)
        .query(
            (row, _) ->
                new Change(
                    new Position(position.epoch(), row.getLong("tx"), row.getLong("number")),
                    Change.Kind.valueOf(row.getString("kind")),
                    row.getLong("entity_id")))
        .list();
  }

  /** The position before the very first change. */
  public Position start() {
    return new Position(epoch(), 0, 0);
  }

  /**
   * The position from which every change that is not yet visible to all will be seen: take it, read
   * all rows, then follow the feed from it.
   */
  public Position now() {
    return jdbc.sql(
            """
            select epoch, pg_snapshot_xmin(pg_current_snapshot())::text::bigint as tx
            from database_epoch
            """)
        .query((row, _) -> new Position(row.getObject("epoch", UUID.class), row.getLong("tx"), 0))
        .single();
  }

  private UUID epoch() {
    return jdbc.sql("select epoch from database_epoch")
        .query((row, _) -> row.getObject("epoch", UUID.class))
        .single();
  }
}
