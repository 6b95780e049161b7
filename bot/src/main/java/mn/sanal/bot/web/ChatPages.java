package mn.sanal.bot.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.security.SecureRandom;
import java.util.UUID;
import mn.sanal.bot.intake.OtherChat;
import mn.sanal.db.setting.Installation;
import mn.sanal.db.webchat.Shown;
import mn.sanal.db.webchat.WebLog;
import mn.sanal.dialogue.Input;
import mn.sanal.i18n.Language;
import mn.sanal.i18n.Messages;
import org.jspecify.annotations.Nullable;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.support.ServletUriComponentsBuilder;

/** Makes the pages of the chat from what is stored. Asking for one changes nothing. */
final class ChatPages {

  static final String PAGE = "chat/page";
  static final String LIVE = "chat/live :: live";

  private final WebLog log;
  private final FormToken tokens;
  private final Messages messages;
  private final SecureRandom random;
  private final Assets assets;
  private final WebChatSettings settings;
  private final OtherChat otherChat;
  private final Installation installation;

  ChatPages(
      WebLog log,
      FormToken tokens,
      Messages messages,
      SecureRandom random,
      Assets assets,
      WebChatSettings settings,
      OtherChat otherChat,
      Installation installation) {
    this.log = log;
    this.tokens = tokens;
    this.messages = messages;
    this.random = random;
    this.assets = assets;
    this.settings = settings;
    this.otherChat = otherChat;
    this.installation = installation;
  }

  /** The session of this browser; a new one is only a cookie until something is said. */
  Session session(HttpServletRequest request, HttpServletResponse response) {
    Session session = Cookies.session(request).orElseGet(() -> Session.random(random));
    Cookies.keep(request, response, session, settings.keep());
    return session;
  }

  Words words(HttpServletRequest request) {
    return new Words(messages, Cookies.language(request, messages.languages()));
  }

  /** The words of the page from now on: whoever chooses a language in the dialogue gets it too. */
  Words words(@Nullable Input input, HttpServletRequest request, HttpServletResponse response) {
    if (input instanceof Input.Pressed(String data)) {
      String action = Dock.action(data);
      for (Language language : messages.languages()) {
        if (language.tag().equals(action)) {
          Cookies.keep(request, response, language, settings.keep());
          return new Words(messages, language);
        }
      }
    }
    return words(request);
  }

  /**
   * @param start the argument of a deep link, or null
   */
  ModelAndView page(
      String view,
      Session session,
      Words words,
      @Nullable String start,
      HttpServletRequest request) {
    Shown shown = log.read(log.address(session.id()));
    String begin = start == null && shown.entries().isEmpty() ? "" : start;
    ModelAndView page =
        of(view, words)
            .addObject("token", tokens.of(session))
            .addObject("view", View.of(shown, begin, key()));
    // The part that changes has no menu.
    return view.equals(PAGE)
        ? page.addObject("transfer", otherChat.bot().isPresent())
            .addObject("later", address(request))
        : page;
  }

  /** By this address the same browser finds the chat again: its cookie alone says whose it is. */
  private String address(HttpServletRequest request) {
    String configured = installation.publicUrl();
    String host =
        configured == null
            ? ServletUriComponentsBuilder.fromContextPath(request).toUriString()
            : configured;
    return host + "/chat";
  }

  private String key() {
    return new UUID(random.nextLong(), random.nextLong()).toString();
  }

  /** A page that says one thing in words. */
  ModelAndView saying(Words words, String key) {
    return of("chat/say", words).addObject("key", key);
  }

  ModelAndView forgetting(Session session, Words words) {
    return of("chat/forget", words).addObject("token", tokens.of(session));
  }

  void forget(Session session) {
    log.forget(log.address(session.id()));
  }

  private ModelAndView of(String view, Words words) {
    return new ModelAndView(view).addObject("words", words).addObject("assets", assets.version());
  }
}
