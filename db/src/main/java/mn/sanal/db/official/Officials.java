package mn.sanal.db.official;

import java.security.SecureRandom;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import mn.sanal.db.key.Keyring;
import mn.sanal.db.official.Official.Status;
import mn.sanal.i18n.Language;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** All officials: invites them, lets them in and out, and finds who answers for a case. */
@Component
public class Officials {

  /** How long an invitation can be used. */
  public static final Duration VALID = Duration.ofDays(7);

  private static final String PURPOSE = "official-invitation";
  private static final String COLUMNS =
      "id, name, place, facility, language, status, conversation_id";

  private final JdbcClient jdbc;
  private final Keyring keyring;
  private final SecureRandom random;
  private final Clock clock;

  public Officials(JdbcClient jdbc, Keyring keyring, SecureRandom random, Clock clock) {
    this.jdbc = jdbc;
    this.keyring = keyring;
    this.random = random;
    this.clock = clock;
  }

  /** Makes an official who has still to come in by the code. */
  @Transactional
  public Invitation invite(String name, Body body, Language language) {
    long id =
        jdbc.sql(
                """
                insert into official (name, place, facility, language, status, created_at)
                values (:name, :place, :facility, :language, 'INVITED', :now) returning id
                """)
            .param("name", name.strip())
            .param("place", body.placeOrNull())
            .param("facility", body.facilityOrNull())
            .param("language", language.tag())
            .param("now", clock.instant().atOffset(ZoneOffset.UTC))
            .query(Long.class)
            .single();
    return code(id);
  }

  /**
   * A new code for someone who has not come in yet; older ones are void. Empty if there is no such
   * invited official.
   */
  @Transactional
  public Optional<Invitation> inviteAnew(long id) {
    boolean invited =
        jdbc.sql("select 1 from official where id = ? and status = 'INVITED' for update")
            .param(id)
            .query(Integer.class)
            .optional()
            .isPresent();
    return invited ? Optional.of(code(id)) : Optional.empty();
  }

  /**
   * Lets in whoever holds the code, in the caller's transaction. Whom this chat stood for before
   * has left. Empty if the code was used, is too old, void or unknown.
   */
  public Optional<Official> accept(InvitationCode code, long conversation) {
    Optional<Long> official =
        jdbc.sql(
                """
                update official_invitation i set used_at = :now
                from official o
                where i.code_hash = :hash and i.used_at is null and i.expires_at > :now
                  and o.id = i.official and o.status = 'INVITED'
                returning i.official
                """)
            .param("now", clock.instant().atOffset(ZoneOffset.UTC))
            .param("hash", keyring.hash(PURPOSE, code.value()))
            .query(Long.class)
            .optional();
    if (official.isEmpty()) {
      return Optional.empty();
    }
    boolean _ = leave(conversation);
    return jdbc.sql(
            "update official set status = 'ACTIVE', conversation_id = :conversation"
                + " where id = :id returning "
                + COLUMNS)
        .param("conversation", conversation)
        .param("id", official.get())
        .query(Officials::official)
        .optional();
  }

  /** The official of a chat goes; false if there was none. */
  public boolean leave(long conversation) {
    return jdbc.sql(
                "update official set status = 'LEFT' where conversation_id = ? and status ="
                    + " 'ACTIVE'")
            .param(conversation)
            .update()
        > 0;
  }

  /** Takes an official out; an unused invitation becomes void. */
  @Transactional
  public boolean deactivate(long id) {
    jdbc.sql("delete from official_invitation where official = ? and used_at is null")
        .param(id)
        .update();
    return jdbc.sql(
                "update official set status = 'DEACTIVATED' where id = ? and status in ('INVITED',"
                    + " 'ACTIVE')")
            .param(id)
            .update()
        > 0;
  }

  /** The active official of a chat. */
  public Optional<Official> of(long conversation) {
    return jdbc.sql(
            "select " + COLUMNS + " from official where conversation_id = ? and status = 'ACTIVE'")
        .param(conversation)
        .query(Officials::official)
        .optional();
  }

  public Optional<Official> find(long id) {
    return jdbc.sql("select " + COLUMNS + " from official where id = ?")
        .param(id)
        .query(Officials::official)
        .optional();
  }

  /** Everyone, by name. */
  public List<Official> all() {
    return jdbc.sql("select " + COLUMNS + " from official order by name, id")
        .query(Officials::official)
        .list();
  }

  private Invitation code(long official) {
    InvitationCode code = InvitationCode.random(random);
    Instant expires = clock.instant().plus(VALID);
    jdbc.sql("delete from official_invitation where official = ? and used_at is null")
        .param(official)
        .update();
    jdbc.sql("insert into official_invitation (code_hash, official, expires_at) values (?, ?, ?)")
        .param(keyring.hash(PURPOSE, code.value()))
        .param(official)
        .param(expires.atOffset(ZoneOffset.UTC))
        .update();
    return new Invitation(official, code.argument(), expires);
  }

  static Official official(ResultSet row, int number) throws SQLException {
    return new Official(
        row.getLong("id"),
        row.getString("name"),
        Body.of(row.getString("place"), row.getString("facility")),
        new Language(row.getString("language")),
        Status.valueOf(row.getString("status")),
        row.getObject("conversation_id", Long.class));
  }
}
