package mn.sanal.admin.complaint;

import java.util.List;
import mn.sanal.admin.ConsoleOnly;
import mn.sanal.admin.page.Words;
import mn.sanal.db.complaint.Actor;
import mn.sanal.db.complaint.Complaint;
import mn.sanal.db.complaint.ComplaintEvent;
import mn.sanal.db.complaint.Complaints;
import mn.sanal.db.official.Official;
import mn.sanal.db.official.Officials;
import mn.sanal.db.staff.Roster;
import mn.sanal.db.staff.StaffMember;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** What happened to a case: when, what, and by whom. */
@ConsoleOnly
@Component
class History {

  private final Complaints complaints;
  private final Roster roster;
  private final Officials officials;

  History(Complaints complaints, Roster roster, Officials officials) {
    this.complaints = complaints;
    this.roster = roster;
    this.officials = officials;
  }

  /** One line of it. */
  record Line(String at, String what, String who, @Nullable String note) {}

  List<Line> of(Complaint complaint, Words t) {
    return complaints.history(complaint.id()).stream().map(event -> line(event, t)).toList();
  }

  private Line line(ComplaintEvent event, Words t) {
    return new Line(
        t.time(event.at()),
        t.text("console.case.event." + event.kind()),
        actor(event.actor(), t),
        event.note());
  }

  private String actor(Actor actor, Words t) {
    String kind = t.text("console.case.actor." + actor.kind());
    Long id = actor.id();
    if (id == null) {
      return kind;
    }
    return switch (actor.kind()) {
      case STAFF -> roster.byId(id).map(StaffMember::name).orElse(kind);
      case OFFICIAL -> officials.find(id).map(Official::name).orElse(kind) + " (" + kind + ")";
      case CITIZEN, SYSTEM -> kind;
    };
  }
}
