package mn.sanal.admin.complaint;

import java.time.Clock;
import java.time.YearMonth;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import mn.sanal.admin.ConsoleOnly;
import mn.sanal.admin.page.Names;
import mn.sanal.admin.page.Words;
import mn.sanal.db.complaint.Endings;
import mn.sanal.dialogue.Place;
import mn.sanal.dialogue.Places;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.RequestParam;

/** How cases ended, by month and by area, in the last twelve months. */
@ConsoleOnly
@Controller
class EndingController {

  private static final String PAGE = "/admin/endings";
  private static final int MONTHS = 12;

  private final Endings endings;
  private final Places places;
  private final Names names;
  private final Clock clock;

  EndingController(Endings endings, Places places, Names names, Clock clock) {
    this.endings = endings;
    this.places = places;
    this.names = names;
    this.clock = clock;
  }

  /**
   * A line of a table.
   *
   * @param link where more of it is, or null
   * @param cases how many, in the order of the kinds
   */
  record Line(String name, @Nullable String link, List<Integer> cases) {

    boolean isEmpty() {
      return cases.stream().allMatch(count -> count == 0);
    }
  }

  @GetMapping(PAGE)
  String show(
      @RequestParam(defaultValue = "") String in, @ModelAttribute("t") Words t, Model model) {
    Place place = places.place(in).orElse(null);
    YearMonth last = YearMonth.from(clock.instant().atZone(Words.ZONE));
    List<Endings.Count> counts =
        endings.of(place == null ? "" : place.code(), last.minusMonths(MONTHS - 1), last);
    model.addAttribute("place", place == null ? null : names.path(place.code(), t));
    model.addAttribute("up", up(place));
    model.addAttribute("kinds", Endings.Kind.values());
    model.addAttribute("none", counts.isEmpty());
    model.addAttribute(
        "months",
        IntStream.range(0, MONTHS)
            .mapToObj(last::minusMonths)
            .map(month -> line(month.toString(), null, counts, one -> one.month().equals(month)))
            .toList());
    model.addAttribute(
        "areas",
        below(place).stream()
            .map(
                area ->
                    line(
                        t.in(area.name()),
                        PAGE + "?in=" + area.code(),
                        counts,
                        one -> one.area().startsWith(area.code())))
            .filter(line -> !line.isEmpty())
            .toList());
    model.addAttribute("back", place == null ? PAGE : PAGE + "?in=" + place.code());
    return "admin/endings";
  }

  private static @Nullable String up(@Nullable Place place) {
    if (place == null) {
      return null;
    }
    return place.parent() == null ? PAGE : PAGE + "?in=" + place.parent();
  }

  /** The units that cases are counted by: nothing finer than a soum or district. */
  private List<Place> below(@Nullable Place place) {
    if (place == null) {
      return places.areas();
    }
    return place.parent() == null ? places.within(place.code()) : List.of();
  }

  private static Line line(
      String name,
      @Nullable String link,
      List<Endings.Count> counts,
      Predicate<Endings.Count> which) {
    Map<Endings.Kind, Integer> cases = new EnumMap<>(Endings.Kind.class);
    for (Endings.Kind kind : Endings.Kind.values()) {
      cases.put(kind, 0);
    }
    counts.stream()
        .filter(which)
        .forEach(one -> cases.merge(one.kind(), one.cases(), Integer::sum));
    return new Line(name, link, List.copyOf(cases.values()));
  }
}
