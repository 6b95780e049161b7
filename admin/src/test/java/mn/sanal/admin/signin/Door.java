package mn.sanal.admin.signin;

import mn.sanal.admin.RunningConsole;
import mn.sanal.admin.Visitor;
import mn.sanal.db.staff.Roster;
import mn.sanal.db.staff.StaffInvitations;
import mn.sanal.db.staff.StaffRole;

/** Lets people into a console under test, as they come in themselves. */
public final class Door {

  private static final String PASSWORD = "морь уул тэнгэр салхи";

  private Door() {}

  /** Somebody who became the first administrator and has signed in. */
  public static Visitor first(RunningConsole console, String name, String login) {
    return in(console, console.bean(SetupLink.class).current().orElseThrow(), name, login);
  }

  /** Somebody who was invited and has signed in. */
  public static Visitor join(RunningConsole console, StaffRole role, String name, String login) {
    long inviter = console.bean(Roster.class).all().getFirst().id();
    String token = console.bean(StaffInvitations.class).invite(role, name, inviter).value();
    return in(console, "/admin/setup?token=" + token, name, login);
  }

  private static Visitor in(RunningConsole console, String link, String name, String login) {
    Visitor visitor = console.visitor();
    visitor.get(link);
    visitor.post(
        "/admin/setup",
        "token",
        link.substring(link.indexOf('=') + 1),
        "name",
        name,
        "login",
        login,
        "password",
        PASSWORD,
        "repeated",
        PASSWORD);
    visitor.signIn(login, PASSWORD);
    return visitor;
  }
}
