package mn.sanal.db.staff;

import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** The record of who read the unmasked text of a case. */
@Repository
public class OriginalOpenings {

  private final JdbcClient jdbc;
  private final Clock clock;

  OriginalOpenings(JdbcClient jdbc, Clock clock) {
    this.jdbc = jdbc;
    this.clock = clock;
  }

  /** Must be written before the text is shown: a text that could not be logged is not shown. */
  @Transactional
  public void add(String caseNumber, long staffId) {
    jdbc.sql(
            "insert into original_opening (case_number, staff_id, at) values (:number, :staff,"
                + " :at)")
        .param("number", caseNumber)
        .param("staff", staffId)
        .param("at", Timestamp.from(clock.instant()))
        .update();
  }

  /** The newest first. */
  public List<Opening> latest(int limit) {
    return jdbc.sql(
            """
            select o.case_number, s.name, o.at from original_opening o join staff s
            on s.id = o.staff_id order by o.at desc, o.id desc limit :limit
            """)
        .param("limit", limit)
        .query(
            (row, n) ->
                new Opening(
                    row.getString("case_number"),
                    row.getString("name"),
                    row.getTimestamp("at").toInstant()))
        .list();
  }

  /** One opening of an original text. */
  public record Opening(String caseNumber, String staffName, Instant at) {}
}
