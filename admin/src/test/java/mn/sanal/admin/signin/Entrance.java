package mn.sanal.admin.signin;

import java.net.http.HttpResponse;
import mn.sanal.admin.RunningConsole;
import mn.sanal.admin.Visitor;
import mn.sanal.db.staff.Roster;
import mn.sanal.db.staff.StaffInvitations;
import mn.sanal.db.staff.StaffRole;

/** Lets people into a console under test by the pages themselves, from the very first on. */
record Entrance(RunningConsole console) {

  static final String PASSWORD = "морь уул тэнгэр салхи";

  /** As if nobody had ever been here. */
  void empty() {
    console
        .database
        .jdbc()
        .sql("delete from staff_invitation; delete from sign_in_failure; delete from staff")
        .update();
  }

  String setupLink() {
    return console.bean(SetupLink.class).current().orElseThrow();
  }

  StaffInvitations invitations() {
    return console.bean(StaffInvitations.class);
  }

  Visitor administrator() {
    register(console.visitor(), setupLink(), "Сараа", "saraa");
    Visitor visitor = console.visitor();
    visitor.signIn("saraa", PASSWORD);
    return visitor;
  }

  String invite(StaffRole role) {
    return invitations().invite(role, "", id("saraa")).value();
  }

  Visitor join(StaffRole role, String name, String login) {
    register(console.visitor(), "/admin/setup?token=" + invite(role), name, login);
    Visitor visitor = console.visitor();
    visitor.signIn(login, PASSWORD);
    return visitor;
  }

  HttpResponse<String> register(Visitor visitor, String link, String name, String login) {
    visitor.get(link);
    return visitor.post(
        "/admin/setup",
        "token",
        token(link),
        "name",
        name,
        "login",
        login,
        "password",
        PASSWORD,
        "repeated",
        PASSWORD);
  }

  long id(String login) {
    return console.bean(Roster.class).credentials(login).orElseThrow().member().id();
  }

  static String token(String link) {
    return link.substring(link.indexOf('=') + 1);
  }
}
