package mn.sanal.bot.api.load;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import mn.sanal.bot.api.VisibleMessage;
import mn.sanal.i18n.Language;
import mn.sanal.i18n.Messages;

/** The words on the buttons that every citizen knows. */
final class Labels {

  private static final Messages MESSAGES = Messages.load();

  /** An age that every survey for adults asks. */
  private static final String ADULT = "35–54";

  /** Pressed wherever they are seen, the first of them first. */
  static final List<String> AHEAD =
      List.of(
          word("language.btn_mn"),
          word("consent.agree"),
          word("buttons.send"),
          word("buttons.send_apart"),
          word("buttons.with_chat"),
          ADULT,
          word("buttons.next"));

  static final String REVIEW = word("survey.review_title");
  static final String SURVEY = word("buttons.survey");
  static final String COMPLAINT = word("buttons.complaint");
  static final String DONE = word("buttons.done");
  static final String SKIP = word("buttons.skip");
  static final String PREFER_NOT = word("buttons.prefer_not");
  static final String OTHER_PLACE = word("buttons.other_place");
  static final String NUMBER = start("hint.number");
  static final List<String> FILES =
      List.of(start("hint.photo"), start("hint.voice"), start("complaint.media"));

  /** Never chosen as an answer. */
  private static final Set<String> ASIDE =
      Stream.of(
              "buttons.back",
              "buttons.cancel",
              "buttons.skip",
              "buttons.prefer_not",
              "buttons.done",
              "buttons.menu",
              "buttons.more_topics",
              "buttons.not_listed",
              "buttons.by_khoroo",
              "buttons.other_place",
              "buttons.no_facility",
              "buttons.whole_list",
              "buttons.my_reports",
              "buttons.help",
              "buttons.language",
              "buttons.stay_anonymous",
              "categories.child_safety")
          .map(Labels::word)
          .collect(Collectors.toUnmodifiableSet());

  /** Days that a review tells by their date. */
  private static final Set<String> DAYS = Set.of(word("buttons.today"), word("buttons.yesterday"));

  private Labels() {}

  /** Whether a review repeats an answer by the words of its button. */
  static boolean isRepeated(String answer) {
    return !DAYS.contains(answer);
  }

  /** The word of a button without the arrows and marks around it. */
  static String plain(VisibleMessage.Button button) {
    return button.label().replaceAll("^[‹✓] | ›$", "");
  }

  static boolean isTicked(VisibleMessage.Button button) {
    return button.label().startsWith("✓");
  }

  /** The answer on the button as the review repeats it: without mark, number or ellipsis. */
  static String wording(VisibleMessage.Button button) {
    return plain(button).replaceAll("^\\d+\\. |…$", "");
  }

  /** Whether it is an answer, and not a way to go elsewhere. */
  static boolean isAnswer(VisibleMessage.Button button) {
    return !button.label().startsWith("‹")
        && !button.label().endsWith("›")
        && !ASIDE.contains(plain(button));
  }

  private static String word(String key) {
    return MESSAGES.text(Language.MONGOLIAN, key);
  }

  /** The words before the first placeholder or the end of the first sentence. */
  private static String start(String key) {
    String text = MESSAGES.text(Language.MONGOLIAN, key, Map.of("example", "", "max", ""));
    return text.substring(0, Math.min(12, text.length()));
  }
}
