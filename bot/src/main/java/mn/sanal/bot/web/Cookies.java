package mn.sanal.bot.web;

import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Duration;
import java.util.Optional;
import java.util.Set;
import mn.sanal.i18n.Language;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseCookie;
import org.springframework.web.util.WebUtils;

/** The two cookies of the chat: which session it is, and the language of the page around it. */
final class Cookies {

  private static final String SESSION = "sanal_chat";
  private static final String LANGUAGE = "sanal_language";

  private Cookies() {}

  static Optional<Session> session(HttpServletRequest request) {
    return value(request, SESSION).flatMap(Session::parse);
  }

  static Language language(HttpServletRequest request, Set<Language> known) {
    return value(request, LANGUAGE)
        .flatMap(tag -> known.stream().filter(language -> language.tag().equals(tag)).findFirst())
        .orElse(Language.MONGOLIAN);
  }

  static void keep(
      HttpServletRequest request, HttpServletResponse response, Session session, Duration age) {
    add(request, response, SESSION, session.id(), age);
  }

  static void keep(
      HttpServletRequest request, HttpServletResponse response, Language language, Duration age) {
    add(request, response, LANGUAGE, language.tag(), age);
  }

  static void forget(HttpServletRequest request, HttpServletResponse response) {
    add(request, response, SESSION, "", Duration.ZERO);
    add(request, response, LANGUAGE, "", Duration.ZERO);
  }

  private static Optional<String> value(HttpServletRequest request, String name) {
    @Nullable Cookie cookie = WebUtils.getCookie(request, name);
    return Optional.ofNullable(cookie).map(Cookie::getValue);
  }

  private static void add(
      HttpServletRequest request,
      HttpServletResponse response,
      String name,
      String value,
      Duration age) {
    ResponseCookie cookie =
        ResponseCookie.from(name, value)
            .path("/chat")
            .httpOnly(true)
            .secure(request.isSecure())
            .sameSite("Lax")
            .maxAge(age)
            .build();
    response.addHeader(HttpHeaders.SET_COOKIE, cookie.toString());
  }
}
