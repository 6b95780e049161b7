package mn.sanal.admin.signin;

import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Duration;
import org.springframework.security.core.Authentication;
import org.springframework.security.web.authentication.SavedRequestAwareAuthenticationSuccessHandler;

/** Goes on to the page that was asked for, with a session that ends when nobody uses it. */
final class Arrival extends SavedRequestAwareAuthenticationSuccessHandler {

  private final Duration idle;

  Arrival(Duration idle) {
    this.idle = idle;
    setDefaultTargetUrl("/admin/complaints");
  }

  @Override
  public void onAuthenticationSuccess(
      HttpServletRequest request, HttpServletResponse response, Authentication who)
      throws ServletException, IOException {
    request.getSession().setMaxInactiveInterval((int) idle.toSeconds());
    super.onAuthenticationSuccess(request, response, who);
  }
}
