package mn.sanal.admin.signin;

import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.web.access.AccessDeniedHandler;
import org.springframework.security.web.csrf.CsrfException;

/**
 * Refuses. A form that lay open until its session ended is not an attack: whoever signs in by one
 * gets a fresh form.
 */
final class Denied implements AccessDeniedHandler {

  @Override
  public void handle(
      HttpServletRequest request, HttpServletResponse response, AccessDeniedException problem)
      throws IOException, ServletException {
    if (problem instanceof CsrfException
        && request.getRequestURI().equals(ConsoleSecurity.SIGN_IN)) {
      response.sendRedirect(ConsoleSecurity.SIGN_IN + "?again");
      return;
    }
    response.setStatus(HttpServletResponse.SC_FORBIDDEN);
    request.getRequestDispatcher("/admin/denied").forward(request, response);
  }
}
