package mn.sanal.db.staff;

import java.security.SecureRandom;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import mn.sanal.i18n.Language;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** One-time links into the console. A link works once, for some days, and is stored hashed. */
@Repository
public class StaffInvitations {

  /** How long a link waits for its reader. */
  public static final Duration VALID = Duration.ofDays(3);

  private static final String COLUMNS =
      "id, role, note, staff_id, invited_by is null as first, created_at, expires_at";
  // The first administrator's link is void as soon as there is anybody.
  private static final String OPEN =
      """
      used_at is null and expires_at > :now
      and (invited_by is not null or not exists (select 1 from staff))
      """;

  private final JdbcClient jdbc;
  private final Clock clock;
  private final SecureRandom random;

  StaffInvitations(JdbcClient jdbc, Clock clock, SecureRandom random) {
    this.jdbc = jdbc;
    this.clock = clock;
    this.random = random;
  }

  /** Makes the link of the first start: whoever opens it becomes the first administrator. */
  @Transactional
  public OneTimeToken first() {
    return add(StaffRole.ADMIN, "", null, null);
  }

  /** Invites somebody new. */
  @Transactional
  public OneTimeToken invite(StaffRole role, String note, long invitedBy) {
    return add(role, note, invitedBy, null);
  }

  /** Lets somebody who is here already choose a new password. */
  @Transactional
  public OneTimeToken renew(StaffMember member, long invitedBy) {
    return add(member.role(), member.name(), invitedBy, member.id());
  }

  private OneTimeToken add(
      StaffRole role, String note, @Nullable Long invitedBy, @Nullable Long staffId) {
    Instant now = clock.instant();
    OneTimeToken token = OneTimeToken.random(random);
    jdbc.sql(
            """
            insert into staff_invitation
              (token_hash, role, note, invited_by, staff_id, created_at, expires_at)
            values (:hash, :role, :note, :by, :staff, :now, :until)
            """)
        .param("hash", token.hash())
        .param("role", role.name())
        .param("note", note)
        .param("by", invitedBy)
        .param("staff", staffId)
        .param("now", Timestamp.from(now))
        .param("until", Timestamp.from(now.plus(VALID)))
        .update();
    return token;
  }

  public List<StaffInvitation> open() {
    return jdbc.sql(
            "select " + COLUMNS + " from staff_invitation where " + OPEN + " order by id desc")
        .param("now", Timestamp.from(clock.instant()))
        .query(StaffInvitations::invitation)
        .list();
  }

  /** The open link with this token. */
  public Optional<StaffInvitation> find(String token) {
    return jdbc.sql(
            "select " + COLUMNS + " from staff_invitation where token_hash = :hash and " + OPEN)
        .param("hash", OneTimeToken.sha256(token))
        .param("now", Timestamp.from(clock.instant()))
        .query(StaffInvitations::invitation)
        .optional();
  }

  @Transactional
  public void withdraw(long id) {
    jdbc.sql("update staff_invitation set expires_at = :now where id = :id and used_at is null")
        .param("now", Timestamp.from(clock.instant()))
        .param("id", id)
        .update();
  }

  /** Uses up a link: the person it makes, or why it cannot. */
  @Transactional
  public Accepted accept(
      String token, String login, String name, String passwordHash, Language language) {
    // Orders all who come at once, so that the link of the first start makes one administrator.
    jdbc.sql("lock table staff in share row exclusive mode").update();
    StaffInvitation invitation = find(token).orElse(null);
    if (invitation == null) {
      return Accepted.LINK_OVER;
    }
    Long staffId = invitation.staffId();
    if (staffId != null) {
      jdbc.sql(
              """
              update staff set password_hash = :hash, password_number = password_number + 1
              where id = :id
              """)
          .param("hash", passwordHash)
          .param("id", staffId)
          .update();
    } else if (taken(login)) {
      return Accepted.LOGIN_TAKEN;
    } else {
      staffId = insert(invitation.role(), login, name, passwordHash, language);
    }
    jdbc.sql("update staff_invitation set used_at = :now, staff_id = :staff where id = :id")
        .param("now", Timestamp.from(clock.instant()))
        .param("staff", staffId)
        .param("id", invitation.id())
        .update();
    return Accepted.DONE;
  }

  private boolean taken(String login) {
    return jdbc.sql("select exists (select 1 from staff where login = :login)")
        .param("login", Roster.normal(login))
        .query(Boolean.class)
        .single();
  }

  private Long insert(
      StaffRole role, String login, String name, String passwordHash, Language language) {
    return jdbc.sql(
            """
            insert into staff (login, name, role, language, password_hash, created_at)
            values (:login, :name, :role, :language, :hash, :now) returning id
            """)
        .param("login", Roster.normal(login))
        .param("name", name.strip())
        .param("role", role.name())
        .param("language", language.tag())
        .param("hash", passwordHash)
        .param("now", Timestamp.from(clock.instant()))
        .query(Long.class)
        .single();
  }

  private static StaffInvitation invitation(ResultSet row, int number) throws SQLException {
    return new StaffInvitation(
        row.getLong("id"),
        StaffRole.valueOf(row.getString("role")),
        row.getString("note"),
        row.getObject("staff_id", Long.class),
        row.getBoolean("first"),
        row.getTimestamp("created_at").toInstant(),
        row.getTimestamp("expires_at").toInstant());
  }

  /** What came of using a link. */
  public enum Accepted {
    DONE,
    /** Unknown, used, withdrawn or too old. */
    LINK_OVER,
    LOGIN_TAKEN
  }
}
