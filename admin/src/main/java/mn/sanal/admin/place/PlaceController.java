package mn.sanal.admin.place;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import mn.sanal.admin.ConsoleOnly;
import mn.sanal.admin.page.Names;
import mn.sanal.admin.page.Words;
import mn.sanal.admin.search.NameMatch;
import mn.sanal.db.facility.TypedFacilities;
import mn.sanal.dialogue.Facility;
import mn.sanal.dialogue.FacilityKind;
import mn.sanal.dialogue.Place;
import mn.sanal.dialogue.Places;
import mn.sanal.i18n.Language;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.RequestParam;

/** The page of places and facilities: read only. */
@ConsoleOnly
@Controller
class PlaceController {

  static final int PAGE = 50;
  private static final int FOUND = 20;
  private static final int LONGEST = 100;

  private final Places places;
  private final Names names;
  private final TypedFacilities typedFacilities;

  PlaceController(Places places, Names names, TypedFacilities typedFacilities) {
    this.places = places;
    this.names = names;
    this.typedFacilities = typedFacilities;
  }

  /** A facility in the table. */
  record Row(String code, String name, String kind, String place, boolean toConfirm) {}

  @GetMapping("/admin/places")
  String list(
      @RequestParam(defaultValue = "") String q,
      @RequestParam(defaultValue = "") String in,
      @RequestParam(defaultValue = "1") int page,
      @ModelAttribute("t") Words t,
      Model model) {
    String typed = q.strip().substring(0, Math.min(q.strip().length(), LONGEST));
    Place place = places.place(in).orElse(null);
    List<Place> below = place == null ? places.areas() : places.within(place.code());
    List<Place> shown = typed.isEmpty() ? below : places.find(typed, FOUND);
    List<Facility> found = facilities(place, typed, t);
    int pages = Math.max(1, (found.size() + PAGE - 1) / PAGE);
    int current = Math.clamp(page, 1, pages);
    model.addAttribute("typed", typedFacilities.count());
    model.addAttribute("q", typed);
    model.addAttribute("place", place);
    model.addAttribute("path", place == null ? "" : names.path(place.code(), t));
    model.addAttribute("below", shown);
    model.addAttribute("names", names);
    model.addAttribute(
        "rows",
        found.stream().skip((long) (current - 1) * PAGE).limit(PAGE).map(f -> row(f, t)).toList());
    model.addAttribute("total", found.size());
    model.addAttribute("page", current);
    model.addAttribute("pages", pages);
    return "admin/places";
  }

  /** Those of the place, or of the whole country once there is a word to look for. */
  private List<Facility> facilities(@Nullable Place place, String typed, Words t) {
    EnumSet<FacilityKind> all = EnumSet.allOf(FacilityKind.class);
    List<Place> where =
        place != null ? List.of(place) : typed.isEmpty() ? List.of() : places.areas();
    List<Facility> there =
        where.stream()
            .flatMap(one -> places.facilities(one.code(), all).stream())
            .distinct()
            .toList();
    return NameMatch.of(typed).best(there, facility -> called(facility, t));
  }

  /** Its names, and what else people type to find it: its kind, where it is, its code. */
  private List<String> called(Facility facility, Words t) {
    List<String> called = new ArrayList<>();
    for (Language language : t.messages().languages()) {
      called.add(facility.name().in(language));
      called.add(t.messages().text(language, "console.facility." + facility.kind()));
    }
    called.add(names.path(facility.place(), t));
    called.add(facility.code());
    return called;
  }

  private Row row(Facility facility, Words t) {
    return new Row(
        facility.code(),
        t.in(facility.name()),
        t.text("console.facility." + facility.kind()),
        names.path(facility.place(), t),
        facility.toConfirm());
  }
}
