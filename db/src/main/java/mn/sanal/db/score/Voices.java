package mn.sanal.db.score;

import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The answers from which cells are made. */
@Component
class Voices {

  private final JdbcClient jdbc;

  Voices(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /**
   * A current response.
   *
   * @param settled its turn is over: it is in a released cell, or no more will come to its rest
   * @param place where its facility lies, or the soum or district itself
   * @param typed its facility is known by a typed name only: until its period is over, staff may
   *     still find out which one that is
   */
  record Voice(
      long id,
      UUID person,
      String subject,
      @Nullable String facility,
      String place,
      boolean settled,
      boolean typed) {}

  /** The grids with answers that are not settled. */
  List<Cell.Grid> unsettled() {
    return jdbc.sql(
            """
            select distinct survey_id, period_from, period_until from response
            where not settled and superseded_at is null
            """)
        .query(
            (row, _) ->
                new Cell.Grid(
                    row.getString("survey_id"),
                    row.getObject("period_from", LocalDate.class),
                    row.getObject("period_until", LocalDate.class)))
        .list();
  }

  /** All current responses about what has any that is not settled. */
  List<Voice> of(Cell.Grid grid) {
    return jdbc.sql(
            """
            select r.id, r.person, coalesce(r.released_as, r.subject) as subject, f.code as facility,
              coalesce(r.released_as, f.place, r.subject) as place, r.settled,
              r.typed_facility is not null as typed
            from response r
            left join facility f on f.code = r.facility and r.released_as is null
            where r.survey_id = :survey and r.period_from = :from::date and r.superseded_at is null
              and coalesce(r.released_as, r.subject) in (select subject from response
                where survey_id = :survey and period_from = :from::date and not settled
                  and superseded_at is null)
            """)
        .param("survey", grid.surveyId())
        .param("from", grid.from().toString())
        .query(
            (row, _) ->
                new Voice(
                    row.getLong("id"),
                    row.getObject("person", UUID.class),
                    row.getString("subject"),
                    row.getString("facility"),
                    row.getString("place"),
                    row.getBoolean("settled"),
                    row.getBoolean("typed")))
        .list();
  }

  /** What was answered, by group and question, each person counted once in each. */
  Map<String, Map<String, Tally>> tally(Collection<Voice> voices, Function<Voice, String> group) {
    Map<String, Map<String, Tally>> tallies = new HashMap<>();
    jdbc.sql(
            """
            select g.name, q.key as question, a.code, count(distinct r.person) as people
            from unnest(:ids::bigint[], :groups::text[]) as g (id, name)
            join response r on r.id = g.id
            cross join lateral jsonb_each(r.answers) q
            cross join lateral (
              select q.value ->> 'rating' where jsonb_exists(q.value, 'rating')
              union all
              select case when (q.value ->> 'yes')::boolean then 'yes' else 'no' end
                where jsonb_exists(q.value, 'yes')
              union all
              select jsonb_array_elements_text(q.value -> 'choice')
                where jsonb_exists(q.value, 'choice')
            ) as a (code)
            group by grouping sets ((g.name, q.key, a.code), (g.name, q.key))
            """)
        .param("ids", voices.stream().map(Voice::id).toArray(Long[]::new))
        .param("groups", voices.stream().map(group).toArray(String[]::new))
        .query(
            row -> {
              String code = row.getString("code");
              int people = row.getInt("people");
              tallies
                  .computeIfAbsent(row.getString("name"), _ -> new HashMap<>())
                  .merge(
                      row.getString("question"),
                      code == null
                          ? Tally.NONE.withPeople(people)
                          : new Tally(0, new TreeMap<>(Map.of(code, people))),
                      Tally::plus);
            });
    return tallies;
  }

  /**
   * How many different people are heard in released cells, by area and question. One walk through
   * the answers serves all areas, soums and districts as well as aimags.
   */
  Map<String, Map<String, Integer>> people(Cell.Grid grid) {
    Map<String, Map<String, Integer>> people = new HashMap<>();
    jdbc.sql(
            """
            select area, question, count(distinct person) as people
            from (
              select r.person, coalesce(r.released_as, f.place, r.subject) as place,
                jsonb_object_keys(r.answers) as question
              from response r left join facility f on f.code = r.facility
              where r.survey_id = :survey and r.period_from = :from::date and r.settled) heard
            cross join lateral (select distinct left(place, length)
              from unnest(:lengths::int[]) length) as a (area)
            group by area, question
            """)
        .param("survey", grid.surveyId())
        .param("from", grid.from().toString())
        .param("lengths", new Integer[] {ScoreRelease.AIMAG_CODE, ScoreRelease.SOUM_CODE})
        .query(
            row -> {
              people
                  .computeIfAbsent(row.getString("area"), _ -> new HashMap<>())
                  .put(row.getString("question"), row.getInt("people"));
            });
    return people;
  }

  /** Without those who are in a released cell on the same subject already, by an older answer. */
  List<Voice> unheard(Cell.Grid grid, Collection<Voice> voices) {
    Set<String> heard =
        new HashSet<>(
            jdbc.sql(
                    """
                    select person || ' ' || coalesce(released_as, subject) from response
                    where survey_id = :survey and period_from = :from::date and settled
                      and person = any(:people)
                    """)
                .param("survey", grid.surveyId())
                .param("from", grid.from().toString())
                .param("people", voices.stream().map(Voice::person).toArray(UUID[]::new))
                .query((row, _) -> row.getString(1))
                .list());
    return voices.stream()
        .filter(voice -> !heard.contains(voice.person() + " " + voice.subject()))
        .toList();
  }

  void settle(Collection<Voice> voices) {
    jdbc.sql("update response set settled = true where id = any(:ids) and not settled")
        .param("ids", voices.stream().map(Voice::id).toArray(Long[]::new))
        .update();
  }
}
