package mn.sanal.db.score;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Reads released cells. What is too small to be shown is simply not there. */
@Component
public class ReleasedScores {

  private final JdbcClient jdbc;

  public ReleasedScores(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /** All cells of these facilities and areas, newest period first. */
  public List<Score> of(Collection<String> subjects) {
    return jdbc.sql(
            """
            select * from score_cell where subject = any(:subjects) and kind in ('FACILITY', 'AREA')
            order by period_from desc, survey_id, subject, question
            """)
        .param("subjects", subjects.toArray(String[]::new))
        .query((row, _) -> score(row))
        .list();
  }

  /** The cells of all facilities in a place and below, newest period first. */
  public List<Score> facilitiesIn(String placeCode, int limit) {
    return jdbc.sql(
            """
            select * from score_cell where place like :place || '%' and kind = 'FACILITY'
            order by period_from desc, survey_id, subject, question limit :limit
            """)
        .param("place", placeCode)
        .param("limit", limit)
        .query((row, _) -> score(row))
        .list();
  }

  private static Score score(ResultSet row) throws SQLException {
    return new Score(
        row.getString("survey_id"),
        row.getString("question"),
        row.getString("subject"),
        row.getObject("period_from", LocalDate.class),
        row.getObject("period_until", LocalDate.class),
        row.getInt("people"),
        Cells.histogram(row),
        row.getObject("good", Double.class),
        row.getObject("median", Double.class),
        row.getObject("mean", Double.class),
        row.getTimestamp("released_at").toInstant());
  }
}
