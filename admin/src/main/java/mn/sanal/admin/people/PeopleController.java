package mn.sanal.admin.people;

import java.util.List;
import mn.sanal.admin.ConsoleOnly;
import mn.sanal.admin.page.NotFound;
import mn.sanal.admin.page.Person;
import mn.sanal.admin.search.NameMatch;
import mn.sanal.db.staff.OneTimeToken;
import mn.sanal.db.staff.OriginalOpenings;
import mn.sanal.db.staff.Roster;
import mn.sanal.db.staff.StaffInvitations;
import mn.sanal.db.staff.StaffMember;
import mn.sanal.db.staff.StaffRole;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import org.springframework.web.servlet.support.ServletUriComponentsBuilder;

/** The page of people, for administrators. */
@ConsoleOnly
@Controller
@RequestMapping("/admin/people")
class PeopleController {

  private static final String BACK = "redirect:/admin/people";
  private static final int OPENINGS = 50;
  private static final int LONGEST = 100;

  private final Roster roster;
  private final StaffInvitations invitations;
  private final OriginalOpenings openings;

  PeopleController(Roster roster, StaffInvitations invitations, OriginalOpenings openings) {
    this.roster = roster;
    this.invitations = invitations;
    this.openings = openings;
  }

  @GetMapping
  String list(@RequestParam(defaultValue = "") String q, Model model) {
    String typed = q.strip().substring(0, Math.min(q.strip().length(), LONGEST));
    model.addAttribute("q", typed);
    model.addAttribute(
        "staff",
        NameMatch.of(typed).best(roster.all(), member -> List.of(member.name(), member.login())));
    model.addAttribute("invitations", invitations.open());
    model.addAttribute("opened", openings.latest(OPENINGS));
    return "admin/people";
  }

  @PostMapping("/invite")
  String invite(
      @RequestParam StaffRole role,
      @RequestParam(defaultValue = "") String note,
      @AuthenticationPrincipal Person me,
      RedirectAttributes once) {
    String shown = note.strip().substring(0, Math.min(note.strip().length(), 100));
    show(invitations.invite(role, shown, me.id()), once);
    return BACK;
  }

  @PostMapping("/{id}/renew")
  String renew(@PathVariable long id, @AuthenticationPrincipal Person me, RedirectAttributes once) {
    StaffMember member = roster.byId(id).orElseThrow(NotFound::new);
    show(invitations.renew(member, me.id()), once);
    return BACK;
  }

  @PostMapping("/invitation/{id}/withdraw")
  String withdraw(@PathVariable long id) {
    invitations.withdraw(id);
    return BACK;
  }

  @PostMapping("/{id}/deactivate")
  String deactivate(@PathVariable long id, RedirectAttributes once) {
    if (!roster.deactivate(id)) {
      once.addFlashAttribute("refused", "console.people.last_administrator");
    }
    return BACK;
  }

  @PostMapping("/{id}/reactivate")
  String reactivate(@PathVariable long id) {
    roster.reactivate(id);
    return BACK;
  }

  /** The link is shown on the next page and never again: only its hash is kept. */
  private static void show(OneTimeToken token, RedirectAttributes once) {
    once.addFlashAttribute(
        "link",
        ServletUriComponentsBuilder.fromCurrentContextPath()
            .path("/admin/setup")
            .queryParam("token", token.value())
            .toUriString());
  }
}
