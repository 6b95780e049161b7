package mn.sanal.dialogue.flow;

import java.util.Optional;
import mn.sanal.dialogue.Answer;
import mn.sanal.dialogue.Draft;
import mn.sanal.dialogue.Draft.Spot;
import mn.sanal.dialogue.Event;
import mn.sanal.dialogue.Facility;
import mn.sanal.dialogue.Limits;
import mn.sanal.dialogue.Place;
import mn.sanal.dialogue.survey.Question;

/** How a survey or report begins: with what is known already, and never over an unfinished one. */
record Beginning(
    Dialogue dialogue, AskingPage asking, ConfirmPages.Resuming resuming, Limits limits) {

  /** Drops what is unfinished and begins the same again, a survey in its present version. */
  void anew(Turn turn) {
    Draft draft = turn.draftOrNull();
    Optional<Script> script =
        draft == null ? Optional.empty() : dialogue.scripts().present(draft.script());
    if (draft != null) {
      turn.happened(new Event.Cancelled());
      turn.draft(null);
    }
    if (script.isPresent()) {
      dialogue.begin(turn, script.get(), "", "");
    } else {
      dialogue.menu(turn, turn.text(draft == null ? "survey.nothing_open" : "survey.closed"));
    }
  }

  /**
   * Begins a script; an unfinished one is asked about first. At a facility that a poster led to, a
   * survey stops at its key question first.
   */
  void begin(Turn turn, Script whole, Wish wish) {
    Draft unfinished = turn.draftOrNull();
    if (unfinished != null && !unfinished.isEmpty()) {
      resuming.open(turn, wish.text());
      return;
    }
    String at = wish.at();
    Optional<Facility> facility = turn.context().places().facility(at);
    boolean brief = facility.isPresent() && wish.key().isEmpty();
    Script script = brief ? whole.brief().orElse(whole) : whole;
    Draft draft = Draft.begin(script.key(), Spot.of(Spot.REVIEW), turn.state().lastPlace());
    Answer age = Gate.knownAge(turn, script);
    if (age != null) {
      draft = draft.with(Script.AGE, age);
    }
    if (facility.isPresent()) {
      draft = draft.with(script.where(), new Answer.In(at));
    }
    Place soum = PlaceNames.soum(turn.context().places(), facility.map(Facility::place).orElse(at));
    draft = draft.inPlace(soum == null ? "" : soum.code());
    Question key = script.keyQuestion().orElse(null);
    Answer told = key == null ? null : KeyAnswer.read(key, wish.key()).orElse(null);
    if (key != null && told != null) {
      draft = draft.with(key.id(), told);
    }
    String words = wish.words();
    if (words.codePointCount(0, words.length()) >= limits.reportMin()
        && words.length() <= limits.reportMax()) {
      draft = draft.with(Script.WORDS, new Answer.Words(words)).dangerous(Danger.in(words));
    }
    asking.begin(turn, script, draft);
  }
}
