package mn.sanal.admin.page;

import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Optional;
import mn.sanal.admin.ConsoleOnly;
import mn.sanal.i18n.Language;
import mn.sanal.i18n.Messages;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.util.WebUtils;

/** What every page of the console can use: its words {@code t}, the reader {@code me}, htmx. */
@ConsoleOnly
@ControllerAdvice(basePackages = "mn.sanal.admin")
class Shell {

  static final String COOKIE = "sanal-console-language";

  private final Messages messages;
  private final String htmx = Htmx.path();

  Shell(Messages messages) {
    this.messages = messages;
  }

  @ModelAttribute("t")
  Words words(HttpServletRequest request, @AuthenticationPrincipal @Nullable Person me) {
    return new Words(messages, language(request, me));
  }

  @ModelAttribute("me")
  @Nullable Person me(@AuthenticationPrincipal @Nullable Person me) {
    return me;
  }

  @ModelAttribute("htmx")
  String htmx() {
    return htmx;
  }

  private Language language(HttpServletRequest request, @Nullable Person me) {
    if (me != null) {
      return known(me.language()).orElse(Language.MONGOLIAN);
    }
    Cookie cookie = WebUtils.getCookie(request, COOKIE);
    return Optional.ofNullable(cookie)
        .flatMap(chosen -> known(chosen.getValue()))
        .orElse(Language.MONGOLIAN);
  }

  private Optional<Language> known(String tag) {
    return messages.languages().stream().filter(l -> l.tag().equals(tag)).findFirst();
  }
}
