package mn.sanal.db.response;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import mn.sanal.db.key.Keyring;
import mn.sanal.db.place.TimeZones;
import mn.sanal.dialogue.AgeBand;
import mn.sanal.dialogue.Answer;
import mn.sanal.dialogue.Answers;
import mn.sanal.dialogue.CaseNumber;
import mn.sanal.dialogue.Portrait;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * The answers of one citizen, for that citizen. Those of a confidential survey are bound to nobody,
 * so they are not among them.
 */
@Component
public class OwnResponses {

  private final JdbcClient jdbc;
  private final Keyring keyring;

  OwnResponses(JdbcClient jdbc, Keyring keyring) {
    this.jdbc = jdbc;
    this.keyring = keyring;
  }

  /** All that is kept, replaced answers too, the newest first. */
  public List<Portrait.Rating> of(UUID citizen) {
    return jdbc.sql(
            """
            select r.*, (select count(*) from attachment a where a.case_number = r.number
              and a.state <> 'REFUSED') as files
            from response r where citizen_id = :citizen order by submitted_at desc, id desc
            """)
        .param("citizen", citizen)
        .query((row, _) -> rating(row))
        .list();
  }

  /**
   * Takes the citizen out of their answers, and what was written or recorded freely with them; what
   * was ticked stays in the sums, still as one person's. Part of the caller's transaction.
   *
   * @return the numbers of these answers
   */
  public List<String> erase(UUID citizen) {
    return jdbc.sql(
            """
            update response set citizen_id = null, person = :nobody, words_sealed = null,
              code_hash = sha256(uuid_send(gen_random_uuid()))
            where citizen_id = :citizen returning number
            """)
        .param("citizen", citizen)
        .param("nobody", UUID.randomUUID())
        .query((row, _) -> row.getString(1))
        .list();
  }

  /**
   * Gives one citizen the answers of another, in the caller's transaction: both are the same
   * person. Where both have answered about the same in one period, the later counts.
   */
  public void move(UUID from, UUID to) {
    jdbc.sql(
            """
            with current as (
              select id, survey_id, subject, period_from, submitted_at from response
              where citizen_id = any(:both) and superseded_at is null
            )
            update response set superseded_at = later.submitted_at
            from current, current as later
            where response.id = current.id and later.survey_id = current.survey_id
              and later.subject = current.subject and later.period_from = current.period_from
              and (later.submitted_at, later.id) > (current.submitted_at, current.id)
            """)
        .param("both", new UUID[] {from, to})
        .update();
    jdbc.sql("update response set citizen_id = :to, person = :to where citizen_id = :from")
        .param("from", from)
        .param("to", to)
        .update();
  }

  private Portrait.Rating rating(ResultSet row) throws SQLException {
    String place = row.getString("place");
    Map<String, Answer> answers = new LinkedHashMap<>(Answers.fromJson(row.getString("answers")));
    byte[] words = row.getBytes("words_sealed");
    if (words != null) {
      answers.putAll(Answers.fromJson(new String(keyring.open(Responses.WORDS, words), UTF_8)));
    }
    String age = row.getString("age_band");
    return new Portrait.Rating(
        new CaseNumber(row.getString("number")),
        LocalDate.ofInstant(row.getTimestamp("submitted_at").toInstant(), TimeZones.of(place)),
        row.getString("survey_hash"),
        place,
        row.getString("facility"),
        row.getString("typed_facility"),
        age == null ? null : AgeBand.ofCode(age).orElse(null),
        answers,
        row.getInt("files"));
  }
}
