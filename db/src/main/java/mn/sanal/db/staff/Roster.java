package mn.sanal.db.staff;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import mn.sanal.i18n.Language;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** The people of the console. */
@Repository
public class Roster {

  private static final String COLUMNS = "id, login, name, role, language, password_number, active";

  private final JdbcClient jdbc;

  Roster(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /** A login as it is stored: people type it with capitals and blanks. */
  public static String normal(String login) {
    return login.strip().toLowerCase(Locale.ROOT);
  }

  public List<StaffMember> all() {
    return jdbc.sql("select " + COLUMNS + " from staff order by active desc, name, id")
        .query(Roster::member)
        .list();
  }

  public Optional<StaffMember> byId(long id) {
    return jdbc.sql("select " + COLUMNS + " from staff where id = :id")
        .param("id", id)
        .query(Roster::member)
        .optional();
  }

  public boolean isEmpty() {
    return !jdbc.sql("select exists (select 1 from staff)").query(Boolean.class).single();
  }

  /** The person with this login, with the hash of the password, if active. */
  public Optional<Credentials> credentials(String login) {
    return jdbc.sql(
            "select " + COLUMNS + ", password_hash from staff where login = :login and active")
        .param("login", normal(login))
        .query((row, n) -> new Credentials(member(row, n), row.getString("password_hash")))
        .optional();
  }

  /** Lets a person hear the console in another language from now on. */
  @Transactional
  public void speak(long id, Language language) {
    jdbc.sql("update staff set language = :language where id = :id")
        .param("language", language.tag())
        .param("id", id)
        .update();
  }

  /**
   * Ends a person's access.
   *
   * @return false, with nothing changed, when it is the last active administrator
   */
  @Transactional
  public boolean deactivate(long id) {
    // Two administrators who remove each other at once must not both succeed.
    jdbc.sql("lock table staff in share row exclusive mode").update();
    int changed =
        jdbc.sql(
                """
                update staff s set active = false
                where id = :id and active and (role <> 'ADMIN' or exists (
                  select 1 from staff o where o.role = 'ADMIN' and o.active and o.id <> s.id))
                """)
            .param("id", id)
            .update();
    return changed == 1;
  }

  @Transactional
  public void reactivate(long id) {
    jdbc.sql("update staff set active = true where id = :id").param("id", id).update();
  }

  private static StaffMember member(ResultSet row, int number) throws SQLException {
    return new StaffMember(
        row.getLong("id"),
        row.getString("login"),
        row.getString("name"),
        StaffRole.valueOf(row.getString("role")),
        new Language(row.getString("language")),
        row.getInt("password_number"),
        row.getBoolean("active"));
  }

  /** A person and what their password is checked against. */
  public record Credentials(StaffMember member, String passwordHash) {

    /** Hides the hash: it must never reach a log. */
    @Override
    public String toString() {
      return "Credentials";
    }
  }
}
