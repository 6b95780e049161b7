package mn.sanal.dialogue;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import mn.sanal.i18n.Language;
import org.jspecify.annotations.Nullable;

/**
 * What came of an input. Events say what happened; whoever runs the engine stores and sends it.
 * Messages stand in the order in which they are to be shown.
 */
public sealed interface Event {

  /** Something to show. */
  record Shown(Message message) implements Event {}

  /**
   * A short word (at most 200 characters) beside the dialogue, such as that a button is out of
   * date: the answer to the press where the channel has one, else a message.
   */
  record Explained(String text) implements Event {}

  record LanguageChosen(Language language) implements Event {}

  record ConsentGiven(int version, Language language) implements Event {}

  record ConsentRefused(int version, Language language) implements Event {}

  /** An answer was accepted; {@code changed} when it replaced an earlier one. */
  record Answered(String question, Answer answer, boolean changed) implements Event {}

  record Skipped(String question) implements Event {}

  record WentBack() implements Event {}

  record Cancelled() implements Event {}

  /** The input was not accepted. */
  record Refused(Reason reason) implements Event {}

  /**
   * A survey was sent off.
   *
   * @param age how old the citizen is, or null where that was not told
   */
  record Rated(
      CaseNumber number,
      SecretCode code,
      String surveyId,
      String surveyHash,
      String placeCode,
      @Nullable String facilityCode,
      @Nullable String typedFacility,
      @Nullable AgeBand age,
      Map<String, Answer> answers,
      Language language)
      implements Event {}

  /**
   * A complaint, suggestion or thanks was sent off.
   *
   * @param category a key of {@link Categories}
   * @param placeCode null only where harm to a child was reported without a place
   * @param typedFacility what was typed when the facility is not in the list; staff confirm it
   * @param anonymous not linked to the chat: the code is the only way back
   * @param mayBeShown officials may read the text as written before staff release it
   */
  record Reported(
      CaseNumber number,
      SecretCode code,
      CaseKind kind,
      String category,
      @Nullable String placeCode,
      @Nullable String facilityCode,
      @Nullable String typedFacility,
      String text,
      List<Media> media,
      boolean anonymous,
      boolean mayBeShown,
      Language language)
      implements Event {}

  /** The citizen added their voice to a report of others in place of sending the same. */
  record Joined(CaseNumber number) implements Event {}

  /** The citizen said whether a case was really solved. */
  record Judged(CaseNumber number, Verdict verdict) implements Event {}

  /** Why the citizen says that a case is not solved. */
  record Reasoned(CaseNumber number, String text) implements Event {}

  /**
   * The citizen wrote or sent something more to a case, on a question of staff or unasked.
   *
   * @param text the words, empty where files alone were sent
   */
  record Replied(CaseNumber number, String text, List<Media> media) implements Event {}

  /**
   * The citizen answered one of the short questions of staff about a case.
   *
   * @param survey the number of the questions within the case
   * @param answer null where the question was passed over
   */
  record CaseAnswered(CaseNumber number, int survey, String question, @Nullable Answer answer)
      implements Event {}

  /** The citizen took a case back. */
  record Withdrawn(CaseNumber number) implements Event {}

  /** Whether the citizen wants to be told what changed where they rated. */
  record NewsChosen(boolean wanted) implements Event {}

  /** The citizen wants to have all that is known of them, as a file. */
  record DataAsked(Language language) implements Event {}

  /** The citizen wants all that is known of them to be gone. */
  record Erased() implements Event {}

  /** The citizen was given a code by which to go on in Telegram, once and for a short while. */
  record TransferOffered(SecretCode code) implements Event {

    /** For how long the code is good. */
    public static final Duration GOOD_FOR = Duration.ofMinutes(15);
  }

  /**
   * The citizen goes on here with what they began elsewhere: from now on all of it is here.
   *
   * @param code by which it was found
   * @param farewell what is said where it began
   */
  record Transferred(SecretCode code, String farewell) implements Event {}

  /** A word about the bot itself; it belongs to nobody. */
  record Commented(String text, Language language) implements Event {}

  /** Why an input was not accepted. */
  enum Reason {
    STALE_BUTTON,
    UNKNOWN_BUTTON,
    UNKNOWN_COMMAND,
    WRONG_KIND,
    NOT_UNDERSTOOD,
    OUT_OF_RANGE,
    TOO_LONG,
    TOO_MANY,
    TOO_LARGE,
    NEEDED,
    /** A message was edited that is no answer of the dialogue in hand. */
    EDITED
  }
}
