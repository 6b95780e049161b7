package mn.sanal.admin.survey;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import mn.sanal.admin.ConsoleOnly;
import mn.sanal.admin.page.NotFound;
import mn.sanal.admin.page.Words;
import mn.sanal.db.survey.TopicSwitches;
import mn.sanal.dialogue.Place;
import mn.sanal.dialogue.Places;
import mn.sanal.dialogue.survey.Survey;
import mn.sanal.dialogue.survey.Surveys;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The table of topics and areas, and an area's own page, where they are switched. */
@ConsoleOnly
@Controller
@RequestMapping("/admin/topics")
class TopicController {

  private static final String LIST = "/admin/topics";

  private final Surveys surveys;
  private final TopicSwitches switches;
  private final Places places;

  TopicController(Surveys surveys, TopicSwitches switches, Places places) {
    this.surveys = surveys;
    this.switches = switches;
    this.places = places;
  }

  /** An area with how each topic is offered there, in the order of the topics. */
  record Row(String code, String name, List<Offer> offers) {}

  /** A topic in an area. */
  record Topic(String id, String title, Offer offer, List<Offer> choices) {}

  @GetMapping
  String table(@ModelAttribute("t") Words t, Model model) {
    List<Survey> topics = surveys.current();
    model.addAttribute("topics", topics.stream().map(one -> t.in(one.shortTitle())).toList());
    model.addAttribute(
        "rows",
        places.areas().stream()
            .map(
                area ->
                    new Row(
                        area.code(),
                        t.in(area.name()),
                        topics.stream().map(topic -> offer(topic, area.code())).toList()))
            .toList());
    model.addAttribute("offers", Offer.values());
    model.addAttribute("back", LIST);
    return "admin/topics";
  }

  @GetMapping("/{area}")
  String area(@PathVariable String area, @ModelAttribute("t") Words t, Model model) {
    model.addAttribute("area", area(area));
    model.addAttribute(
        "topics",
        surveys.current().stream()
            .map(
                topic ->
                    new Topic(
                        topic.id(),
                        t.in(topic.title()),
                        offer(topic, area),
                        Offer.choices(topic, area)))
            .toList());
    model.addAttribute("back", LIST + "/" + area);
    return "admin/topics-area";
  }

  /** Takes each topic's choice by its id; what is left out, or nonsense, stays as it is. */
  @PostMapping("/{area}")
  String change(
      @PathVariable String area,
      @RequestParam Map<String, String> chosen,
      RedirectAttributes once) {
    String code = area(area).code();
    for (Survey topic : surveys.current()) {
      Offer.choices(topic, code).stream()
          .filter(offer -> offer.name().equals(chosen.get(topic.id())))
          .filter(offer -> offer != offer(topic, code))
          .forEach(offer -> switches.put(topic.id(), code, offer.asSwitch(topic, code)));
    }
    once.addFlashAttribute("done", "console.topics.done");
    return "redirect:" + LIST + "/" + code;
  }

  private Offer offer(Survey topic, String area) {
    return Offer.of(topic, area, switches.switched(topic.id(), area));
  }

  /** One of the units that citizens choose first. */
  private Place area(String code) {
    return places.areas().stream()
        .filter(area -> Objects.equals(area.code(), code))
        .findFirst()
        .orElseThrow(NotFound::new);
  }
}
