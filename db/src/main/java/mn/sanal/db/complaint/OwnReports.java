package mn.sanal.db.complaint;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import mn.sanal.db.key.Keyring;
import mn.sanal.dialogue.CaseKind;
import mn.sanal.dialogue.CaseNumber;
import mn.sanal.dialogue.CaseStatus;
import mn.sanal.dialogue.CaseSummary;
import mn.sanal.dialogue.CaseSurvey;
import mn.sanal.dialogue.Portrait;
import mn.sanal.dialogue.Verdict;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The reports of one citizen, for that citizen; anonymous ones are bound to nobody. */
@Component
public class OwnReports {

  /** A voice counts once, and one's own report has one's voice already. */
  private static final List<String> MOVE =
      List.of(
          """
          with own as (select id from complaint where citizen_id = :from order by id for update)
          update complaint c set citizen_id = :to, conversation_id = :conversation
          from own where c.id = own.id
          """,
          """
          update complaint_voice v set citizen_id = :to, conversation_id = :conversation
          where citizen_id = :from and not exists (
            select from complaint_voice o
            where o.complaint_id = v.complaint_id and o.citizen_id = :to)
          """,
          "delete from complaint_voice where citizen_id = :from",
          """
          delete from complaint_voice v using complaint c
          where v.citizen_id = :to and c.id = v.complaint_id and c.citizen_id = :to
          """);

  private final JdbcClient jdbc;
  private final Keyring keyring;

  OwnReports(JdbcClient jdbc, Keyring keyring) {
    this.jdbc = jdbc;
    this.keyring = keyring;
  }

  /** All of them as they were written, the newest first. */
  public List<Portrait.Report> of(UUID citizen) {
    return jdbc.sql(
            """
            select c.*, o.sealed,
              (select count(*) from attachment a where a.case_number = c.number
                and a.state <> 'REFUSED') as files,
              array(select e.note from complaint_event e where e.complaint_id = c.id
                and e.actor_kind = 'CITIZEN' and e.note is not null order by e.id) as added,
              array(select s.content::text from complaint_survey s
                where s.complaint_id = c.id order by s.number) as surveys
            from complaint c left join complaint_original o on o.complaint_id = c.id
            where citizen_id = :citizen order by received_at desc, c.id desc
            """)
        .param("citizen", citizen)
        .query((row, _) -> report(row))
        .list();
  }

  /**
   * Empties the citizen's reports and takes the citizen out of them, in the caller's transaction;
   * open ones count as withdrawn. What may concern harm to a child keeps its words: the child needs
   * them. So does, masked, what others have added their voice to: they said the same and wait for
   * the answer.
   *
   * @return the numbers of the emptied reports
   */
  public List<String> erase(UUID citizen, Instant now) {
    return jdbc.sql(
            """
            with own as (
              select id, safeguarding, exists (select from complaint_voice v
                  where v.complaint_id = complaint.id) as shared
              from complaint where citizen_id = :citizen order by id for update
            ), emptied as (
              update complaint c set citizen_id = null, conversation_id = null,
                code_hash = sha256(uuid_send(gen_random_uuid())),
                text = case when c.safeguarding or shared then text else '' end,
                hidden = c.safeguarding and hidden,
                fingerprint = case when shared then fingerprint end,
                typed_facility = case when c.safeguarding or shared then typed_facility end,
                draft = case when c.safeguarding or shared then draft end,
                status = case when c.safeguarding or shared or status not in
                  ('RECEIVED', 'UNDER_REVIEW', 'WITH_OFFICIAL') then status else 'WITHDRAWN' end,
                version = version + 1
              from own where c.id = own.id
              returning c.id, c.number, c.status, c.safeguarding, shared
            ), originals as (
              delete from complaint_original o using own
              where o.complaint_id = own.id and not own.safeguarding
            ), surveys as (
              delete from complaint_survey s using own
              where s.complaint_id = own.id and not own.safeguarding
            ), notes as (
              update complaint_event e set note = null from own
              where e.complaint_id = own.id and e.actor_kind = 'CITIZEN' and note is not null
                and not own.safeguarding
            ), events as (
              insert into complaint_event (complaint_id, kind, actor_kind, at, status)
              select id, case when shared then 'LEFT' else 'ERASED' end, 'CITIZEN', :now, status
              from emptied
            ), voices as (
              delete from complaint_voice where citizen_id = :citizen
            ), changes as (
              insert into change (kind, entity_id)
              select 'COMPLAINT', id from emptied where not safeguarding
            )
            select number from emptied where not safeguarding
            """)
        .param("citizen", citizen)
        .param("now", Timestamp.from(now))
        .query((row, _) -> row.getString(1))
        .list();
  }

  /**
   * Gives one citizen the reports of another and the voices that they added, in the caller's
   * transaction: both are the same person.
   *
   * @param conversation where that person is told of the answers from now on
   */
  public void move(UUID from, UUID to, long conversation) {
    for (String statement : MOVE) {
      jdbc.sql(statement)
          .param("from", from)
          .param("to", to)
          .param("conversation", conversation)
          .update();
    }
  }

  private static List<CaseSurvey> surveys(ResultSet row) throws SQLException {
    return Arrays.stream((String[]) row.getArray("surveys").getArray())
        .map(CaseSurvey::fromJson)
        .toList();
  }

  private Portrait.Report report(ResultSet row) throws SQLException {
    byte[] original = row.getBytes("sealed");
    String verdict = row.getString("citizen_verdict");
    return new Portrait.Report(
        new CaseSummary(
            new CaseNumber(row.getString("number")),
            CaseKind.valueOf(row.getString("kind")),
            row.getString("category"),
            CaseStatus.valueOf(row.getString("status")),
            row.getObject("received_on", LocalDate.class),
            row.getObject("due_on", LocalDate.class),
            row.getString("answer"),
            verdict == null ? null : Verdict.valueOf(verdict)),
        row.getString("place"),
        row.getString("facility"),
        row.getString("typed_facility"),
        original == null
            ? row.getString("text")
            : new String(keyring.open(Receipt.ORIGINAL, original), UTF_8),
        row.getInt("files"),
        List.of((String[]) row.getArray("added").getArray()),
        surveys(row));
  }
}
