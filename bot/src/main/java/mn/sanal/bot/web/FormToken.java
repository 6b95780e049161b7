package mn.sanal.bot.web;

import static java.nio.charset.StandardCharsets.US_ASCII;

import jakarta.servlet.http.HttpServletRequest;
import java.security.MessageDigest;
import java.util.Base64;
import java.util.Set;
import mn.sanal.db.key.Keyring;
import org.jspecify.annotations.Nullable;

/**
 * Lets only forms of our own pages be sent: each carries a token that belongs to the session and
 * that no other site can know, and the browser must not say that another site sent it.
 */
final class FormToken {

  private static final Set<String> FOREIGN = Set.of("cross-site", "same-site");

  private final Keyring keyring;

  FormToken(Keyring keyring) {
    this.keyring = keyring;
  }

  String of(Session session) {
    byte[] hash = keyring.hash("web-form", session.id());
    return Base64.getUrlEncoder().withoutPadding().encodeToString(hash);
  }

  boolean accepts(HttpServletRequest request, Session session, @Nullable String token) {
    return token != null
        && MessageDigest.isEqual(token.getBytes(US_ASCII), of(session).getBytes(US_ASCII))
        && !isForeign(request);
  }

  private static boolean isForeign(HttpServletRequest request) {
    @Nullable String site = request.getHeader("Sec-Fetch-Site");
    return site != null && FOREIGN.contains(site);
  }
}
