package mn.sanal.db.official;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Whose scheduled summary is due. */
@Component
public class DueDigests {

  private final JdbcClient jdbc;

  public DueDigests(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /**
   * Active officials whose summary is due, locked until the transaction ends; whom another node has
   * locked is left out.
   */
  public List<Official> lock(Instant now, int limit) {
    return jdbc.sql(
            """
            select id, name, place, facility, language, status, conversation_id from official
            where status = 'ACTIVE' and digest_at <= :now
            order by digest_at, id limit :limit for update skip locked
            """)
        .param("now", now.atOffset(ZoneOffset.UTC))
        .param("limit", limit)
        .query(Officials::official)
        .list();
  }

  /** Whether an official can be reached and has got all that was sent before. */
  public boolean isOpenFor(long conversation) {
    return jdbc.sql(
            """
            select not exists (
                select from outbox where conversation_id = :conversation and urgency = 'bulk')
              and exists (
                select from conversation where id = :conversation and unreachable_at is null)
            """)
        .param("conversation", conversation)
        .query(Boolean.class)
        .single();
  }

  public void next(long official, Instant digest) {
    jdbc.sql("update official set digest_at = :digest where id = :id")
        .param("digest", digest.atOffset(ZoneOffset.UTC))
        .param("id", official)
        .update();
  }
}
