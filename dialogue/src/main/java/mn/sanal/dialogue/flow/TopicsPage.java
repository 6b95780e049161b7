package mn.sanal.dialogue.flow;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import mn.sanal.dialogue.Button;
import mn.sanal.dialogue.Event;
import mn.sanal.dialogue.Facility;
import mn.sanal.dialogue.FacilityKind;
import mn.sanal.dialogue.Message;
import mn.sanal.dialogue.State;
import mn.sanal.dialogue.survey.Survey;

/**
 * The surveys that can be answered. The page is about the facility or place that a deep link named,
 * or about nothing.
 */
final class TopicsPage implements Page {

  private static final String SURVEY = "s:";
  private static final String REPORT = "r:";

  private final Dialogue dialogue;
  private final Scripts scripts;

  TopicsPage(Dialogue dialogue, Scripts scripts) {
    this.dialogue = dialogue;
    this.scripts = scripts;
  }

  /** Opens it for what a code names; an unknown code opens the menu. */
  void open(Turn turn, String code) {
    turn.state(turn.state().on(State.Page.TOPICS, code));
    show(turn, "");
  }

  @Override
  public void show(Turn turn, String above) {
    String about = turn.state().about();
    Optional<Facility> facility = turn.context().places().facility(about);
    List<List<Button>> rows = new ArrayList<>();
    for (Survey survey : scripts.surveys().current()) {
      Set<FacilityKind> kinds = survey.facilityKinds();
      if (facility.isEmpty() || kinds.contains(facility.get().kind())) {
        rows.add(List.of(turn.button(turn.text(survey.shortTitle()), SURVEY + survey.id())));
      }
    }
    String ask = turn.text("survey.choose_topic");
    if (!about.isEmpty()) {
      ask = named(turn, about, facility) + "\n\n" + turn.text("menu.title");
      rows.add(List.of(turn.key("buttons.complaint", REPORT + "complaint")));
      rows.add(
          List.of(
              turn.key("buttons.suggestion", REPORT + "suggestion"),
              turn.key("buttons.thanks", REPORT + "thanks")));
    }
    rows.add(List.of(turn.lasting("buttons.menu", "m:menu")));
    turn.show(Message.Kind.QUESTION, Page.below(above, ask), rows);
  }

  private static String named(Turn turn, String about, Optional<Facility> facility) {
    return facility
        .map(found -> turn.text("facility.from_code", "facility", PlaceNames.full(turn, found)))
        .or(() -> turn.context().places().place(about).map(place -> PlaceNames.full(turn, place)))
        .orElse("");
  }

  @Override
  public void pressed(Turn turn, String action) {
    Optional<Script> script =
        action.startsWith(SURVEY)
            ? scripts.rating(action.substring(SURVEY.length()))
            : action.startsWith(REPORT)
                ? scripts.byKey(action.substring(REPORT.length())).filter(Script::isReport)
                : Optional.empty();
    if (script.isPresent()) {
      dialogue.begin(turn, script.get(), turn.state().about());
    } else if (action.startsWith(SURVEY)) {
      turn.refused(Event.Reason.STALE_BUTTON);
      show(turn, turn.text("survey.closed"));
    } else {
      unknown(turn);
    }
  }

  @Override
  public void typed(Turn turn, String text) {
    List<Survey> found =
        Letters.narrow(
            scripts.surveys().current(),
            text,
            survey -> List.of(turn.text(survey.shortTitle()), turn.text(survey.title())));
    Optional<Script> script =
        found.size() == 1 ? scripts.rating(found.getFirst().id()) : Optional.empty();
    if (script.isPresent()) {
      dialogue.begin(turn, script.get(), turn.state().about());
    } else {
      turn.refused(Event.Reason.NOT_UNDERSTOOD);
      show(turn, turn.text("error.unknown"));
    }
  }
}
