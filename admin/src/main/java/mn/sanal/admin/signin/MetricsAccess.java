package mn.sanal.admin.signin;

import jakarta.servlet.http.HttpServletRequest;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.security.authorization.AuthorizationDecision;
import org.springframework.security.authorization.AuthorizationManager;
import org.springframework.security.core.Authentication;
import org.springframework.security.web.access.intercept.RequestAuthorizationContext;

/**
 * Metrics are read from this machine, or with the configured token ({@code Authorization: Bearer}).
 *
 * <p>A reverse proxy on this machine would make everybody look local, so a forwarded request never
 * counts as local (see {@link Forwarded}).
 */
record MetricsAccess(String token) implements AuthorizationManager<RequestAuthorizationContext> {

  @Override
  public AuthorizationDecision authorize(
      Supplier<? extends @Nullable Authentication> who, RequestAuthorizationContext context) {
    HttpServletRequest request = context.getRequest();
    return new AuthorizationDecision(local(request) || hasToken(request));
  }

  private static boolean local(HttpServletRequest request) {
    try {
      return request.getAttribute(Forwarded.MARK) == null
          && InetAddress.getByName(request.getRemoteAddr()).isLoopbackAddress();
    } catch (UnknownHostException e) {
      return false;
    }
  }

  private boolean hasToken(HttpServletRequest request) {
    String given = request.getHeader("Authorization");
    return !token.isEmpty()
        && given != null
        && MessageDigest.isEqual(bytes(given), bytes("Bearer " + token));
  }

  private static byte[] bytes(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }
}
