package mn.sanal.admin.action;

import java.util.List;
import java.util.OptionalInt;
import mn.sanal.admin.ConsoleOnly;
import mn.sanal.admin.page.NotFound;
import mn.sanal.admin.page.Person;
import mn.sanal.admin.page.Words;
import mn.sanal.db.action.Action;
import mn.sanal.db.action.ActionId;
import mn.sanal.db.action.Actions;
import mn.sanal.db.action.Telling;
import mn.sanal.dialogue.Facility;
import mn.sanal.dialogue.Message;
import mn.sanal.dialogue.Places;
import org.jspecify.annotations.Nullable;
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

/** The actions at a facility, and the page of each: words, preview, publishing, history. */
@ConsoleOnly
@Controller
@RequestMapping("/admin/facilities/{code}/actions")
class ActionController {

  private final Actions actions;
  private final Telling telling;
  private final Places places;

  ActionController(Actions actions, Telling telling, Places places) {
    this.actions = actions;
    this.telling = telling;
    this.places = places;
  }

  /** What somebody is shown, in one language. */
  record Preview(String language, String text, String button) {}

  /** A line of the history. */
  record Line(String what, String who, String at) {}

  @GetMapping
  String list(@PathVariable String code, @ModelAttribute("t") Words t, Model model) {
    Facility facility = facility(code);
    model.addAttribute("name", t.in(facility.name()));
    model.addAttribute("code", code);
    model.addAttribute("actions", actions.of(code));
    model.addAttribute("agreed", agreed(code, t));
    model.addAttribute("longest", Action.LONGEST);
    model.addAttribute("back", list(code));
    return "admin/actions";
  }

  @PostMapping
  String write(
      @PathVariable String code,
      @RequestParam String mongolian,
      @RequestParam(defaultValue = "") String english,
      @AuthenticationPrincipal Person me,
      RedirectAttributes once) {
    facility(code);
    String refused = refused(mongolian, english);
    if (refused != null) {
      once.addFlashAttribute("mongolian", mongolian);
      once.addFlashAttribute("english", english);
      return to(list(code), "refused", refused, once);
    }
    ActionId id = actions.write(code, mongolian.strip(), english.strip(), me.id());
    return to(page(code, id), "done", "console.action.kept", once);
  }

  @GetMapping("/{id}")
  String one(
      @PathVariable String code, @PathVariable long id, @ModelAttribute("t") Words t, Model model) {
    Facility facility = facility(code);
    Action action = action(code, id);
    model.addAttribute("name", t.in(facility.name()));
    model.addAttribute("code", code);
    model.addAttribute("action", action);
    model.addAttribute("previews", previews(action, facility, t));
    model.addAttribute("agreed", agreed(code, t));
    model.addAttribute(
        "told",
        said(telling.told(action.id()), "console.action.told", "console.action.told_few", t));
    model.addAttribute(
        "history",
        actions.history(action.id()).stream()
            .map(
                event ->
                    new Line(
                        t.text("console.action.event." + event.kind()),
                        event.staffName(),
                        t.time(event.at())))
            .toList());
    model.addAttribute("longest", Action.LONGEST);
    model.addAttribute("back", page(code, action.id()));
    return "admin/action";
  }

  @PostMapping("/{id}")
  String change(
      @PathVariable String code,
      @PathVariable long id,
      @RequestParam String mongolian,
      @RequestParam(defaultValue = "") String english,
      @AuthenticationPrincipal Person me,
      RedirectAttributes once) {
    Action action = action(code, id);
    String refused = refused(mongolian, english);
    if (refused != null) {
      once.addFlashAttribute("mongolian", mongolian);
      once.addFlashAttribute("english", english);
      return to(page(code, action.id()), "refused", refused, once);
    }
    boolean done = actions.change(action.id(), mongolian.strip(), english.strip(), me.id());
    return outcome(code, action, done, "console.action.kept", once);
  }

  /** Publishes the words that were seen, and no others. */
  @PostMapping("/{id}/publish")
  String publish(
      @PathVariable String code,
      @PathVariable long id,
      @RequestParam int version,
      @AuthenticationPrincipal Person me,
      RedirectAttributes once) {
    Action action = action(code, id);
    boolean done = actions.publish(action.id(), version, me.id());
    return outcome(code, action, done, "console.action.published", once);
  }

  @PostMapping("/{id}/take-back")
  String takeBack(
      @PathVariable String code,
      @PathVariable long id,
      @AuthenticationPrincipal Person me,
      RedirectAttributes once) {
    Action action = action(code, id);
    boolean done = actions.takeBack(action.id(), me.id());
    return outcome(code, action, done, "console.action.taken_back", once);
  }

  private List<Preview> previews(Action action, Facility facility, Words t) {
    return t.messages().languages().stream()
        .map(
            language -> {
              Message message = telling.message(action, facility.name(), language);
              return new Preview(
                  language.tag(), message.text(), message.rows().getFirst().getFirst().label());
            })
        .toList();
  }

  private String agreed(String code, Words t) {
    return said(telling.agreed(code), "console.action.agreed", "console.action.agreed_few", t);
  }

  /** A number of people, or that they are too few for one. */
  private static String said(OptionalInt people, String key, String few, Words t) {
    return people.isPresent() ? t.text(key, "count", people.getAsInt()) : t.text(few);
  }

  private Facility facility(String code) {
    return places.facility(code).orElseThrow(NotFound::new);
  }

  private Action action(String code, long id) {
    return actions
        .find(new ActionId(id))
        .filter(action -> action.facility().equals(code))
        .orElseThrow(NotFound::new);
  }

  private static @Nullable String refused(String mongolian, String english) {
    if (mongolian.isBlank()) {
      return "console.action.empty";
    }
    return mongolian.strip().length() > Action.LONGEST || english.strip().length() > Action.LONGEST
        ? "console.action.too_long"
        : null;
  }

  private static String outcome(
      String code, Action action, boolean done, String key, RedirectAttributes once) {
    return done
        ? to(page(code, action.id()), "done", key, once)
        : to(page(code, action.id()), "refused", "console.action.moved", once);
  }

  private static String to(String where, String name, String key, RedirectAttributes once) {
    once.addFlashAttribute(name, key);
    return "redirect:" + where;
  }

  private static String list(String code) {
    return "/admin/facilities/" + code + "/actions";
  }

  private static String page(String code, ActionId id) {
    return list(code) + "/" + id.value();
  }
}
