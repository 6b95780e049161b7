package mn.sanal.db.action;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** What staff do with actions: written, published, taken back. Each step leaves an event. */
@Component
@Transactional
public class Actions {

  private final JdbcClient jdbc;
  private final Clock clock;

  Actions(JdbcClient jdbc, Clock clock) {
    this.jdbc = jdbc;
    this.clock = clock;
  }

  /** A new draft. */
  public ActionId write(String facility, String mongolian, String english, long staff) {
    long id =
        jdbc.sql(
                """
                insert into facility_action (facility, text_mn, text_en)
                values (:facility, :mn, :en) returning id
                """)
            .param("facility", facility)
            .param("mn", mongolian)
            .param("en", english)
            .query(Long.class)
            .single();
    return note(new ActionId(id), ActionEvent.Kind.WRITTEN, staff);
  }

  /**
   * Words a draft anew.
   *
   * @return false, with nothing changed, when it is published
   */
  public boolean change(ActionId id, String mongolian, String english, long staff) {
    return done(
        jdbc.sql(
                """
                update facility_action set text_mn = :mn, text_en = :en, version = version + 1
                where id = :id and published_at is null
                """)
            .param("id", id.value())
            .param("mn", mongolian)
            .param("en", english)
            .update(),
        id,
        ActionEvent.Kind.CHANGED,
        staff);
  }

  /**
   * Publishes a draft; who is to be told is told some minutes later.
   *
   * @param version of the words that the publisher has seen
   * @return false, with nothing changed, when it is published already or was changed meanwhile
   */
  public boolean publish(ActionId id, int version, long staff) {
    return done(
        jdbc.sql(
                """
                update facility_action set published_at = :now
                where id = :id and version = :version and published_at is null
                """)
            .param("id", id.value())
            .param("version", version)
            .param("now", Timestamp.from(clock.instant()))
            .update(),
        id,
        ActionEvent.Kind.PUBLISHED,
        staff);
  }

  /**
   * Makes a draft of it again. What still waits to be sent is not sent; whoever was told stays told
   * and is not told again.
   *
   * @return false, with nothing changed, when it is not published
   */
  public boolean takeBack(ActionId id, long staff) {
    boolean back =
        done(
            jdbc.sql(
                    """
                    update facility_action set published_at = null
                    where id = :id and published_at is not null
                    """)
                .param("id", id.value())
                .update(),
            id,
            ActionEvent.Kind.TAKEN_BACK,
            staff);
    if (back) {
      jdbc.sql(
              """
              with unsent as (
                delete from outbox o using action_told t
                where t.action_id = :id and o.id = t.outbox_id returning o.id)
              delete from action_told t using unsent
              where t.action_id = :id and t.outbox_id = unsent.id
              """)
          .param("id", id.value())
          .update();
    }
    return back;
  }

  private boolean done(int rows, ActionId id, ActionEvent.Kind kind, long staff) {
    if (rows > 0) {
      note(id, kind, staff);
    }
    return rows > 0;
  }

  private ActionId note(ActionId id, ActionEvent.Kind kind, long staff) {
    jdbc.sql(
            """
            insert into facility_action_event (action_id, kind, staff, at)
            values (:id, :kind, :staff, :now)
            """)
        .param("id", id.value())
        .param("kind", kind.name())
        .param("staff", staff)
        .param("now", Timestamp.from(clock.instant()))
        .update();
    return id;
  }

  /** The actions at a facility, the newest first. */
  public List<Action> of(String facility) {
    return jdbc.sql("select * from facility_action where facility = ? order by id desc")
        .param(facility)
        .query((row, _) -> action(row))
        .list();
  }

  public Optional<Action> find(ActionId id) {
    return jdbc.sql("select * from facility_action where id = ?")
        .param(id.value())
        .query((row, _) -> action(row))
        .optional();
  }

  /** What was done with an action, the oldest first. */
  public List<ActionEvent> history(ActionId id) {
    return jdbc.sql(
            """
            select e.kind, s.name, e.at from facility_action_event e join staff s on s.id = e.staff
            where e.action_id = ? order by e.id
            """)
        .param(id.value())
        .query(
            (row, _) ->
                new ActionEvent(
                    ActionEvent.Kind.valueOf(row.getString("kind")),
                    row.getString("name"),
                    row.getTimestamp("at").toInstant()))
        .list();
  }

  static Action action(ResultSet row) throws SQLException {
    Timestamp published = row.getTimestamp("published_at");
    return new Action(
        new ActionId(row.getLong("id")),
        row.getString("facility"),
        row.getString("text_mn"),
        row.getString("text_en"),
        row.getInt("version"),
        published == null ? null : published.toInstant());
  }
}
