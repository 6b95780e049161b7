package mn.sanal.db.complaint;

import java.sql.ResultSet;
import java.sql.SQLException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Looks for what may not be as it seems: the same words many times, many reports of one writer at
 * once. It marks, for staff to judge; nothing is held back or deleted for it.
 */
@Component
public class Patterns {

  /** So many others with the same words within a day are marked. */
  private static final int MANY_ALIKE = 3;

  /** So many others of one writer within an hour are marked. */
  private static final int MANY_AT_ONCE = 5;

  private final JdbcClient jdbc;

  Patterns(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /**
   * What stands beside a report; of safeguarding ones nothing is counted.
   *
   * @param alike other reports that say the same in the same words
   * @param alikeWithinADay those of them that came within a day of it
   * @param places in how many soums and districts they are, its own among them
   * @param joined people who added their voice to it; the answer goes to them, too
   * @param atOnce other reports of its writer within an hour of it
   */
  public record Beside(int alike, int alikeWithinADay, int places, int joined, int atOnce) {

    /** Whether the same words came so often within a day that somebody may have spread them. */
    public boolean spread() {
      return alikeWithinADay >= MANY_ALIKE;
    }

    /** Whether its writer sent more within an hour than people do. */
    public boolean hasty() {
      return atOnce >= MANY_AT_ONCE;
    }
  }

  public Beside of(Complaint complaint) {
    return jdbc.sql(
            """
            with this as (
              select id, fingerprint, citizen_id, place, received_at from complaint
              where id = :id and not safeguarding
            ), alike as (
              select o.place, abs(extract(epoch from o.received_at - t.received_at)) as apart
              from this t join complaint o on o.fingerprint = t.fingerprint and o.id <> t.id
            )
            select count(*) as alike, count(*) filter (where apart <= 86400) as within_a_day,
              (select count(distinct left(place, 4)) from
                (select place from alike union all select place from this) as all_places) as places,
              (select count(*) from complaint_voice v join this t on v.complaint_id = t.id) as joined,
              (select count(*) from this t join complaint o
                on o.citizen_id = t.citizen_id and o.id <> t.id and not o.safeguarding
                and abs(extract(epoch from o.received_at - t.received_at)) <= 3600) as at_once
            from alike
            """)
        .param("id", complaint.id().value())
        .query((row, _) -> beside(row))
        .single();
  }

  private static Beside beside(ResultSet row) throws SQLException {
    return new Beside(
        row.getInt("alike"),
        row.getInt("within_a_day"),
        row.getInt("places"),
        row.getInt("joined"),
        row.getInt("at_once"));
  }
}
