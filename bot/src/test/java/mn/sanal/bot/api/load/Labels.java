package mn.sanal.bot.api.load;

import java.util.List;
import java.util.Set;
import mn.sanal.i18n.Language;
import mn.sanal.i18n.Messages;

/** The words on the buttons that every citizen knows. */
final class Labels {

  private static final Messages MESSAGES = Messages.load();

  /** Pressed wherever they are seen, the first of them first. */
  static final List<String> AHEAD =
      List.of(
          label("language.btn_mn"),
          label("consent.agree"),
          label("buttons.send"),
          label("buttons.want_answer"),
          label("buttons.with_chat"));

  static final String SURVEY = label("buttons.survey");
  static final String COMPLAINT = label("buttons.complaint");
  static final String DONE = label("buttons.done");
  static final String NEXT = label("buttons.next");
  static final String SKIP = label("buttons.skip");
  static final String CHILD_SAFETY = label("categories.child_safety");

  /** Never pressed on the way. */
  static final Set<String> ASIDE =
      Set.of(
          label("buttons.back"),
          label("buttons.cancel"),
          label("buttons.change"),
          label("buttons.menu"),
          label("buttons.more"),
          label("buttons.not_listed"),
          label("buttons.restart"),
          label("buttons.my_reports"),
          label("buttons.help"),
          label("buttons.language"),
          label("buttons.share_location"),
          label("buttons.stay_anonymous"),
          SKIP,
          NEXT,
          DONE);

  private Labels() {}

  private static String label(String key) {
    return MESSAGES.text(Language.MONGOLIAN, key);
  }
}
