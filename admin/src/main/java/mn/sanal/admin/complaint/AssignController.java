package mn.sanal.admin.complaint;

import mn.sanal.admin.ConsoleOnly;
import mn.sanal.admin.page.Person;
import mn.sanal.db.complaint.Actor;
import mn.sanal.db.complaint.Complaint;
import mn.sanal.db.complaint.Desk;
import mn.sanal.db.staff.Roster;
import mn.sanal.db.staff.StaffMember;
import mn.sanal.db.staff.StaffRole;
import org.jspecify.annotations.Nullable;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Who of staff has a case in hand. */
@ConsoleOnly
@Controller
class AssignController {

  private final CaseFile file;
  private final Desk desk;
  private final Roster roster;

  AssignController(CaseFile file, Desk desk, Roster roster) {
    this.file = file;
    this.desk = desk;
    this.roster = roster;
  }

  /**
   * Puts a case into somebody's hands, or, without a person, into nobody's.
   *
   * @param before in whose hands the page showed it
   */
  @PostMapping("/admin/complaints/{number}/assign")
  String assign(
      @PathVariable String number,
      @RequestParam(required = false) @Nullable Long before,
      @RequestParam(required = false) @Nullable Long staff,
      @AuthenticationPrincipal Person me,
      RedirectAttributes once) {
    Complaint complaint = file.of(number, me);
    String name = staff == null ? "" : may(complaint, staff).name();
    boolean assigned = desk.assign(complaint.number(), before, staff, name, Actor.staff(me.id()));
    return assigned
        ? CaseFile.back(complaint, "done", "console.case.done", once)
        : CaseFile.back(complaint, "refused", "console.case.taken", once);
  }

  /** Only who may read the case. */
  private StaffMember may(Complaint complaint, long staff) {
    return roster
        .byId(staff)
        .filter(StaffMember::active)
        .filter(person -> !complaint.safeguarding() || person.role() == StaffRole.ADMIN)
        .orElseThrow(() -> new AccessDeniedException("this person may not read the case"));
  }
}
