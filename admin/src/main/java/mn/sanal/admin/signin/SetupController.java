package mn.sanal.admin.signin;

import java.util.Optional;
import mn.sanal.admin.ConsoleOnly;
import mn.sanal.admin.page.Words;
import mn.sanal.db.staff.Roster;
import mn.sanal.db.staff.StaffInvitation;
import mn.sanal.db.staff.StaffInvitations;
import mn.sanal.db.staff.StaffMember;
import org.jspecify.annotations.Nullable;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Where a one-time link leads: a name, a login and a password, or a new password alone. */
@ConsoleOnly
@Controller
class SetupController {

  private static final String PAGE = "admin/setup";

  private final StaffInvitations invitations;
  private final Roster roster;
  private final PasswordEncoder encoder;

  SetupController(StaffInvitations invitations, Roster roster, PasswordEncoder encoder) {
    this.invitations = invitations;
    this.roster = roster;
    this.encoder = encoder;
  }

  @GetMapping("/admin/setup")
  String open(@RequestParam(defaultValue = "") String token, Model model) {
    show(token, "", "", model);
    return PAGE;
  }

  @PostMapping("/admin/setup")
  String accept(
      @RequestParam(defaultValue = "") String token,
      @RequestParam(defaultValue = "") String name,
      @RequestParam(defaultValue = "") String login,
      @RequestParam(defaultValue = "") String password,
      @RequestParam(defaultValue = "") String repeated,
      @ModelAttribute("t") Words t,
      Model model) {
    Optional<StaffInvitation> invitation = invitations.find(token);
    String refused = invitation.isEmpty() ? null : check(invitation.get(), name, login, password);
    if (refused == null && !password.equals(repeated)) {
      refused = "console.setup.not_the_same";
    }
    if (invitation.isPresent() && refused == null) {
      String hash = String.valueOf(encoder.encode(password));
      switch (invitations.accept(token, login, name, hash, t.language())) {
        case DONE -> {
          return "redirect:" + ConsoleSecurity.SIGN_IN + "?ready";
        }
        case LOGIN_TAKEN -> refused = "console.setup.login_taken";
        case LINK_OVER -> {}
      }
    }
    model.addAttribute("refused", refused);
    show(token, name, login, model);
    return PAGE;
  }

  private @Nullable String check(
      StaffInvitation invitation, String name, String login, String password) {
    Long known = invitation.staffId();
    String normal =
        known == null
            ? Roster.normal(login)
            : roster.byId(known).map(StaffMember::login).orElse("");
    if (known == null && (name.isBlank() || name.length() > 200)) {
      return "console.setup.needs_name";
    }
    if (known == null && !normal.matches("[\\p{L}\\p{N}@._+-]{3,200}")) {
      return "console.setup.needs_login";
    }
    return Passwords.goodEnough(password, normal) ? null : "console.setup.needs_password";
  }

  private void show(String token, String name, String login, Model model) {
    StaffInvitation invitation = invitations.find(token).orElse(null);
    Long known = invitation == null ? null : invitation.staffId();
    model.addAttribute("invitation", invitation);
    model.addAttribute("known", known == null ? null : roster.byId(known).orElse(null));
    model.addAttribute("token", token);
    model.addAttribute("back", "/admin/setup?token=" + token);
    model.addAttribute("name", name);
    model.addAttribute("login", login);
    model.addAttribute("shortest", Passwords.SHORTEST);
  }
}
