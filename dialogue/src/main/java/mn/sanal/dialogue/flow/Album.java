package mn.sanal.dialogue.flow;

import mn.sanal.dialogue.Input;
import mn.sanal.dialogue.Media;
import mn.sanal.dialogue.survey.Form;
import mn.sanal.dialogue.survey.Question;
import org.jspecify.annotations.Nullable;

/**
 * Photos and voice messages of a report that come with its words, in place of them, or late as the
 * rest of an album: Telegram delivers each photo of an album as a message of its own.
 */
final class Album {

  private Album() {}

  /** Whether what was sent at a question (null: at the review) goes with the report's files. */
  static boolean belongs(Turn turn, Script script, @Nullable Question question, Input.Sent sent) {
    return script.isReport()
        && !sent.media().isEmpty()
        && (isNoAnswerItself(question)
            || sent.media().stream().allMatch(media -> media.kind() == Media.Kind.PHOTO))
        && (question == null || !question.id().equals(Script.FILES))
        && script.path(turn.draft().answers()).stream()
            .anyMatch(other -> other.id().equals(Script.FILES));
  }

  /** A voice message may stand for words, but not for a choice. */
  private static boolean isNoAnswerItself(@Nullable Question question) {
    return question == null || !(question.form() instanceof Form.LongText);
  }
}
