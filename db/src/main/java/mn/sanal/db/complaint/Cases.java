package mn.sanal.db.complaint;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import mn.sanal.db.key.Keyring;
import mn.sanal.db.place.TimeZones;
import mn.sanal.dialogue.CaseKind;
import mn.sanal.dialogue.CaseNumber;
import mn.sanal.dialogue.CaseStatus;
import mn.sanal.dialogue.CaseSummary;
import mn.sanal.dialogue.CaseSurvey;
import mn.sanal.dialogue.SecretCode;
import mn.sanal.dialogue.Verdict;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What citizens may see of their own cases: reports and ratings. */
@Component
public class Cases {

  private static final int MOST = 50;

  /** How many codes a conversation may try in an hour. */
  public static final int TRIES_AN_HOUR = 10;

  /** Reports and ratings in the same columns. */
  private static final String EVERYTHING =
      """
      (select number, kind, category as topic, status, received_at as at, place, due_on, answer,
         citizen_verdict, citizen_id, code_hash,
         (select coalesce(asked_again_at, asked_at) from follow_up where complaint_id = id) as asked,
         (select case when s.done_at is null then s.content end from complaint_survey s
          where s.complaint_id = id order by s.number desc limit 1) as survey
       from complaint
       union all
       select number, 'RATING', survey_id, 'RECEIVED', submitted_at, place, null, null, null,
         citizen_id, code_hash, null, null
       from response where superseded_at is null) as everything
      """;

  private final JdbcClient jdbc;
  private final Keyring keyring;

  public Cases(JdbcClient jdbc, Keyring keyring) {
    this.jdbc = jdbc;
    this.keyring = keyring;
  }

  /** A code typed in a conversation. */
  public record Attempt(long conversation, SecretCode code) {}

  /** The cases of these citizens, newest first, at most 50 each. One statement for all. */
  public Map<UUID, List<CaseSummary>> of(Collection<UUID> citizens) {
    Map<UUID, List<CaseSummary>> cases = new HashMap<>();
    if (!citizens.isEmpty()) {
      jdbc.sql(
              "select found.* from unnest(:citizens::uuid[]) as citizen, lateral (select * from "
                  + EVERYTHING
                  + " where citizen_id = citizen order by at desc, number limit :most) as found"
                  + " order by at desc, number")
          .param("citizens", citizens.stream().distinct().toArray(UUID[]::new))
          .param("most", MOST)
          .query(
              row -> {
                UUID citizen = row.getObject("citizen_id", UUID.class);
                cases.computeIfAbsent(citizen, _ -> new ArrayList<>()).add(summary(row));
              });
    }
    return cases;
  }

  /**
   * The cases that typed codes open. A conversation has ten tries an hour; what goes beyond opens
   * nothing.
   */
  public Map<Attempt, CaseSummary> opened(Collection<Attempt> attempts, Instant now) {
    if (attempts.isEmpty()) {
      return Map.of();
    }
    Set<Long> within = conversationsWithinLimit(attempts, now);
    Map<String, CaseSummary> byCode = new HashMap<>();
    jdbc.sql("select * from " + EVERYTHING + " where code_hash = any(:codes)")
        .param(
            "codes",
            attempts.stream()
                .filter(attempt -> within.contains(attempt.conversation))
                .map(attempt -> hash(attempt.code))
                .toArray(byte[][]::new))
        .query(
            row -> {
              byCode.put(HexFormat.of().formatHex(row.getBytes("code_hash")), summary(row));
            });
    Map<Attempt, CaseSummary> opened = new HashMap<>();
    for (Attempt attempt : attempts) {
      CaseSummary found = byCode.get(HexFormat.of().formatHex(hash(attempt.code)));
      if (found != null && within.contains(attempt.conversation)) {
        opened.put(attempt, found);
      }
    }
    return opened;
  }

  private Set<Long> conversationsWithinLimit(Collection<Attempt> attempts, Instant now) {
    jdbc.sql("delete from code_try where hour < :old")
        .param("old", Timestamp.from(now.minus(Duration.ofDays(1))))
        .update();
    return new HashSet<>(
        jdbc.sql(
                """
                with tried as (
                  insert into code_try (conversation_id, hour, tries)
                  select conversation, :hour, count(*)
                  from unnest(:conversations::bigint[]) as conversation
                  group by conversation order by conversation
                  on conflict (conversation_id, hour)
                    do update set tries = code_try.tries + excluded.tries
                  returning conversation_id, tries
                )
                select conversation_id from tried where tries <= :limit
                """)
            .param("hour", Timestamp.from(now.truncatedTo(ChronoUnit.HOURS)))
            .param(
                "conversations", attempts.stream().map(Attempt::conversation).toArray(Long[]::new))
            .param("limit", TRIES_AN_HOUR)
            .query((row, _) -> row.getLong("conversation_id"))
            .list());
  }

  private byte[] hash(SecretCode code) {
    return keyring.hash(Receipt.CODE, code.value());
  }

  private static CaseSummary summary(ResultSet row) throws SQLException {
    String verdict = row.getString("citizen_verdict");
    return new CaseSummary(
        new CaseNumber(row.getString("number")),
        CaseKind.valueOf(row.getString("kind")),
        row.getString("topic"),
        CaseStatus.valueOf(row.getString("status")),
        LocalDate.ofInstant(
            row.getTimestamp("at").toInstant(), TimeZones.of(row.getString("place"))),
        row.getObject("due_on", LocalDate.class),
        row.getString("answer"),
        verdict(verdict),
        judgedUntil(row),
        survey(row.getString("survey")));
  }

  private static @Nullable LocalDate judgedUntil(ResultSet row) throws SQLException {
    Timestamp asked = row.getTimestamp("asked");
    return asked == null
        ? null
        : LocalDate.ofInstant(
            asked.toInstant().plus(FollowUps.CAN_BE_OPENED_FOR),
            TimeZones.of(row.getString("place")));
  }

  private static @Nullable CaseSurvey survey(@Nullable String stored) {
    return stored == null ? null : CaseSurvey.fromJson(stored);
  }

  private static @Nullable Verdict verdict(@Nullable String stored) {
    return stored == null ? null : Verdict.valueOf(stored);
  }
}
