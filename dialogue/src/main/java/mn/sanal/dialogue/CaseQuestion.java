package mn.sanal.dialogue;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import mn.sanal.dialogue.survey.Choice;
import mn.sanal.dialogue.survey.Condition;
import mn.sanal.dialogue.survey.Form;
import mn.sanal.dialogue.survey.Question;
import mn.sanal.i18n.Language;
import mn.sanal.i18n.Messages;
import mn.sanal.i18n.Text;

/**
 * A short question that staff wrote about one case, in one language.
 *
 * @param choices what can be chosen, empty for all other kinds
 */
public record CaseQuestion(String ask, Kind kind, List<String> choices) {

  /** In code points, so that the question stands whole above its buttons on a small phone. */
  public static final int MAX_ASK = 200;

  /** In code points: what a button shows whole. */
  public static final int MAX_CHOICE = 28;

  public static final int MAX_CHOICES = 5;
  private static final int MIN_CHOICES = 2;
  private static final int MAX_WORDS = 500;
  private static final int STEPS = 5;

  /** How it is answered. */
  public enum Kind {
    YES_NO,
    RATING,
    CHOICE,
    TEXT
  }

  /** Why something cannot be asked. */
  public enum Problem {
    /** Nothing is asked, or too much. */
    ASK_LENGTH,
    /** Fewer than two choices, more than five, too long ones, or the same twice. */
    CHOICES,
    /** Signs of markup, or several lines. */
    MARKUP
  }

  /**
   * @throws IllegalArgumentException when there is a {@link #problem}
   */
  public CaseQuestion {
    choices = List.copyOf(choices);
    problem(ask, kind, choices)
        .ifPresent(
            problem -> {
              throw new IllegalArgumentException("a question that cannot be asked: " + problem);
            });
  }

  /** What is wrong with a question before it is made. */
  public static Optional<Problem> problem(String ask, Kind kind, List<String> choices) {
    if (!isLine(ask) || !choices.stream().allMatch(CaseQuestion::isLine)) {
      return Optional.of(Problem.MARKUP);
    }
    if (!fits(ask, MAX_ASK)) {
      return Optional.of(Problem.ASK_LENGTH);
    }
    boolean possible =
        kind == Kind.CHOICE
            ? choices.size() >= MIN_CHOICES
                && choices.size() <= MAX_CHOICES
                && new HashSet<>(choices).size() == choices.size()
                && choices.stream().allMatch(choice -> fits(choice, MAX_CHOICE))
            : choices.isEmpty();
    return possible ? Optional.empty() : Optional.of(Problem.CHOICES);
  }

  private static boolean isLine(String text) {
    return text.codePoints()
        .noneMatch(sign -> sign == '<' || sign == '>' || Character.isISOControl(sign));
  }

  private static boolean fits(String text, int max) {
    return !text.isBlank() && text.codePointCount(0, text.length()) <= max;
  }

  /** The same as a question of a survey; it can always be passed over. */
  public Question question(String id, Messages messages) {
    return new Question(
        id, inAll(ask), form(messages), false, false, false, Condition.ALWAYS, Set.of());
  }

  private Form form(Messages messages) {
    return switch (kind) {
      case YES_NO -> new Form.YesNo();
      case RATING ->
          new Form.Rating(
              IntStream.rangeClosed(1, STEPS).mapToObj(step -> step(messages, step)).toList());
      case CHOICE -> new Form.Single(listed(), MAX_CHOICES, false);
      case TEXT -> new Form.ShortText(MAX_WORDS);
    };
  }

  private List<Choice> listed() {
    List<Choice> listed = new ArrayList<>();
    for (String label : choices) {
      listed.add(new Choice(code(listed.size()), inAll(label), null, false, false, List.of()));
    }
    return listed;
  }

  private static String code(int index) {
    return "c" + (index + 1);
  }

  private static Text step(Messages messages, int step) {
    return new Text(
        messages.languages().stream()
            .collect(
                Collectors.toMap(
                    language -> language, language -> word(messages, language, step))));
  }

  private static String word(Messages messages, Language language, int step) {
    return messages.text(language, "case_survey.rate_" + step);
  }

  /** What staff wrote stays as it is in every language. */
  private static Text inAll(String written) {
    return new Text(Map.of(Language.MONGOLIAN, written));
  }

  /** An answer to it in words. */
  String said(Answer answer, Messages messages, Language language) {
    return switch (answer) {
      case Answer.Rating(int value) -> value + " " + word(messages, language, value);
      case Answer.YesNo(boolean yes) -> messages.text(language, yes ? "buttons.yes" : "buttons.no");
      case Answer.Choice(List<String> codes, String _) ->
          IntStream.range(0, choices.size())
              .filter(index -> codes.contains(code(index)))
              .mapToObj(choices::get)
              .collect(Collectors.joining(", "));
      case Answer.Words(String text) -> text;
      // No question of these forms is asked.
      case Answer.Quantity _, Answer.Files _, Answer.Day _ -> "";
      case Answer.At _, Answer.In _, Answer.Named _ -> "";
    };
  }
}
