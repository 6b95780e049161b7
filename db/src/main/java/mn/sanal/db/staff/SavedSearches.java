package mn.sanal.db.staff;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** The searches that staff keep. Nobody reaches those of others: every call names their owner. */
@Repository
public class SavedSearches {

  /** How many one person can keep. */
  public static final int MOST = 30;

  private static final Duration UNDO = Duration.ofDays(1);
  private static final String COLUMNS = "id, name, query, alert, seen_at";

  private final JdbcClient jdbc;
  private final Clock clock;

  SavedSearches(JdbcClient jdbc, Clock clock) {
    this.jdbc = jdbc;
    this.clock = clock;
  }

  /** By name. */
  public List<SavedSearch> of(long staff) {
    return jdbc.sql(
            "select "
                + COLUMNS
                + " from saved_search where staff_id = :staff and deleted_at is null"
                + " order by lower(name), id")
        .param("staff", staff)
        .query(SavedSearches::search)
        .list();
  }

  public Optional<SavedSearch> find(long staff, long id) {
    return jdbc.sql(
            "select "
                + COLUMNS
                + " from saved_search where staff_id = :staff and id = :id and deleted_at is null")
        .param("staff", staff)
        .param("id", id)
        .query(SavedSearches::search)
        .optional();
  }

  /**
   * Keeps a search.
   *
   * @param seenAt when the newest case was received that its owner may have seen
   * @return false, with nothing kept, when this person keeps {@value #MOST} already
   */
  @Transactional
  public boolean keep(long staff, String name, String query, Instant seenAt) {
    // Two windows of one person must not go over the limit together.
    jdbc.sql("select 1 from staff where id = :staff for update")
        .param("staff", staff)
        .query(Integer.class)
        .single();
    return jdbc.sql(
                """
                insert into saved_search (staff_id, name, query, seen_at)
                select :staff, :name, :query, :seen
                where (select count(*) from saved_search
                       where staff_id = :staff and deleted_at is null) < :most
                """)
            .param("staff", staff)
            .param("name", name)
            .param("query", query)
            .param("seen", Timestamp.from(seenAt))
            .param("most", MOST)
            .update()
        == 1;
  }

  public void rename(long staff, long id, String name) {
    jdbc.sql("update saved_search set name = :name where id = :id and staff_id = :staff")
        .param("name", name)
        .param("id", id)
        .param("staff", staff)
        .update();
  }

  /** Announces new cases from now on, or no more. */
  public void announce(long staff, long id, boolean alert) {
    jdbc.sql("update saved_search set alert = :alert where id = :id and staff_id = :staff")
        .param("alert", alert)
        .param("id", id)
        .param("staff", staff)
        .update();
  }

  /** Notes up to which case its owner may have seen what it finds. */
  public void seen(long staff, long id, Instant newest) {
    jdbc.sql(
            """
            update saved_search set seen_at = greatest(seen_at, :newest)
            where id = :id and staff_id = :staff
            """)
        .param("newest", Timestamp.from(newest))
        .param("id", id)
        .param("staff", staff)
        .update();
  }

  /** Takes a search away; for a day {@link #restore} brings it back. */
  @Transactional
  public void delete(long staff, long id) {
    Instant now = clock.instant();
    jdbc.sql("delete from saved_search where deleted_at < :before")
        .param("before", Timestamp.from(now.minus(UNDO)))
        .update();
    jdbc.sql(
            """
            update saved_search set deleted_at = :now
            where id = :id and staff_id = :staff and deleted_at is null
            """)
        .param("now", Timestamp.from(now))
        .param("id", id)
        .param("staff", staff)
        .update();
  }

  public void restore(long staff, long id) {
    jdbc.sql("update saved_search set deleted_at = null where id = :id and staff_id = :staff")
        .param("id", id)
        .param("staff", staff)
        .update();
  }

  private static SavedSearch search(ResultSet row, int number) throws SQLException {
    return new SavedSearch(
        row.getLong("id"),
        row.getString("name"),
        row.getString("query"),
        row.getBoolean("alert"),
        row.getTimestamp("seen_at").toInstant());
  }
}
