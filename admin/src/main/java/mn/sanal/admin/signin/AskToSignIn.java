package mn.sanal.admin.signin;

import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.web.authentication.LoginUrlAuthenticationEntryPoint;

/** Leads to the sign-in page; a part of a page asked for by htmx leads the whole page there. */
final class AskToSignIn extends LoginUrlAuthenticationEntryPoint {

  AskToSignIn(String page) {
    super(page);
  }

  @Override
  public void commence(
      HttpServletRequest request, HttpServletResponse response, AuthenticationException problem)
      throws IOException, ServletException {
    if (request.getHeader("HX-Request") != null) {
      response.setHeader("HX-Redirect", getLoginFormUrl());
      response.setStatus(HttpServletResponse.SC_UNAUTHORIZED);
    } else {
      super.commence(request, response, problem);
    }
  }
}
