package mn.sanal.admin.signin;

import java.util.Locale;

/** Which passwords are good enough: length counts, no rules on signs (NIST SP 800-63B, 5.1.1.2). */
final class Passwords {

  static final int SHORTEST = 12;
  static final int LONGEST = 200;

  private Passwords() {}

  static boolean goodEnough(String password, String login) {
    return password.length() >= SHORTEST
        && password.length() <= LONGEST
        && password.chars().distinct().count() >= 5
        && !password.toLowerCase(Locale.ROOT).contains(login.toLowerCase(Locale.ROOT));
  }
}
