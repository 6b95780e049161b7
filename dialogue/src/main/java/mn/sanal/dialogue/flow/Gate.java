package mn.sanal.dialogue.flow;

import java.util.List;
import java.util.Optional;
import mn.sanal.dialogue.AgeBand;
import mn.sanal.dialogue.Answer;
import mn.sanal.dialogue.survey.Audience;
import mn.sanal.dialogue.survey.Question;
import mn.sanal.dialogue.survey.Survey;
import org.jspecify.annotations.Nullable;

/** What stands before the questions of a survey: whether one agrees, and whether one is asked. */
final class Gate {

  private Gate() {}

  /** The words with which a survey ends before it began, or null when it goes on. */
  static @Nullable String closes(
      Turn turn, Script script, Question question, @Nullable Answer answer) {
    Survey survey = script.survey();
    if (survey == null) {
      return null;
    }
    if (question.id().equals(Script.CONSENT)) {
      return answer != null && question.endsWith(answer) ? refused(turn, survey) : null;
    }
    if (!question.id().equals(Script.AGE)) {
      return null;
    }
    Optional<AgeBand> band = AgeAsk.band(answer);
    band.ifPresent(known -> turn.state(turn.state().age(known.code())));
    return band.filter(survey.audience()::includes).isPresent()
        ? null
        : notAsked(turn, survey.audience(), band.orElse(null));
  }

  private static String refused(Turn turn, Survey survey) {
    String stopped = turn.text("survey.cancelled");
    return survey.safeguards().helpline()
        ? stopped + "\n\n" + turn.text("help.child_line")
        : stopped;
  }

  private static String notAsked(Turn turn, Audience audience, @Nullable AgeBand band) {
    if (band != null && band.from() > audience.oldest()) {
      return turn.text("age.not_for_you");
    }
    return turn.text("age.too_young", "age", audience.youngest())
        + "\n\n"
        + turn.text("age.other_ways");
  }

  /** The age that was told before, if it will do here: then it is not asked again. */
  static @Nullable Answer knownAge(Turn turn, Script script) {
    Survey survey = script.survey();
    if (survey == null) {
      return null;
    }
    return AgeBand.ofCode(turn.state().age())
        .filter(survey.audience()::includes)
        .map(band -> new Answer.Choice(List.of(band.code())))
        .orElse(null);
  }
}
