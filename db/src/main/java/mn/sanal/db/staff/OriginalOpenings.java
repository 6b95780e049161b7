package mn.sanal.db.staff;

import java.time.Instant;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Who of staff read the unmasked text of which case, out of the histories of all cases. */
@Repository
public class OriginalOpenings {

  private final JdbcClient jdbc;

  OriginalOpenings(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /** The newest first. */
  public List<Opening> latest(int limit) {
    return jdbc.sql(
            """
            select c.number, s.name, e.at
            from complaint_event e join complaint c on c.id = e.complaint_id
            join staff s on s.id = e.actor_id
            where e.kind = 'ORIGINAL_READ' and e.actor_kind = 'STAFF'
            order by e.id desc limit :limit
            """)
        .param("limit", limit)
        .query(
            (row, n) ->
                new Opening(
                    row.getString("number"),
                    row.getString("name"),
                    row.getTimestamp("at").toInstant()))
        .list();
  }

  /** One opening of an original text. */
  public record Opening(String caseNumber, String staffName, Instant at) {}
}
