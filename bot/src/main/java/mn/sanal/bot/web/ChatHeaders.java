package mn.sanal.bot.web;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Collections;
import java.util.Enumeration;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import mn.sanal.i18n.Language;
import org.springframework.http.HttpHeaders;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * What a browser may do with the pages of the chat: load our own files, send our own forms, and ask
 * whether it may tell where it is; nothing else. Pages are kept nowhere.
 */
final class ChatHeaders extends OncePerRequestFilter {

  private static final String POLICY =
      "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self'; connect-src 'self';"
          + " form-action 'self'; base-uri 'none'; frame-ancestors 'none'";

  private final Set<Language> languages;

  ChatHeaders(Set<Language> languages) {
    this.languages = languages;
  }

  @Override
  protected void doFilterInternal(
      HttpServletRequest request, HttpServletResponse response, FilterChain chain)
      throws ServletException, IOException {
    response.setHeader("Content-Security-Policy", POLICY);
    response.setHeader("X-Content-Type-Options", "nosniff");
    // With no-referrer browsers would send forms without an origin.
    response.setHeader("Referrer-Policy", "same-origin");
    response.setHeader("Permissions-Policy", "geolocation=(self), camera=(), microphone=()");
    response.setHeader("Cross-Origin-Opener-Policy", "same-origin");
    if (!isFile(request)) {
      response.setHeader(HttpHeaders.CACHE_CONTROL, "no-store");
    }
    chain.doFilter(new InLanguage(request, Cookies.language(request, languages)), response);
  }

  private static boolean isFile(HttpServletRequest request) {
    String path = request.getRequestURI();
    return path.startsWith("/look/") || path.endsWith(".css") || path.endsWith(".js");
  }

  /** A request in the language of the chat, whatever the browser is set to. */
  private static final class InLanguage extends HttpServletRequestWrapper {

    private final Language language;

    InLanguage(HttpServletRequest request, Language language) {
      super(request);
      this.language = language;
    }

    @Override
    public Locale getLocale() {
      return language.locale();
    }

    @Override
    public Enumeration<Locale> getLocales() {
      return Collections.enumeration(List.of(language.locale()));
    }
  }
}
