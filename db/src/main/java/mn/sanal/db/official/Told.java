package mn.sanal.db.official;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What officials were told of which case. */
@Component
public class Told {

  private final JdbcClient jdbc;

  public Told(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /** An official who knows of a case whose text can be read by now, and has not been told it. */
  public record Waiting(long official, long complaint) {}

  /**
   * Notes that an official was told of a case.
   *
   * @param withText its text as well
   * @return false if they had been told before
   */
  public boolean of(long official, long complaint, boolean withText, Instant now) {
    return jdbc.sql(
                """
                insert into official_alert (official, complaint, told_at, text_told_at)
                values (:official, :complaint, :now, case when :text then :now::timestamptz end)
                on conflict do nothing
                """)
            .param("official", official)
            .param("complaint", complaint)
            .param("text", withText)
            .param("now", now.atOffset(ZoneOffset.UTC))
            .update()
        == 1;
  }

  /**
   * Those who wait for a text that staff have released, locked until the transaction ends; what
   * another node has locked is left out. Only open cases, never safeguarding ones.
   */
  public List<Waiting> lockWaitingForText(int limit) {
    return jdbc.sql(
            """
            select a.official, a.complaint
            from official_alert a
            join complaint c on c.id = a.complaint
            join official o on o.id = a.official
            where a.text_told_at is null and c.released_at is not null and not c.safeguarding
              and o.status = 'ACTIVE'
              and c.status in ('RECEIVED', 'UNDER_REVIEW', 'WITH_OFFICIAL')
            order by a.complaint, a.official
            limit :limit for update of a skip locked
            """)
        .param("limit", limit)
        .query((row, _) -> new Waiting(row.getLong(1), row.getLong(2)))
        .list();
  }

  public void text(Waiting waiting, Instant now) {
    jdbc.sql(
            "update official_alert set text_told_at = :now where official = :official and complaint"
                + " = :complaint")
        .param("now", now.atOffset(ZoneOffset.UTC))
        .param("official", waiting.official())
        .param("complaint", waiting.complaint())
        .update();
  }

  /** Whether anything waits to be told, by one look at each of two small indexes. */
  public boolean anythingToTell() {
    return jdbc.sql(
            """
            select exists (select from complaint where alerted_at is null and not safeguarding)
              or exists (
                select from official_alert a join complaint c on c.id = a.complaint
                where a.text_told_at is null and c.released_at is not null)
            """)
        .query(Boolean.class)
        .single();
  }
}
