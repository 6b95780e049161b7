package mn.sanal.admin.people;

import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.stream.Stream;
import mn.sanal.admin.ConsoleOnly;
import mn.sanal.admin.page.Names;
import mn.sanal.admin.page.NotFound;
import mn.sanal.admin.page.Words;
import mn.sanal.admin.search.NameMatch;
import mn.sanal.db.official.Body;
import mn.sanal.db.official.Invitation;
import mn.sanal.db.official.Official;
import mn.sanal.db.official.Officials;
import mn.sanal.db.setting.BotAccount;
import mn.sanal.dialogue.FacilityKind;
import mn.sanal.dialogue.Place;
import mn.sanal.dialogue.Places;
import mn.sanal.i18n.Language;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Officials and their invitations, for administrators. The code is shown once. */
@ConsoleOnly
@Controller
@RequestMapping("/admin/people/officials")
class OfficialController {

  private static final String BACK = "redirect:/admin/people/officials";
  private static final int FOUND = 8;

  private final Officials officials;
  private final Places places;
  private final Names names;
  private final BotAccount bot;

  OfficialController(Officials officials, Places places, Names names, BotAccount bot) {
    this.officials = officials;
    this.places = places;
    this.names = names;
    this.bot = bot;
  }

  /** An official in the table. */
  record Row(long id, String name, String body, String status, boolean invited, boolean over) {}

  /** A place or facility that an official can stand for. */
  record Choice(String value, String label) {}

  @GetMapping
  String list(
      @RequestParam(defaultValue = "") String where,
      @RequestParam(defaultValue = "") String q,
      @ModelAttribute("t") Words t,
      Model model) {
    String typed = q.strip().substring(0, Math.min(q.strip().length(), Official.MAX_NAME));
    List<Row> rows = officials.all().stream().map(o -> row(o, t)).toList();
    model.addAttribute("q", typed);
    model.addAttribute(
        "officials", NameMatch.of(typed).best(rows, row -> List.of(row.name(), row.body())));
    model.addAttribute("where", where);
    model.addAttribute("choices", choices(where, t));
    model.addAttribute("languages", t.messages().languages());
    model.addAttribute("back", "/admin/people/officials");
    return "admin/officials";
  }

  @PostMapping("/invite")
  String invite(
      @RequestParam String name,
      @RequestParam String body,
      @RequestParam String language,
      @ModelAttribute("t") Words t,
      RedirectAttributes once) {
    Language spoken =
        t.messages().languages().stream()
            .filter(one -> one.tag().equals(language))
            .findFirst()
            .orElse(Language.MONGOLIAN);
    if (name.isBlank() || name.strip().length() > Official.MAX_NAME) {
      once.addFlashAttribute("refused", "console.official.needs_name");
    } else {
      show(officials.invite(name, body(body), spoken), once);
    }
    return BACK;
  }

  @PostMapping("/{id}/again")
  String inviteAnew(@PathVariable long id, RedirectAttributes once) {
    show(officials.inviteAnew(id).orElseThrow(NotFound::new), once);
    return BACK;
  }

  @PostMapping("/{id}/deactivate")
  String deactivate(@PathVariable long id) {
    boolean _ = officials.deactivate(id);
    return BACK;
  }

  /** What stands for a body in the form: {@code p:} and a place, or {@code f:} and a facility. */
  private Body body(String value) {
    if (value.startsWith("f:")) {
      return new Body.Site(places.facility(value.substring(2)).orElseThrow(NotFound::new).code());
    }
    if (value.startsWith("p:")) {
      return new Body.Area(places.place(value.substring(2)).orElseThrow(NotFound::new).code());
    }
    throw new NotFound();
  }

  private List<Choice> choices(String where, Words t) {
    if (where.isBlank()) {
      return List.of();
    }
    List<Place> found = places.find(where.strip(), FOUND);
    List<Choice> areas =
        found.stream().map(p -> new Choice("p:" + p.code(), names.path(p.code(), t))).toList();
    List<Choice> sites =
        found.stream()
            .limit(1)
            .flatMap(
                place ->
                    places.facilities(place.code(), EnumSet.allOf(FacilityKind.class)).stream())
            .map(f -> new Choice("f:" + f.code(), t.in(f.name())))
            .sorted(Comparator.comparing(Choice::label))
            .toList();
    return Stream.concat(areas.stream(), sites.stream()).toList();
  }

  private Row row(Official official, Words t) {
    String body =
        switch (official.body()) {
          case Body.Area(String place) -> names.path(place, t);
          case Body.Site(String facility) -> names.facility(facility, t);
        };
    return new Row(
        official.id(),
        official.name(),
        body,
        t.text("console.official.status." + official.status()),
        official.status() == Official.Status.INVITED,
        official.status() == Official.Status.LEFT
            || official.status() == Official.Status.DEACTIVATED);
  }

  private void show(Invitation invitation, RedirectAttributes once) {
    once.addFlashAttribute("code", invitation.code());
    once.addFlashAttribute("link", bot.link(invitation.code()).orElse(null));
    once.addFlashAttribute("expires", invitation.expires());
  }
}
