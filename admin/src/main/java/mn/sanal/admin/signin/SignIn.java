package mn.sanal.admin.signin;

import java.util.List;
import java.util.Optional;
import mn.sanal.admin.page.Person;
import mn.sanal.db.staff.Roster;
import mn.sanal.db.staff.SignInAttempts;
import mn.sanal.db.staff.StaffMember;
import org.springframework.security.authentication.AuthenticationProvider;
import org.springframework.security.authentication.BadCredentialsException;
import org.springframework.security.authentication.LockedException;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.authority.SimpleGrantedAuthority;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.security.web.authentication.WebAuthenticationDetails;

/** Checks a login and a password, no faster and no differently for a login that does not exist. */
final class SignIn implements AuthenticationProvider {

  private final Roster roster;
  private final SignInAttempts attempts;
  private final PasswordEncoder encoder;
  private final String nobodysHash;

  SignIn(Roster roster, SignInAttempts attempts, PasswordEncoder encoder) {
    this.roster = roster;
    this.attempts = attempts;
    this.encoder = encoder;
    this.nobodysHash = String.valueOf(encoder.encode("nobody"));
  }

  @Override
  public Authentication authenticate(Authentication typed) {
    String login = cut(typed.getName());
    String password = cut(String.valueOf(typed.getCredentials()));
    String address = address(typed);
    if (!attempts.allowed(login, address)) {
      throw new LockedException("too many attempts");
    }
    Optional<Roster.Credentials> known = roster.credentials(login);
    String hash = known.map(Roster.Credentials::passwordHash).orElse(nobodysHash);
    boolean matches = encoder.matches(password, hash);
    if (!matches || known.isEmpty()) {
      throw new BadCredentialsException("login or password");
    }
    attempts.succeeded(login, address);
    return authenticated(known.get().member());
  }

  static Authentication authenticated(StaffMember member) {
    return UsernamePasswordAuthenticationToken.authenticated(
        Person.of(member),
        null,
        List.of(new SimpleGrantedAuthority("ROLE_" + member.role().name())));
  }

  /** A longer text than any login or password is only there to cost us time. */
  private static String cut(String typed) {
    return typed.length() <= Passwords.LONGEST ? typed : typed.substring(0, Passwords.LONGEST);
  }

  private static String address(Authentication typed) {
    return typed.getDetails() instanceof WebAuthenticationDetails details
        ? details.getRemoteAddress()
        : "";
  }

  @Override
  public boolean supports(Class<?> kind) {
    return UsernamePasswordAuthenticationToken.class.isAssignableFrom(kind);
  }
}
