package mn.sanal.admin.signin;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.security.authentication.LockedException;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.web.authentication.AuthenticationFailureHandler;

/** Says in the address why there was no way in: wrong, too often, or our own fault. */
final class Refusal implements AuthenticationFailureHandler {

  @Override
  public void onAuthenticationFailure(
      HttpServletRequest request, HttpServletResponse response, AuthenticationException problem)
      throws IOException {
    String why = problem instanceof LockedException ? "wait" : "wrong";
    response.sendRedirect(ConsoleSecurity.SIGN_IN + "?" + why);
  }
}
