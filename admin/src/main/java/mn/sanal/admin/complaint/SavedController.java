package mn.sanal.admin.complaint;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import mn.sanal.admin.ConsoleOnly;
import mn.sanal.admin.page.NotFound;
import mn.sanal.admin.page.Person;
import mn.sanal.admin.page.Words;
import mn.sanal.admin.search.CaseSearch;
import mn.sanal.db.staff.SavedSearch;
import mn.sanal.db.staff.SavedSearches;
import mn.sanal.dialogue.PersonalData;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The searches that somebody keeps, with how many cases each finds and how many are new. */
@ConsoleOnly
@Controller
@RequestMapping(SavedController.PAGE)
class SavedController {

  static final String PAGE = "/admin/searches";
  private static final String BACK = "redirect:" + PAGE;

  private final SavedSearches saved;
  private final CaseSearch search;
  private final Filters filters;
  private final Clock clock;

  SavedController(SavedSearches saved, CaseSearch search, Filters filters, Clock clock) {
    this.saved = saved;
    this.search = search;
    this.filters = filters;
    this.clock = clock;
  }

  /**
   * A search in the table.
   *
   * @param news how many cases came that it finds since it was last opened
   */
  record Row(long id, String name, String what, boolean alert, int count, int news) {}

  /** All of them; with a question in the address also the form that keeps it. */
  @GetMapping
  String list(
      @RequestParam MultiValueMap<String, String> parameters,
      @AuthenticationPrincipal Person me,
      @ModelAttribute("t") Words t,
      Model model) {
    Asked asked = Asked.of(parameters);
    boolean asksForSomething = asked.isLimited() || !asked.words().isBlank();
    model.addAttribute("rows", saved.of(me.id()).stream().map(one -> row(one, t)).toList());
    model.addAttribute("query", asksForSomething ? asked.question() : null);
    model.addAttribute("what", describe(asked, t));
    model.addAttribute("longest", SavedSearch.MAX_NAME);
    return "admin/searches";
  }

  /** How many new cases the announced searches found, for every page. */
  @GetMapping("/news")
  String news(@AuthenticationPrincipal Person me, Model model) {
    model.addAttribute("news", newsOf(me));
    return "admin/parts :: news";
  }

  int newsOf(Person me) {
    return saved.of(me.id()).stream().filter(SavedSearch::alert).mapToInt(this::newsOf).sum();
  }

  @PostMapping
  String keep(
      @RequestParam(defaultValue = "") String name,
      @RequestParam String query,
      @AuthenticationPrincipal Person me,
      @ModelAttribute("t") Words t,
      RedirectAttributes once) {
    Asked asked = Asked.read(query);
    String called =
        Stream.of(name, describe(asked, t), t.text("console.saved.title"))
            .map(SavedController::called)
            .filter(one -> !one.isEmpty())
            .findFirst()
            .orElseThrow();
    boolean fits = asked.question().length() <= SavedSearch.MAX_QUERY;
    if (fits && saved.keep(me.id(), called, asked.question(), seen())) {
      once.addFlashAttribute("done", "console.saved.kept");
    } else {
      once.addFlashAttribute("refused", "console.saved.full");
    }
    return BACK;
  }

  /** Leads to what it finds; what is there counts as seen from now on. */
  @GetMapping("/{id}")
  String open(@PathVariable long id, @AuthenticationPrincipal Person me) {
    SavedSearch one = saved.find(me.id(), id).orElseThrow(NotFound::new);
    saved.seen(me.id(), id, seen());
    return "redirect:" + Asked.read(one.query()).address();
  }

  @PostMapping("/{id}/rename")
  String rename(
      @PathVariable long id, @RequestParam String name, @AuthenticationPrincipal Person me) {
    if (!called(name).isEmpty()) {
      saved.rename(me.id(), id, called(name));
    }
    return BACK;
  }

  @PostMapping("/{id}/announce")
  String announce(
      @PathVariable long id, @RequestParam boolean on, @AuthenticationPrincipal Person me) {
    saved.announce(me.id(), id, on);
    return BACK;
  }

  @PostMapping("/{id}/delete")
  String delete(
      @PathVariable long id, @AuthenticationPrincipal Person me, RedirectAttributes once) {
    saved
        .find(me.id(), id)
        .ifPresent(
            one -> {
              saved.delete(me.id(), id);
              once.addFlashAttribute("deleted", one);
            });
    return BACK;
  }

  @PostMapping("/{id}/restore")
  String restore(@PathVariable long id, @AuthenticationPrincipal Person me) {
    saved.restore(me.id(), id);
    return BACK;
  }

  private Row row(SavedSearch one, Words t) {
    Asked asked = Asked.read(one.query());
    int news = one.alert() ? newsOf(one) : 0;
    return new Row(
        one.id(),
        one.name(),
        describe(asked, t),
        one.alert(),
        search.count(asked.query(today())),
        news);
  }

  private int newsOf(SavedSearch one) {
    return search.countSince(Asked.read(one.query()).query(today()), one.seenAt());
  }

  /** In words: what was typed, and each filter. */
  private String describe(Asked asked, Words t) {
    List<String> parts = new ArrayList<>();
    if (!asked.words().isBlank()) {
      parts.add(asked.words());
    }
    filters.chips(asked, t).forEach(chip -> parts.add(chip.label()));
    return String.join(" · ", parts);
  }

  /** A name without what names a person, as short as it must be. */
  private static String called(String name) {
    String plain = PersonalData.mask(name.strip());
    return plain.substring(0, Math.min(plain.length(), SavedSearch.MAX_NAME)).strip();
  }

  private Instant seen() {
    return search.newest().orElseGet(clock::instant);
  }

  private LocalDate today() {
    return LocalDate.ofInstant(clock.instant(), Words.ZONE);
  }
}
