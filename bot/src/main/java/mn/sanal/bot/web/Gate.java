package mn.sanal.bot.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Base64;
import mn.sanal.bot.web.Rejected.Reason;
import mn.sanal.db.key.Keyring;
import org.jspecify.annotations.Nullable;

/**
 * Lets a form in: one of our own pages, sent by the browser it was made for, and not too often. A
 * network address is only ever held as a keyed hash in memory; many phones share one.
 */
final class Gate {

  private final FormToken tokens;
  private final Keyring keyring;
  private final Throttle sessions;
  private final Throttle addresses;

  Gate(FormToken tokens, Keyring keyring, Throttle sessions, Throttle addresses) {
    this.tokens = tokens;
    this.keyring = keyring;
    this.sessions = sessions;
    this.addresses = addresses;
  }

  Session pass(HttpServletRequest request, @Nullable String token) {
    if (!addresses.allows(hash(request.getRemoteAddr()))) {
      throw new Rejected(Reason.TOO_FAST);
    }
    Session session = Cookies.session(request).orElseThrow(() -> new Rejected(Reason.NO_COOKIES));
    if (!tokens.accepts(request, session, token)) {
      throw new Rejected(Reason.OLD_PAGE);
    }
    if (!sessions.allows(hash(session.id()))) {
      throw new Rejected(Reason.TOO_FAST);
    }
    return session;
  }

  private String hash(String sender) {
    return Base64.getEncoder().encodeToString(keyring.hash("web-sender", sender));
  }
}
