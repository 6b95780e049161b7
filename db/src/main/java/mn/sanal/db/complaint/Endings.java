package mn.sanal.db.complaint;

import java.sql.Timestamp;
import java.time.YearMonth;
import java.time.ZoneId;
import java.util.List;
import mn.sanal.db.place.TimeZones;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * How cases ended, as figures of their own: an official's "done" is none of them. Harm to a child
 * is in none of them either.
 */
@Component
public class Endings {

  private final JdbcClient jdbc;

  Endings(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /** What came of a case. */
  public enum Kind {
    /** The citizen said yes. */
    SOLVED,
    /** The citizen said half; the case is open again, and has not ended otherwise since. */
    HALF,
    /** Closed without being solved. */
    NOT_SOLVED,
    /** Nobody said a word, asked twice. */
    NOT_CONFIRMED
  }

  /**
   * A number of cases.
   *
   * @param month of the ending, or of the citizen's word
   * @param area the code of the soum or district
   */
  public record Count(YearMonth month, String area, Kind kind, int cases) {}

  /**
   * The counts of some months, within a place and all below it; what is nowhere is left out.
   *
   * @param place the code of a unit, or empty for the whole country
   */
  public List<Count> of(String place, YearMonth first, YearMonth last) {
    ZoneId zone = TimeZones.of(null);
    return jdbc.sql(
            """
            select to_char(at at time zone :zone, 'YYYY-MM') as month, left(place, 4) as area, kind,
              count(*) as cases
            from (
              select f.closed_at as at, c.place, f.outcome as kind
              from follow_up f join complaint c on c.id = f.complaint_id
              where f.closed_at >= :from and f.closed_at < :until and not c.safeguarding
              union all
              select e.at, c.place, 'HALF'
              from complaint_event e join complaint c on c.id = e.complaint_id
              where e.kind = 'HALF_SOLVED' and e.at >= :from and e.at < :until
                and not c.safeguarding and c.citizen_verdict = 'HALF'
                and c.status <> 'WITHDRAWN'
                and not exists (select from follow_up f
                  where f.complaint_id = c.id and f.closed_at is not null)
                and not exists (select from complaint_event later
                  where later.complaint_id = c.id and later.kind = 'HALF_SOLVED'
                    and later.id > e.id)
            ) as ended
            where starts_with(place, :place)
            group by 1, 2, 3 order by 1 desc, 2, 3
            """)
        .param("zone", zone.getId())
        .param("from", Timestamp.from(first.atDay(1).atStartOfDay(zone).toInstant()))
        .param("until", Timestamp.from(last.plusMonths(1).atDay(1).atStartOfDay(zone).toInstant()))
        .param("place", place)
        .query(
            (row, _) ->
                new Count(
                    YearMonth.parse(row.getString("month")),
                    row.getString("area"),
                    Kind.valueOf(row.getString("kind")),
                    row.getInt("cases")))
        .list();
  }
}
