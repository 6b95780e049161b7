package mn.sanal.dialogue.flow;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import mn.sanal.dialogue.Button;
import mn.sanal.dialogue.Event;
import mn.sanal.dialogue.Facility;
import mn.sanal.dialogue.Message;
import mn.sanal.dialogue.State;
import mn.sanal.dialogue.survey.Survey;

/**
 * The surveys that can be answered: first those of one's own area and the core ones, behind a
 * button all others. The page is about the facility or place that a deep link named, or about
 * nothing; behind a sign stands the number of the page.
 */
final class TopicsPage implements Page {

  private static final String SURVEY = "s:";
  private static final String REPORT = "r:";
  private static final String MORE = "p";
  private static final String PAGE = "#";
  private static final int SIZE = 8;

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

  private static String about(Turn turn) {
    String about = turn.state().about();
    int sign = about.indexOf(PAGE);
    return sign < 0 ? about : about.substring(0, sign);
  }

  private static int page(Turn turn) {
    String about = turn.state().about();
    int sign = about.indexOf(PAGE);
    return sign < 0 ? 0 : Math.max(0, TypedNumber.index(about.substring(sign + 1), 100));
  }

  private Topics topics(Turn turn) {
    return Topics.of(turn, scripts.surveys().current(), about(turn));
  }

  @Override
  public void show(Turn turn, String above) {
    Topics topics = topics(turn);
    int last = (topics.others().size() + SIZE - 1) / SIZE;
    int page = Math.min(page(turn), last);
    List<List<Button>> rows = new ArrayList<>();
    if (page == 0) {
      rows.addAll(buttons(turn, topics.first()));
      if (last > 0) {
        rows.add(List.of(turn.key("buttons.more_topics", MORE + 1)));
      }
    } else {
      int from = (page - 1) * SIZE;
      rows.addAll(
          buttons(
              turn, topics.others().subList(from, Math.min(from + SIZE, topics.others().size()))));
      rows.add(paging(turn, page, last));
    }
    turn.show(Message.Kind.QUESTION, Page.below(above, ask(turn, rows)), rows);
  }

  private static List<List<Button>> buttons(Turn turn, List<Survey> surveys) {
    return surveys.stream()
        .map(survey -> List.of(turn.button(turn.text(survey.shortTitle()), SURVEY + survey.id())))
        .toList();
  }

  private static List<Button> paging(Turn turn, int page, int last) {
    List<Button> row = new ArrayList<>();
    row.add(turn.button("‹ " + turn.text("buttons.back"), MORE + (page - 1)));
    if (page < last) {
      row.add(turn.button(turn.text("buttons.more_topics") + " ›", MORE + (page + 1)));
    }
    return row;
  }

  /** What is asked, with the ways of a report where a deep link led to a facility or place. */
  private static String ask(Turn turn, List<List<Button>> rows) {
    String about = about(turn);
    String ask = turn.text("survey.choose_topic");
    if (!about.isEmpty()) {
      ask = named(turn, about) + "\n\n" + turn.text("menu.title");
      rows.add(List.of(turn.key("buttons.complaint", REPORT + "complaint")));
      rows.add(
          List.of(
              turn.key("buttons.suggestion", REPORT + "suggestion"),
              turn.key("buttons.thanks", REPORT + "thanks")));
    }
    rows.add(List.of(turn.lasting("buttons.menu", "m:menu")));
    return ask;
  }

  private static String named(Turn turn, String about) {
    Optional<Facility> facility = turn.context().places().facility(about);
    return facility
        .map(found -> turn.text("facility.from_code", "facility", PlaceNames.full(turn, found)))
        .or(() -> turn.context().places().place(about).map(place -> PlaceNames.full(turn, place)))
        .orElse("");
  }

  @Override
  public void pressed(Turn turn, String action) {
    int page = Listing.paged(action);
    Optional<Script> script =
        action.startsWith(SURVEY)
            ? scripts.rating(action.substring(SURVEY.length()))
            : action.startsWith(REPORT)
                ? scripts.byKey(action.substring(REPORT.length())).filter(Script::isReport)
                : Optional.empty();
    if (page >= 0) {
      String about = about(turn) + (page == 0 ? "" : PAGE + page);
      turn.state(turn.state().on(State.Page.TOPICS, about));
      show(turn, "");
    } else if (script.isPresent()) {
      dialogue.begin(turn, script.get(), about(turn), "");
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
            topics(turn).all(),
            text,
            survey -> List.of(turn.text(survey.shortTitle()), turn.text(survey.title())));
    Optional<Script> script =
        found.size() == 1 ? scripts.rating(found.getFirst().id()) : Optional.empty();
    if (script.isPresent()) {
      dialogue.begin(turn, script.get(), about(turn), "");
    } else {
      turn.refused(Event.Reason.NOT_UNDERSTOOD);
      show(turn, turn.text("error.unknown"));
    }
  }
}
