package mn.sanal.db.response;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import mn.sanal.dialogue.survey.Survey;
import mn.sanal.dialogue.survey.Surveys;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Looks for ratings that may not be as they seem: many of one survey and facility within an hour,
 * mostly by newcomers, or all with the same answer to the key question. It marks, for staff to
 * judge; no rating is held back, changed or deleted for it, and the score stays the same. A
 * score-card meeting, where the people of a soum rate together, looks just like that.
 *
 * <p>What counts for a score is looked at: the last rating of each citizen in a period. One whose
 * writer was erased is still counted, but as no newcomer, since nothing is known of the writer.
 * Confidential surveys are left out, and so is a version whose questions are not known here.
 */
@Component
public class Bursts {

  /** How far back staff look. */
  public static final Duration USUAL = Duration.ofDays(30);

  /**
   * Fewer people than this within an hour are never marked. It is twice what a figure needs to be
   * shown, and as many as any topic asks for; a soum health centre sees some tens of patients in a
   * day, of whom few rate, so that ten within an hour have not come by chance. A survey that asks
   * for more people is marked from there on.
   */
  static final int MANY = 10;

  /**
   * Hours begin at each quarter, so that a crowd of up to 45 minutes is seen whole, and no line
   * tells the minute in which somebody rated.
   *
   * <p>Newcomers are marked from two thirds on: posters bring new people every day, and a half of
   * them is usual. A day, because who is sent to rate does it at once.
   *
   * <p>What the last ten took is asked first: it leaves out nearly all facilities.
   */
  private static final String MARKED =
      """
      with asked as (
        select * from unnest(:hashes::text[], :questions::text[], :least::int[])
          as asked (hash, question, least)
      ), rated as (
        select r.survey_id, r.facility, r.period_from, r.submitted_at, r.citizen_id, asked.least,
          r.answers -> asked.question as answer,
          r.submitted_at - lag(r.submitted_at, :many - 1) over (
            partition by r.survey_id, r.facility, r.period_from order by r.submitted_at) as took
        from response r join asked on asked.hash = r.survey_hash
        where r.submitted_at >= :from and r.submitted_at <= :until
          and r.superseded_at is null and r.facility is not null
      ), crowded as (
        select distinct survey_id, facility, period_from from rated
        where took <= interval '1 hour'
      ), said as (
        select survey_id, facility, period_from, answer,
          date_bin('15 minutes', submitted_at, 'epoch') - earlier * interval '15 minutes' as hour,
          count(*) as people, max(least) as least,
          count(*) filter (where c.created_at >= submitted_at - interval '1 day') as newcomers
        from rated join crowded using (survey_id, facility, period_from)
          left join citizen c on c.id = rated.citizen_id
          cross join generate_series(0, 3) as earlier
        group by survey_id, facility, period_from, answer, hour
      ), hours as (
        select survey_id, facility, hour, sum(people) as people, sum(newcomers) as newcomers,
          coalesce(max(people) filter (where answer is not null), 0) as alike
        from said group by survey_id, facility, period_from, hour
        having sum(people) >= greatest(max(least), :many)
      )
      select hours.*, f.place from hours join facility f on f.code = hours.facility
      where starts_with(f.place, :place)
      """;

  private static final Comparator<Burst> FULLEST_FIRST =
      Comparator.comparingInt(Burst::people).thenComparing(Burst::from).reversed();

  private static final Comparator<Burst> NEWEST_FIRST =
      Comparator.comparing(Burst::from)
          .reversed()
          .thenComparing(Burst::facility)
          .thenComparing(Burst::surveyId);

  private final JdbcClient jdbc;
  private final Surveys surveys;

  Bursts(JdbcClient jdbc, Surveys surveys) {
    this.jdbc = jdbc;
    this.surveys = surveys;
  }

  /**
   * The bursts at the facilities of a place and all below it, the newest first. Of hours that
   * overlap the fullest is told, so that each rating is in one burst at most.
   *
   * @param place the code of a unit, or empty for the whole country
   * @param from when the first of the ratings to look at was sent
   * @param until when the last was
   */
  public List<Burst> of(String place, Instant from, Instant until) {
    List<Survey> open =
        surveys.all().filter(survey -> !survey.safeguards().confidential()).toList();
    List<Burst> hours =
        jdbc.sql(MARKED)
            .param("hashes", open.stream().map(Survey::hash).toArray(String[]::new))
            .param("questions", open.stream().map(s -> s.keyQuestion().id()).toArray(String[]::new))
            .param("least", open.stream().map(Survey::minPeople).toArray(Integer[]::new))
            .param("from", Timestamp.from(from))
            .param("until", Timestamp.from(until))
            .param("many", MANY)
            .param("place", place)
            .query((row, _) -> burst(row))
            .list();
    return apart(hours.stream().filter(hour -> hour.mostlyNewcomers() || hour.allAlike()).toList());
  }

  private static List<Burst> apart(List<Burst> hours) {
    List<Burst> apart = new ArrayList<>();
    hours.stream()
        .sorted(FULLEST_FIRST)
        .filter(hour -> apart.stream().noneMatch(other -> overlap(hour, other)))
        .forEach(apart::add);
    return apart.stream().sorted(NEWEST_FIRST).toList();
  }

  private static boolean overlap(Burst one, Burst other) {
    return one.facility().equals(other.facility())
        && one.surveyId().equals(other.surveyId())
        && Duration.between(one.from(), other.from()).abs().compareTo(Duration.ofHours(1)) < 0;
  }

  private static Burst burst(ResultSet row) throws SQLException {
    return new Burst(
        row.getString("survey_id"),
        row.getString("facility"),
        row.getString("place"),
        row.getTimestamp("hour").toInstant(),
        row.getInt("people"),
        row.getInt("newcomers"),
        row.getInt("alike"));
  }
}
