package mn.sanal.admin.complaint;

import jakarta.servlet.http.HttpServletResponse;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import mn.sanal.admin.ConsoleOnly;
import mn.sanal.admin.page.Words;
import mn.sanal.admin.search.CaseQuery;
import mn.sanal.admin.search.CaseQuery.Order;
import mn.sanal.admin.search.CaseSearch;
import mn.sanal.admin.search.Found;
import mn.sanal.admin.search.IndexState;
import mn.sanal.admin.search.Reading;
import mn.sanal.dialogue.CaseNumber;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseBody;

/** The list of cases: search, filters, pages. All of it stands in the address. */
@ConsoleOnly
@Controller
class ListController {

  /** Says on the page that something was left out of the words. */
  private static final String PERSONAL = "personal";

  private final CaseSearch search;
  private final Rows rows;
  private final Filters filters;
  private final NextSteps steps;
  private final Clock clock;

  ListController(CaseSearch search, Rows rows, Filters filters, NextSteps steps, Clock clock) {
    this.search = search;
    this.rows = rows;
    this.filters = filters;
    this.steps = steps;
    this.clock = clock;
  }

  /**
   * The list as a page, or for the script on it. Whoever presses Enter, or has no script, gets the
   * address in the one form that can be kept: without empty fields, and without personal data.
   */
  @GetMapping(Asked.LIST)
  String list(
      @RequestParam MultiValueMap<String, String> parameters,
      @RequestHeader(name = "HX-Request", required = false) @Nullable String typing,
      HttpServletResponse response,
      @ModelAttribute("t") Words t,
      Model model) {
    Asked asked = Asked.of(parameters);
    boolean namesSomebody = !asked.words().equals(given(parameters));
    if (typing != null) {
      response.setHeader("HX-Push-Url", asked.address());
    } else if (namesSomebody || parameters.values().stream().anyMatch(ListController::isEmpty)) {
      return "redirect:" + asked.address() + (namesSomebody ? mark(asked) : "");
    }
    LocalDate today = LocalDate.ofInstant(clock.instant(), Words.ZONE);
    Optional<Found> found = search.find(asked.query(today));
    Optional<CaseNumber> number = found.flatMap(those -> those.reading().number());
    if (typing == null && number.isPresent() && found.get().total() == 1) {
      return "redirect:" + Asked.LIST + "/" + number.get().value();
    }
    model.addAttribute("asked", asked);
    model.addAttribute("personal", namesSomebody || parameters.containsKey(PERSONAL));
    model.addAttribute("orders", Order.values());
    model.addAttribute("index", state());
    model.addAttribute("down", found.isEmpty());
    model.addAttribute("chips", filters.chips(asked, t));
    found.ifPresent(those -> show(those, asked, today, t, model));
    return "admin/complaints";
  }

  /** How the last word of what is being typed may go on, for the script of the page. */
  @GetMapping(Asked.LIST + "/words")
  @ResponseBody
  List<String> words(@RequestParam(name = Asked.WORDS, defaultValue = "") String typed) {
    return search.proposals(Reading.withoutPersonalData(typed.stripLeading()));
  }

  private static String given(MultiValueMap<String, String> parameters) {
    String words = parameters.getFirst(Asked.WORDS);
    return words == null ? "" : words.strip();
  }

  private static boolean isEmpty(List<String> values) {
    return values.stream().anyMatch(value -> value == null || value.isEmpty());
  }

  private static String mark(Asked asked) {
    return (asked.address().contains("?") ? "&" : "?") + PERSONAL + "=1";
  }

  private void show(Found found, Asked asked, LocalDate today, Words t, Model model) {
    List<Row> shown = rows.of(found.ids(), asked.words(), found.reading(), t);
    model.addAttribute("understood", filters.understood(asked, found.reading()));
    model.addAttribute("unclear", found.reading().unclear());
    model.addAttribute("rows", shown);
    model.addAttribute("near", rows.of(found.near(), asked.words(), found.reading(), t));
    model.addAttribute("total", found.total());
    model.addAttribute("filters", filters.all(asked, found, t));
    search
        .meant(asked.words(), found.reading())
        .ifPresent(
            meant -> {
              model.addAttribute("meant", meant);
              model.addAttribute("meantLink", asked.withWords(meant).address());
            });
    model.addAttribute("steps", steps.of(asked, found, today, t));
    int pages = (found.total() + CaseQuery.PAGE - 1) / CaseQuery.PAGE;
    int page = asked.page();
    model.addAttribute("page", page + 1);
    model.addAttribute("pages", pages);
    model.addAttribute("before", page > 0 ? asked.onPage(page - 1) : null);
    model.addAttribute(
        "after", page + 1 < Math.min(pages, CaseQuery.LAST_PAGE) ? asked.onPage(page + 1) : null);
  }

  /** How far a building index is; null when it is whole. */
  private IndexState.@Nullable Building state() {
    return search.state() instanceof IndexState.Building building ? building : null;
  }
}
