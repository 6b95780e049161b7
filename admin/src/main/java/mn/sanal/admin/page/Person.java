package mn.sanal.admin.page;

import java.io.Serializable;
import java.security.Principal;
import mn.sanal.db.staff.StaffMember;
import mn.sanal.db.staff.StaffRole;

/**
 * Who is signed in. Only the id is relied on; the rest is read anew with each request.
 *
 * @param passwordNumber which of this person's passwords the session was begun with
 */
public record Person(long id, String name, StaffRole role, String language, int passwordNumber)
    implements Principal, Serializable {

  /** The person as the request begins. */
  public static Person of(StaffMember member) {
    return new Person(
        member.id(),
        member.name(),
        member.role(),
        member.language().tag(),
        member.passwordNumber());
  }

  @Override
  public String getName() {
    return Long.toString(id);
  }

  public boolean isAdmin() {
    return role == StaffRole.ADMIN;
  }
}
