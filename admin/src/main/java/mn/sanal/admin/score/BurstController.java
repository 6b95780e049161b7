package mn.sanal.admin.score;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import mn.sanal.admin.ConsoleOnly;
import mn.sanal.admin.page.Names;
import mn.sanal.admin.page.Words;
import mn.sanal.db.place.TimeZones;
import mn.sanal.db.response.Burst;
import mn.sanal.db.response.Bursts;
import mn.sanal.dialogue.Place;
import mn.sanal.dialogue.Places;
import mn.sanal.dialogue.survey.Surveys;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.RequestParam;

/** Hours in which unusually many rated one facility, for staff to judge. */
@ConsoleOnly
@Controller
class BurstController {

  static final String PAGE = "/admin/scores/bursts";

  private static final DateTimeFormatter CLOCK = DateTimeFormatter.ofPattern("HH:mm", Locale.ROOT);

  private final Bursts bursts;
  private final Places places;
  private final Surveys surveys;
  private final Names names;
  private final Clock clock;

  BurstController(Bursts bursts, Places places, Surveys surveys, Names names, Clock clock) {
    this.bursts = bursts;
    this.places = places;
    this.surveys = surveys;
    this.names = names;
    this.clock = clock;
  }

  /**
   * A line of the table.
   *
   * @param day in the time zone of the place, as is the hour
   */
  record Line(
      String facility,
      String link,
      String place,
      String topic,
      String day,
      String hour,
      Burst burst) {}

  @GetMapping(PAGE)
  String show(
      @RequestParam(defaultValue = "") String in, @ModelAttribute("t") Words t, Model model) {
    Place place = places.place(in).orElse(null);
    Instant now = clock.instant();
    String code = place == null ? "" : place.code();
    model.addAttribute("place", place == null ? null : names.path(code, t));
    model.addAttribute(
        "lines",
        bursts.of(code, now.minus(Bursts.USUAL), now).stream()
            .map(burst -> line(burst, t))
            .toList());
    model.addAttribute("up", place == null ? "/admin/scores" : "/admin/scores/place/" + code);
    model.addAttribute("back", place == null ? PAGE : PAGE + "?in=" + code);
    return "admin/bursts";
  }

  private Line line(Burst burst, Words t) {
    ZonedDateTime from = burst.from().atZone(TimeZones.of(burst.place()));
    return new Line(
        names.facility(burst.facility(), t),
        "/admin/scores/facility/" + burst.facility(),
        names.path(burst.place(), t),
        surveys.byId(burst.surveyId()).map(s -> t.in(s.title())).orElse(burst.surveyId()),
        t.day(from.toLocalDate()),
        CLOCK.format(from) + "–" + CLOCK.format(from.plus(Duration.ofHours(1))),
        burst);
  }
}
