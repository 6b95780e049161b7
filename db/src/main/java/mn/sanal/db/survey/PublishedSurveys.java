package mn.sanal.db.survey;

import java.sql.Timestamp;
import java.time.Clock;
import java.util.Collection;
import mn.sanal.dialogue.survey.Survey;
import mn.sanal.dialogue.survey.SurveyReader;
import mn.sanal.dialogue.survey.Surveys;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * The surveys that were published, every version under the hash of its content. The bundled ones
 * are published at start; a version that was asked once can be read for ever.
 */
@Component
public class PublishedSurveys {

  private static final long LOCK = 0x73616e616c_02L;

  private final JdbcClient jdbc;
  private final TransactionTemplate transactions;
  private final Clock clock;

  public PublishedSurveys(JdbcClient jdbc, TransactionTemplate transactions, Clock clock) {
    this.jdbc = jdbc;
    this.transactions = transactions;
    this.clock = clock;
    publish(Surveys.bundled().current());
  }

  /** Makes these the offered versions. What is published already stays as it is. */
  public final void publish(Collection<Survey> surveys) {
    transactions.executeWithoutResult(
        _ -> {
          jdbc.sql("select pg_advisory_xact_lock(:lock)")
              .param("lock", LOCK)
              .query((_, _) -> true)
              .list();
          surveys.forEach(this::publish);
        });
  }

  /**
   * All stored versions, in the order in which the surveys were first published; the newest of each
   * is the one on offer.
   */
  public Surveys surveys() {
    return Surveys.of(
        jdbc.sql(
                """
                select survey_id, source from survey
                order by min(published_at) over (partition by survey_id), survey_id,
                  published_at desc
                """)
            .query(
                (row, _) ->
                    SurveyReader.read(
                        row.getString("survey_id") + ".yaml", row.getString("source")))
            .list());
  }

  private void publish(Survey survey) {
    Timestamp now = Timestamp.from(clock.instant());
    boolean known =
        jdbc.sql("select exists (select from survey where hash = :hash)")
            .param("hash", survey.hash())
            .query((row, _) -> row.getBoolean(1))
            .single();
    if (known) {
      return;
    }
    jdbc.sql(
            """
            update survey set withdrawn_at = greatest(:now, published_at)
            where survey_id = :id and version <= :version and withdrawn_at is null
            """)
        .param("id", survey.id())
        .param("version", survey.version())
        .param("now", now)
        .update();
    jdbc.sql(
            """
            insert into survey (hash, survey_id, version, source, published_at, withdrawn_at)
            select :hash, :id, :version, :source, :now::timestamptz,
              case when exists (select from survey where survey_id = :id and withdrawn_at is null)
                then :now::timestamptz end
            """)
        .param("hash", survey.hash())
        .param("id", survey.id())
        .param("version", survey.version())
        .param("source", survey.canonical())
        .param("now", now)
        .update();
  }
}
