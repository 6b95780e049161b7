package mn.sanal.db.complaint;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import mn.sanal.db.change.Change;
import mn.sanal.db.change.Changes;
import mn.sanal.dialogue.CaseStatus;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The histories of cases. Whoever adds a line tells the change feed, too. */
@Component
class ComplaintEvents {

  private final JdbcClient jdbc;
  private final Changes changes;

  ComplaintEvents(JdbcClient jdbc, Changes changes) {
    this.jdbc = jdbc;
    this.changes = changes;
  }

  void add(
      Complaint after, ComplaintEvent.Kind kind, Actor actor, Instant at, @Nullable String note) {
    jdbc.sql(
            """
            insert into complaint_event (complaint_id, kind, actor_kind, actor_id, at, status, note)
            values (:complaint, :kind, :actorKind, :actorId, :at, :status, :note)
            """)
        .param("complaint", after.id().value())
        .param("kind", kind.name())
        .param("actorKind", actor.kind().name())
        .param("actorId", actor.id())
        .param("at", Timestamp.from(at))
        .param("status", after.status().name())
        .param("note", note)
        .update();
    if (!after.safeguarding()) {
      changes.add(Change.Kind.COMPLAINT, List.of(after.id().value()));
    }
  }

  List<ComplaintEvent> of(ComplaintId complaint) {
    return jdbc.sql("select * from complaint_event where complaint_id = :id order by id")
        .param("id", complaint.value())
        .query((row, _) -> read(row))
        .list();
  }

  private static ComplaintEvent read(ResultSet row) throws SQLException {
    Actor actor =
        new Actor(
            Actor.Kind.valueOf(row.getString("actor_kind")), row.getObject("actor_id", Long.class));
    return new ComplaintEvent(
        row.getLong("id"),
        new ComplaintId(row.getLong("complaint_id")),
        ComplaintEvent.Kind.valueOf(row.getString("kind")),
        actor,
        row.getTimestamp("at").toInstant(),
        CaseStatus.valueOf(row.getString("status")),
        row.getString("note"));
  }
}
