package mn.sanal.bot.web;

import java.util.Map;
import mn.sanal.dialogue.Message;
import mn.sanal.i18n.Language;
import mn.sanal.i18n.Messages;

/** The words of the page around the dialogue, in one language. */
record Words(Messages messages, Language language) {

  public String tag() {
    return language.tag();
  }

  public String text(String key) {
    return messages.text(language, key);
  }

  public String progress(Message.Progress progress) {
    return messages.text(
        language, "web.progress", Map.of("number", progress.number(), "total", progress.total()));
  }

  public String files(int count) {
    return messages.text(language, "web.files", Map.of("count", count));
  }
}
