package mn.sanal.dialogue;

import mn.sanal.dialogue.flow.Dialogue;
import mn.sanal.dialogue.survey.Surveys;
import mn.sanal.i18n.Language;
import mn.sanal.i18n.Messages;

/**
 * Asks. A pure function of definitions, state, input and context: the same inputs always give the
 * same step, and no input makes it throw. Safe for use by many threads.
 */
public final class Engine {

  /** The version of the consent text; a new one asks everybody again. */
  public static final int CONSENT_VERSION = 1;

  private final Dialogue dialogue;

  public Engine(Surveys surveys, Messages messages, Limits limits, Operator operator) {
    this.dialogue = new Dialogue(surveys, messages, limits, operator, CONSENT_VERSION);
  }

  public Step step(State state, Input input, Context context) {
    return dialogue.step(state, input, context);
  }

  /** Puts into plain text what is kept about a citizen. */
  public String describe(Portrait portrait, Language language, Places places) {
    return dialogue.describe(portrait, language, places);
  }
}
