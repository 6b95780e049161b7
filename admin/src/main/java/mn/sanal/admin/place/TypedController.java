package mn.sanal.admin.place;

import java.util.Optional;
import mn.sanal.admin.ConsoleOnly;
import mn.sanal.admin.page.NotFound;
import mn.sanal.admin.page.Person;
import mn.sanal.admin.page.Words;
import mn.sanal.db.facility.TypedFacilities;
import mn.sanal.db.facility.TypedFacility;
import mn.sanal.db.place.PlaceCatalogue;
import mn.sanal.dialogue.FacilityKind;
import mn.sanal.i18n.Text;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Facilities that citizens typed since they were not in the list: staff say what they are. */
@ConsoleOnly
@Controller
@RequestMapping("/admin/places/typed")
class TypedController {

  private static final String LIST = "redirect:/admin/places/typed";
  private static final int MOST = 200;
  private static final int DECIDED = 50;
  private static final int LONGEST = 100;

  private final TypedFacilities typed;
  private final TypedPages pages;
  private final PlaceCatalogue places;

  TypedController(TypedFacilities typed, TypedPages pages, PlaceCatalogue places) {
    this.typed = typed;
    this.pages = pages;
    this.places = places;
  }

  @GetMapping
  String list(@ModelAttribute("t") Words t, Model model) {
    typed.gather();
    model.addAttribute("open", pages.rows(typed.open(MOST), t));
    model.addAttribute("decided", pages.rows(typed.decided(DECIDED), t));
    model.addAttribute("back", "/admin/places/typed");
    return "admin/typed";
  }

  @GetMapping("/{id}")
  String one(@PathVariable long id, @ModelAttribute("t") Words t, Model model) {
    TypedFacility entry = undecided(id);
    model.addAttribute("one", pages.row(entry, t));
    model.addAttribute("known", pages.known(entry, t));
    model.addAttribute("kinds", pages.kinds(entry, t));
    model.addAttribute("units", pages.units(entry, t));
    model.addAttribute("longest", LONGEST);
    model.addAttribute("back", "/admin/places/typed/" + id);
    return "admin/typed-one";
  }

  @PostMapping("/{id}/confirm")
  String confirm(
      @PathVariable long id,
      @RequestParam String name,
      @RequestParam(defaultValue = "") String english,
      @RequestParam FacilityKind kind,
      @RequestParam String place,
      @AuthenticationPrincipal Person me,
      RedirectAttributes once) {
    TypedFacility entry = undecided(id);
    if (!fits(name) || english.strip().length() > LONGEST) {
      once.addFlashAttribute("refused", "console.typed.needs_name");
      return LIST + "/" + id;
    }
    if (pages.isElsewhere(place, entry)) {
      throw new NotFound();
    }
    Text names = Text.of(name.strip(), english.isBlank() ? name.strip() : english.strip());
    Optional<String> code = typed.confirm(id, place, kind, names, me.id());
    places.refresh();
    return said(code.isPresent(), "console.typed.confirmed", once);
  }

  @PostMapping("/{id}/join")
  String join(
      @PathVariable long id,
      @RequestParam String facility,
      @AuthenticationPrincipal Person me,
      RedirectAttributes once) {
    String code = places.facility(facility).orElseThrow(NotFound::new).code();
    return said(typed.join(id, code, me.id()), "console.typed.joined", once);
  }

  @PostMapping("/{id}/reject")
  String reject(
      @PathVariable long id, @AuthenticationPrincipal Person me, RedirectAttributes once) {
    return said(typed.reject(id, me.id()), "console.typed.rejected", once);
  }

  private TypedFacility undecided(long id) {
    return typed
        .find(id)
        .filter(entry -> entry.state() != TypedFacility.State.JOINED)
        .orElseThrow(NotFound::new);
  }

  private static boolean fits(String name) {
    return name.strip().length() <= LONGEST
        && name.codePoints().filter(Character::isLetterOrDigit).count() >= 2;
  }

  private static String said(boolean done, String what, RedirectAttributes once) {
    once.addFlashAttribute("done", done ? what : null);
    once.addFlashAttribute("refused", done ? null : "console.typed.decided_already");
    return LIST;
  }
}
