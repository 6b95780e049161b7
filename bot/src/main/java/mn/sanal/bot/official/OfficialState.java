package mn.sanal.bot.official;

import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

/**
 * Where an official's dialogue stands. Its JSON form is stored between two steps.
 *
 * @param screen counts the screens; a button of an older one is stale
 * @param number of the case that is answered, or empty
 * @param text the answer written so far, or empty
 */
record OfficialState(Stage stage, long screen, String number, String text) {

  /** What was asked last. */
  enum Stage {
    NOTHING,
    /** To write the answer. */
    WRITING,
    /** Whether the answer shown is to be sent. */
    SENDING,
    /** Whether they really want to go. */
    LEAVING
  }

  static final OfficialState NEW = new OfficialState(Stage.NOTHING, 0, "", "");

  private static final JsonMapper JSON = JsonMapper.builder().build();

  /** One that cannot be read is a new one. */
  static OfficialState fromJson(@Nullable String json) {
    if (json == null) {
      return NEW;
    }
    try {
      @Nullable OfficialState state = JSON.readValue(json, OfficialState.class);
      return state != null && state.isWhole() ? state : NEW;
    } catch (JacksonException _) {
      return NEW;
    }
  }

  String toJson() {
    return JSON.writeValueAsString(this);
  }

  OfficialState rest() {
    return new OfficialState(Stage.NOTHING, screen + 1, "", "");
  }

  OfficialState writing(String caseNumber) {
    return new OfficialState(Stage.WRITING, screen + 1, caseNumber, "");
  }

  OfficialState sending(String answer) {
    return new OfficialState(Stage.SENDING, screen + 1, number, answer);
  }

  OfficialState leaving() {
    return new OfficialState(Stage.LEAVING, screen + 1, "", "");
  }

  boolean asks() {
    return stage != Stage.NOTHING;
  }

  @SuppressWarnings({"ConstantValue", "RedundantNullCheck"}) // JSON knows no null marks.
  private boolean isWhole() {
    return stage != null && number != null && text != null;
  }
}
