package mn.sanal.admin.page;

import jakarta.servlet.http.HttpServletResponse;
import java.time.Duration;
import mn.sanal.admin.ConsoleOnly;
import mn.sanal.db.staff.Roster;
import mn.sanal.i18n.Language;
import mn.sanal.i18n.Messages;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseCookie;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Changes the language: kept with the person, or in a cookie before they have signed in. */
@ConsoleOnly
@Controller
class LanguageController {

  private static final Duration YEAR = Duration.ofDays(365);

  private final Messages messages;
  private final Roster roster;

  LanguageController(Messages messages, Roster roster) {
    this.messages = messages;
    this.roster = roster;
  }

  @PostMapping("/admin/language")
  String change(
      @RequestParam String to,
      @RequestParam(defaultValue = "/admin/complaints") String back,
      @AuthenticationPrincipal @Nullable Person me,
      HttpServletResponse response) {
    messages.languages().stream()
        .filter(language -> language.tag().equals(to))
        .findFirst()
        .ifPresent(language -> keep(language, me, response));
    return "redirect:" + ours(back);
  }

  private void keep(Language language, @Nullable Person me, HttpServletResponse response) {
    if (me != null) {
      roster.speak(me.id(), language);
    }
    ResponseCookie cookie =
        ResponseCookie.from(Shell.COOKIE, language.tag())
            .path("/admin")
            .httpOnly(true)
            .sameSite("Lax")
            .maxAge(YEAR)
            .build();
    response.addHeader(HttpHeaders.SET_COOKIE, cookie.toString());
  }

  /** Only back into the console: an address from outside must not send people elsewhere. */
  private static String ours(String back) {
    return back.matches("/admin/[A-Za-z0-9/_-]*(\\?[A-Za-z0-9=&%._+-]*)?")
        ? back
        : "/admin/complaints";
  }
}
