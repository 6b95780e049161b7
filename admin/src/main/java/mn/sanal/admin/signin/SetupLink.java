package mn.sanal.admin.signin;

import java.util.Optional;
import mn.sanal.admin.ConsoleOnly;
import mn.sanal.db.staff.OneTimeToken;
import mn.sanal.db.staff.Roster;
import mn.sanal.db.staff.StaffInvitations;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * The one-time link that makes the first administrator, while there is nobody yet. Only its hash is
 * stored, so each start that finds nobody makes another one.
 */
@ConsoleOnly
@Component
public class SetupLink {

  private final Roster roster;
  private final StaffInvitations invitations;
  private @Nullable OneTimeToken token;

  SetupLink(Roster roster, StaffInvitations invitations) {
    this.roster = roster;
    this.invitations = invitations;
  }

  /** The path of the link, to be printed at the start; empty once there is an administrator. */
  public synchronized Optional<String> current() {
    if (!roster.isEmpty()) {
      return Optional.empty();
    }
    OneTimeToken known = token;
    if (known == null || invitations.find(known.value()).isEmpty()) {
      known = invitations.first();
      token = known;
    }
    return Optional.of("/admin/setup?token=" + known.value());
  }
}
