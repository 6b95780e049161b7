package mn.sanal.db.score;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import mn.sanal.dialogue.survey.Question;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** The released cells of one grid, read and written by the job alone. */
@Component
class Cells {

  private static final JsonMapper JSON = JsonMapper.shared();
  private static final TypeReference<TreeMap<String, Integer>> HISTOGRAM = new TypeReference<>() {};

  private final JdbcClient jdbc;

  Cells(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  Map<Cell, Tally> of(Cell.Grid grid) {
    Map<Cell, Tally> cells = new HashMap<>();
    jdbc.sql(
            """
            select kind, question, subject, place, people, histogram from score_cell
            where survey_id = :survey and period_from = :from::date
            """)
        .param("survey", grid.surveyId())
        .param("from", grid.from().toString())
        .query(
            row -> {
              cells.put(cell(row), new Tally(row.getInt("people"), histogram(row)));
            });
    return cells;
  }

  void put(Cell.Grid grid, Cell cell, Tally tally, Optional<Question> question, Instant now) {
    Figures figures = Figures.of(question, tally);
    jdbc.sql(
            """
            insert into score_cell (kind, survey_id, question, subject, place, period_from,
              period_until, people, histogram, good, median, mean, released_at)
            values (:kind, :survey, :question, :subject, :place, :from::date, :until::date, :people,
              :histogram::jsonb, :good, :median, :mean, :now)
            on conflict (survey_id, question, subject, period_from, kind) do update
              set people = excluded.people, histogram = excluded.histogram, good = excluded.good,
                median = excluded.median, mean = excluded.mean, released_at = excluded.released_at
            """)
        .param("kind", cell.kind().name())
        .param("survey", grid.surveyId())
        .param("question", cell.question())
        .param("subject", cell.subject())
        .param("place", cell.place())
        .param("from", grid.from().toString())
        .param("until", grid.until().toString())
        .param("people", tally.people())
        .param("histogram", JSON.writeValueAsString(tally.histogram()))
        .param("good", figures.good())
        .param("median", figures.median())
        .param("mean", figures.mean())
        .param("now", Timestamp.from(now))
        .update();
  }

  static SortedMap<String, Integer> histogram(ResultSet row) throws SQLException {
    return JSON.readValue(row.getString("histogram"), HISTOGRAM);
  }

  private static Cell cell(ResultSet row) throws SQLException {
    return new Cell(
        Cell.Kind.valueOf(row.getString("kind")),
        row.getString("question"),
        row.getString("subject"),
        row.getString("place"));
  }
}
