package mn.sanal.db.complaint;

import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import mn.sanal.db.place.Daytime;
import mn.sanal.db.place.TimeZones;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Whether it was really solved, after the answer. The citizen is asked with the answer and, if
 * silent, once more after 28 days; 14 days later silence closes the case as "not confirmed", which
 * counts apart from "solved". Until 30 days after the last ask the citizen can have it opened
 * again.
 */
@Component
public class FollowUps {

  static final Duration ASKED_AGAIN_AFTER = Duration.ofDays(28);
  static final Duration CLOSED_AFTER = Duration.ofDays(14);
  static final Duration CAN_BE_OPENED_FOR = Duration.ofDays(30);

  private final ComplaintRows rows;
  private final ComplaintEvents events;
  private final CitizenNotices notices;
  private final JdbcClient jdbc;
  private final Clock clock;

  FollowUps(
      ComplaintRows rows,
      ComplaintEvents events,
      CitizenNotices notices,
      JdbcClient jdbc,
      Clock clock) {
    this.rows = rows;
    this.events = events;
    this.notices = notices;
    this.jdbc = jdbc;
    this.clock = clock;
  }

  /** How a case ended. */
  enum Outcome {
    SOLVED,
    NOT_CONFIRMED,
    NOT_SOLVED
  }

  /** An answer went out, and with it the question. */
  void asked(ComplaintId id, Instant now) {
    jdbc.sql(
            """
            insert into follow_up (complaint_id, asked_at) values (:id, :now)
            on conflict (complaint_id) do update
              set asked_at = :now, asked_again_at = null, closed_at = null, outcome = null
            """)
        .param("id", id.value())
        .param("now", Timestamp.from(now))
        .update();
  }

  void ended(ComplaintId id, Outcome outcome, Instant now) {
    jdbc.sql(
            """
            insert into follow_up (complaint_id, asked_at, closed_at, outcome)
            values (:id, :now, :now, :outcome)
            on conflict (complaint_id) do update
              set closed_at = greatest(follow_up.asked_at, :now), outcome = :outcome
            """)
        .param("id", id.value())
        .param("now", Timestamp.from(now))
        .param("outcome", outcome.name())
        .update();
  }

  /** The case is open again. */
  void reopened(ComplaintId id) {
    jdbc.sql("delete from follow_up where complaint_id = ?").param(id.value()).update();
  }

  /** Whether the citizen's word still counts. */
  boolean canJudge(ComplaintId id, Instant now) {
    return jdbc.sql(
            """
            select coalesce(asked_again_at, asked_at) >= :earliest from follow_up
            where complaint_id = :id
            """)
        .param("earliest", Timestamp.from(now.minus(CAN_BE_OPENED_FOR)))
        .param("id", id.value())
        .query((row, _) -> row.getBoolean(1))
        .optional()
        .orElse(true);
  }

  /**
   * Asks again, by day, those who were silent. Safe on several nodes.
   *
   * @return how many were asked
   */
  @Transactional
  public int askAgain(int limit) {
    Instant now = clock.instant();
    if (!Daytime.isEverywhere(now)) {
      return 0;
    }
    List<Complaint> silent =
        silent(
            "asked_again_at is null and c.conversation_id is not null and asked_at <= :before",
            now.minus(ASKED_AGAIN_AFTER),
            limit);
    for (Complaint complaint : silent) {
      jdbc.sql("update follow_up set asked_again_at = ? where complaint_id = ?")
          .param(Timestamp.from(now))
          .param(complaint.id().value())
          .update();
      events.add(complaint, ComplaintEvent.Kind.ASKED_AGAIN, Actor.SYSTEM, now, null);
      notices.askedAgain(complaint, CLOSED_AFTER.toDays());
    }
    return silent.size();
  }

  /**
   * Closes what nobody said a word about. Safe on several nodes.
   *
   * @return how many were closed
   */
  @Transactional
  public int closeSilent(int limit) {
    Instant now = clock.instant();
    List<Complaint> silent =
        silent(
            "coalesce(asked_again_at, asked_at + interval '28 days') <= :before"
                + " and (asked_again_at is not null or c.conversation_id is null)",
            now.minus(CLOSED_AFTER),
            limit);
    for (Complaint complaint : silent) {
      ended(complaint.id(), Outcome.NOT_CONFIRMED, now);
      events.add(complaint, ComplaintEvent.Kind.CLOSED, Actor.SYSTEM, now, null);
      LocalDate until =
          LocalDate.ofInstant(
              now.minus(CLOSED_AFTER).plus(CAN_BE_OPENED_FOR), TimeZones.of(complaint.place()));
      notices.closedUnconfirmed(complaint, until);
    }
    return silent.size();
  }

  private List<Complaint> silent(String condition, Instant before, int limit) {
    List<ComplaintId> ids =
        jdbc.sql(
                """
                select c.id from follow_up f join complaint c on c.id = f.complaint_id
                where f.closed_at is null and c.status = 'ANSWERED' and not c.safeguarding and %s
                order by c.id limit :limit for update of c skip locked
                """
                    .formatted(condition))
            .param("before", Timestamp.from(before))
            .param("limit", limit)
            .query((row, _) -> new ComplaintId(row.getLong(1)))
            .list();
    List<Complaint> found = new ArrayList<>();
    rows.findAllById(ids).forEach(found::add);
    return found;
  }
}
