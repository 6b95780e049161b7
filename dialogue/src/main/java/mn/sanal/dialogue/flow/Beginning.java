package mn.sanal.dialogue.flow;

import java.util.Optional;
import mn.sanal.dialogue.Answer;
import mn.sanal.dialogue.Draft;
import mn.sanal.dialogue.Draft.Spot;
import mn.sanal.dialogue.Facility;
import mn.sanal.dialogue.Limits;
import mn.sanal.dialogue.Place;

/** How a survey or report begins: with what is known already, and never over an unfinished one. */
record Beginning(AskingPage asking, ConfirmPages.Resuming resuming, Limits limits) {

  /** Begins a script; an unfinished one is asked about first. */
  void begin(Turn turn, Script script, String at, String words) {
    Draft unfinished = turn.draftOrNull();
    if (unfinished != null && !unfinished.isEmpty()) {
      String key = script.survey() == null ? script.key() : script.survey().id();
      resuming.open(turn, new Wish(key, at, words).text());
      return;
    }
    Draft draft = Draft.begin(script.key(), Spot.of(Spot.REVIEW), turn.state().lastPlace());
    Answer age = Gate.knownAge(turn, script);
    if (age != null) {
      draft = draft.with(Script.AGE, age);
    }
    Optional<Facility> facility = turn.context().places().facility(at);
    if (facility.isPresent()) {
      draft = draft.with(script.where(), new Answer.In(at));
    }
    Place soum = PlaceNames.soum(turn.context().places(), facility.map(Facility::place).orElse(at));
    draft = draft.inPlace(soum == null ? "" : soum.code());
    if (words.codePointCount(0, words.length()) >= limits.reportMin()
        && words.length() <= limits.reportMax()) {
      draft = draft.with(Script.WORDS, new Answer.Words(words)).dangerous(Danger.in(words));
    }
    asking.begin(turn, script, draft);
  }
}
