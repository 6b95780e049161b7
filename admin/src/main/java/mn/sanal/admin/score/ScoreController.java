package mn.sanal.admin.score;

import java.util.List;
import mn.sanal.admin.ConsoleOnly;
import mn.sanal.admin.page.Names;
import mn.sanal.admin.page.NotFound;
import mn.sanal.admin.page.Words;
import mn.sanal.db.score.ReleasedScores;
import mn.sanal.db.score.Score;
import mn.sanal.dialogue.Facility;
import mn.sanal.dialogue.Place;
import mn.sanal.dialogue.Places;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;

/** Scores by area, within an area, and of one facility. What is not released is not there. */
@ConsoleOnly
@Controller
class ScoreController {

  private static final String SCORES = "/admin/scores";
  private static final int MOST_CELLS = 5_000;

  private final ReleasedScores scores;
  private final Tables tables;
  private final Places places;
  private final Names names;

  ScoreController(ReleasedScores scores, Tables tables, Places places, Names names) {
    this.scores = scores;
    this.tables = tables;
    this.places = places;
    this.names = names;
  }

  @GetMapping(SCORES)
  String areas(@ModelAttribute("t") Words t, Model model) {
    List<Score> cells = scores.of(places.areas().stream().map(Place::code).toList());
    model.addAttribute(
        "areas", tables.bySubject(cells, code -> names.place(code, t), this::place, t));
    model.addAttribute("title", t.text("console.score.title"));
    model.addAttribute("bursts", BurstController.PAGE);
    model.addAttribute("back", SCORES);
    return "admin/scores";
  }

  @GetMapping(SCORES + "/place/{code}")
  String area(@PathVariable String code, @ModelAttribute("t") Words t, Model model) {
    Place place = places.place(code).orElseThrow(NotFound::new);
    List<Score> own = scores.of(List.of(code));
    List<Score> parts = scores.of(places.within(code).stream().map(Place::code).toList());
    List<Score> facilities = scores.facilitiesIn(code, MOST_CELLS);
    model.addAttribute("title", names.path(place.code(), t));
    model.addAttribute("questions", tables.byQuestion(own, t));
    model.addAttribute(
        "areas", tables.bySubject(parts, part -> names.place(part, t), this::place, t));
    model.addAttribute(
        "facilities",
        tables.bySubject(facilities, one -> names.facility(one, t), this::facility, t));
    model.addAttribute("bursts", BurstController.PAGE + "?in=" + code);
    model.addAttribute("up", place.parent() == null ? SCORES : place(place.parent()));
    model.addAttribute("back", place(code));
    return "admin/scores";
  }

  @GetMapping(SCORES + "/facility/{code}")
  String facility(@PathVariable String code, @ModelAttribute("t") Words t, Model model) {
    Facility facility = places.facility(code).orElseThrow(NotFound::new);
    model.addAttribute("title", t.in(facility.name()));
    model.addAttribute("questions", tables.byQuestion(scores.of(List.of(code)), t));
    model.addAttribute("up", place(facility.place()));
    model.addAttribute("actions", "/admin/facilities/" + code + "/actions");
    model.addAttribute("back", facility(code));
    return "admin/scores";
  }

  private String place(String code) {
    return SCORES + "/place/" + code;
  }

  private String facility(String code) {
    return SCORES + "/facility/" + code;
  }
}
