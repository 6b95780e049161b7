package mn.sanal.db.citizen;

import java.sql.Timestamp;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import mn.sanal.i18n.Language;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The citizens and their consents. Both are written by the batch, in the caller's transaction. */
@Component
public class Citizens {

  private final JdbcClient jdbc;

  public Citizens(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /** Makes citizens known; those that are known already stay as they are. */
  public void add(Collection<UUID> citizens, Instant now) {
    jdbc.sql(
            """
            insert into citizen (id, created_at)
            select id, :now from unnest(:ids::uuid[]) id
            on conflict do nothing
            """)
        .param("ids", citizens.toArray(UUID[]::new))
        .param("now", Timestamp.from(now))
        .update();
  }

  /** Keeps what citizens said to the consent text. */
  public void heard(List<Consent> consents) {
    jdbc.sql(
            """
            insert into consent (citizen_id, version, language, given, at)
            select citizen, version, language, given, at::timestamptz
            from unnest(:citizens::uuid[], :versions::int[], :languages::text[],
                        :given::boolean[], :at::text[])
              as consents (citizen, version, language, given, at)
            on conflict (citizen_id, at) do update
              set version = excluded.version, language = excluded.language, given = excluded.given
            """)
        .param("citizens", consents.stream().map(Consent::citizen).toArray(UUID[]::new))
        .param("versions", consents.stream().map(Consent::version).toArray(Integer[]::new))
        .param(
            "languages",
            consents.stream().map(consent -> consent.language().tag()).toArray(String[]::new))
        .param("given", consents.stream().map(Consent::given).toArray(Boolean[]::new))
        .param("at", consents.stream().map(c -> c.at().toString()).toArray(String[]::new))
        .update();
  }

  /** Since when somebody is known. */
  public Optional<Instant> since(UUID citizen) {
    return jdbc.sql("select created_at from citizen where id = ?")
        .param(citizen)
        .query((row, _) -> row.getTimestamp(1).toInstant())
        .optional();
  }

  /** What a citizen said to the consent text, the oldest first. */
  public List<Consent> consents(UUID citizen) {
    return jdbc.sql("select * from consent where citizen_id = ? order by at")
        .param(citizen)
        .query(
            (row, _) ->
                new Consent(
                    citizen,
                    row.getInt("version"),
                    new Language(row.getString("language")),
                    row.getBoolean("given"),
                    row.getTimestamp("at").toInstant()))
        .list();
  }

  /**
   * Gives one citizen the consents of another, in the caller's transaction, and since when they are
   * known: both are the same person.
   */
  public void move(UUID from, UUID to) {
    jdbc.sql(
            """
            update consent c set citizen_id = :to
            where citizen_id = :from
              and not exists (select from consent o where o.citizen_id = :to and o.at = c.at)
            """)
        .param("from", from)
        .param("to", to)
        .update();
    jdbc.sql(
            """
            update citizen set created_at = least(citizen.created_at, o.created_at)
            from citizen o where citizen.id = :to and o.id = :from
            """)
        .param("from", from)
        .param("to", to)
        .update();
  }

  /** Forgets a citizen to whom nothing is bound any more, in the caller's transaction. */
  public void erase(UUID citizen) {
    jdbc.sql("delete from citizen where id = ?").param(citizen).update();
  }
}
