package mn.sanal.db.action;

import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import mn.sanal.db.place.TimeZones;
import mn.sanal.dialogue.Portrait;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Which citizens want to be told what changed where they rated. */
@Component
public class NewsWishes {

  private static final List<String> MOVE =
      List.of(
          """
          with twice as (
            delete from action_told t where citizen_id = :from and exists (
              select from action_told o where o.action_id = t.action_id and o.citizen_id = :to)
            returning outbox_id)
          delete from outbox using twice where id = outbox_id
          """,
          "update action_told set citizen_id = :to where citizen_id = :from",
          """
          update news_wish h set wanted = h.wanted and t.wanted, at = greatest(h.at, t.at)
          from news_wish t where h.citizen_id = :to and t.citizen_id = :from
          """,
          """
          update news_wish set citizen_id = :to
          where citizen_id = :from and not exists (select from news_wish where citizen_id = :to)
          """,
          """
          delete from outbox using action_told t
          where t.citizen_id = :to and id = t.outbox_id
            and exists (select from news_wish where citizen_id = :to and not wanted)
          """);

  private final JdbcClient jdbc;

  NewsWishes(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /** What a citizen says to it. */
  public record Wish(UUID citizen, boolean wanted) {}

  /**
   * Keeps what citizens said, the last word of each, in the caller's transaction. Of whoever wants
   * it no more, what still waits to be sent is not sent.
   */
  public void heard(List<Wish> wishes, Instant now) {
    Map<UUID, Boolean> last = new LinkedHashMap<>();
    wishes.forEach(wish -> last.put(wish.citizen, wish.wanted));
    jdbc.sql(
            """
            insert into news_wish (citizen_id, wanted, at)
            select citizen, wanted, :now
            from unnest(:citizens::uuid[], :wanted::boolean[]) as t (citizen, wanted)
            order by citizen
            on conflict (citizen_id) do update set wanted = excluded.wanted, at = excluded.at
            """)
        .param("citizens", last.keySet().toArray(UUID[]::new))
        .param("wanted", last.values().toArray(Boolean[]::new))
        .param("now", Timestamp.from(now))
        .update();
    jdbc.sql(
            """
            delete from outbox o using action_told t
            where t.citizen_id = any(:citizens) and o.id = t.outbox_id
            """)
        .param(
            "citizens",
            last.entrySet().stream()
                .filter(wish -> !wish.getValue())
                .map(Map.Entry::getKey)
                .toArray(UUID[]::new))
        .update();
  }

  /**
   * Gives one citizen the wish of another, and what they were told, in the caller's transaction:
   * both are the same person. Whoever said no anywhere wants it no more; nobody is told twice.
   */
  public void move(UUID from, UUID to) {
    for (String statement : MOVE) {
      jdbc.sql(statement).param("from", from).param("to", to).update();
    }
  }

  /** What is kept of a citizen's wish and of what they were told; null where they never said. */
  public Portrait.@Nullable News of(UUID citizen) {
    List<Portrait.Told> told =
        jdbc.sql(
                """
                select t.at, a.facility from action_told t
                join facility_action a on a.id = t.action_id
                where t.citizen_id = ? order by t.at, a.id
                """)
            .param(citizen)
            .query(
                (row, _) ->
                    new Portrait.Told(day(row.getTimestamp("at")), row.getString("facility")))
            .list();
    return jdbc.sql("select wanted, at from news_wish where citizen_id = ?")
        .param(citizen)
        .query(
            (row, _) ->
                new Portrait.News(row.getBoolean("wanted"), day(row.getTimestamp("at")), told))
        .optional()
        .orElse(null);
  }

  private static LocalDate day(Timestamp at) {
    return LocalDate.ofInstant(at.toInstant(), TimeZones.of(null));
  }
}
