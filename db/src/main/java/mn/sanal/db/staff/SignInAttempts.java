package mn.sanal.db.staff;

import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/**
 * How often somebody may try to sign in. Counted in the database, so that several consoles count
 * together and a restart forgives nothing.
 */
@Repository
public class SignInAttempts {

  /** How long a failure counts. */
  public static final Duration WINDOW = Duration.ofMinutes(15);

  /** Failures of one login within the window after which it waits. */
  public static final int PER_LOGIN = 8;

  /** Failures from one address within the window; a whole office may share one. */
  public static final int PER_ADDRESS = 40;

  private final JdbcClient jdbc;
  private final Clock clock;

  SignInAttempts(JdbcClient jdbc, Clock clock) {
    this.jdbc = jdbc;
    this.clock = clock;
  }

  /**
   * Counts an attempt before the password is looked at, so that many at once gain nothing.
   *
   * @return whether it may go on
   */
  @Transactional
  public boolean allowed(String login, String address) {
    Instant now = clock.instant();
    byte[] who = login(login);
    byte[] where = OneTimeToken.sha256("address:" + address);
    jdbc.sql("delete from sign_in_failure where at < :old")
        .param("old", Timestamp.from(now.minus(WINDOW)))
        .update();
    boolean allowed = count(who) < PER_LOGIN && count(where) < PER_ADDRESS;
    if (allowed) {
      add(who, now);
      add(where, now);
    }
    return allowed;
  }

  /** Forgets the failures of a login that has come in, and one attempt of its address. */
  @Transactional
  public void succeeded(String login, String address) {
    jdbc.sql("delete from sign_in_failure where subject = :who")
        .param("who", login(login))
        .update();
    jdbc.sql(
            """
            delete from sign_in_failure where ctid = (
              select ctid from sign_in_failure where subject = :where order by at desc limit 1)
            """)
        .param("where", OneTimeToken.sha256("address:" + address))
        .update();
  }

  private static byte[] login(String login) {
    return OneTimeToken.sha256("login:" + Roster.normal(login));
  }

  private int count(byte[] subject) {
    return jdbc.sql("select count(*) from sign_in_failure where subject = :subject")
        .param("subject", subject)
        .query(Integer.class)
        .single();
  }

  private void add(byte[] subject, Instant now) {
    jdbc.sql("insert into sign_in_failure (subject, at) values (:subject, :now)")
        .param("subject", subject)
        .param("now", Timestamp.from(now))
        .update();
  }
}
