package mn.sanal.app.journey;

import java.security.SecureRandom;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import mn.sanal.bot.api.process.Rows;
import mn.sanal.db.conversation.Unfinished;
import mn.sanal.db.key.Keyring;
import mn.sanal.db.key.MasterKey;
import mn.sanal.dialogue.CaseNumber;
import mn.sanal.dialogue.CaseStatus;
import mn.sanal.dialogue.CaseSummary;
import mn.sanal.dialogue.CaseSurvey;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.AbstractDataSource;

/**
 * What lies behind the citizen who came last: cases from before, and days that pass while the
 * program goes on.
 */
final class Past {

  /** What the program seals with. */
  static final String KEY = "the key of a test, known to the test";

  /** On which transcripts take place. */
  private static final LocalDate WRITTEN_ON = LocalDate.parse("2026-11-25");

  private static final ZoneId ZONE = ZoneId.of("Asia/Ulaanbaatar");
  private static final AtomicInteger LAST = new AtomicInteger(90_000);

  private final JdbcClient jdbc;
  private final Unfinished unfinished;

  Past(Rows.Source database) {
    jdbc =
        JdbcClient.create(
            new AbstractDataSource() {
              @Override
              public Connection getConnection() throws SQLException {
                return database.connect();
              }

              @Override
              public Connection getConnection(String user, String password) throws SQLException {
                return getConnection();
              }
            });
    unfinished = new Unfinished(jdbc, new Keyring(MasterKey.of(KEY), new SecureRandom()));
  }

  /** Adds a case, as long before today as it was before the day of the transcript. */
  CaseNumber add(CaseSummary written) {
    CaseNumber number = new CaseNumber("S-26-" + LAST.incrementAndGet());
    LocalDate received = moved(written.received());
    Instant at = received.atStartOfDay(ZONE).toInstant();
    long id =
        jdbc.sql(
                """
                insert into complaint (number, code_hash, kind, category, status, place, text,
                  hidden, language, channel, safeguarding, received_at, received_on, due_on, rules,
                  answer, answered_at, citizen_id, conversation_id)
                select :number, sha256(:number::bytea), :kind, :category, :status, '8501', 'Өмнөх',
                  false, 'mn', upper(channel), false, :at, :received, :due, 1, :answer, :answered, citizen_id, id
                from conversation where id = :conversation
                returning id
                """)
            .param("number", number.value())
            .param("kind", written.kind().name())
            .param("category", written.topic())
            .param("status", written.status().name())
            .param("at", Timestamp.from(at))
            .param("received", received)
            .param("due", written.due() == null ? null : moved(written.due()))
            .param("answer", written.answer())
            .param("answered", written.answer() == null ? null : Timestamp.from(at))
            .param("conversation", conversation())
            .query(Long.class)
            .single();
    if (written.status() == CaseStatus.ANSWERED) {
      jdbc.sql("insert into follow_up (complaint_id, asked_at) values (?, ?)")
          .param(id)
          .param(Timestamp.from(at))
          .update();
    }
    jdbc.sql("update conversation set has_history = true where id = ?")
        .param(conversation())
        .update();
    CaseSurvey asked = written.asked();
    if (asked != null) {
      jdbc.sql(
              """
              insert into complaint_survey (complaint_id, number, asked_at, content)
              values (?, ?, ?, ?::jsonb)
              """)
          .param(id)
          .param(asked.number())
          .param(Timestamp.from(at))
          .param(asked.toJson())
          .update();
    }
    return number;
  }

  private static LocalDate moved(LocalDate day) {
    return day.plusDays(ChronoUnit.DAYS.between(WRITTEN_ON, LocalDate.now(ZONE)));
  }

  /**
   * Makes the dialogue look as if it had been left so long ago. When something was asked last stays
   * as it is, so that nobody is reminded: that is left to a test with a clock of its own.
   */
  void passes(Duration time) {
    try {
      Waiting.until("nobody else works on the conversation", () -> left(time));
    } catch (InterruptedException e) {
      throw new AssertionError(e);
    }
  }

  private boolean left(Duration time) {
    long conversation = conversation();
    LocalDate drafted =
        jdbc.sql("select draft_day from conversation where id = ?")
            .param(conversation)
            .query(LocalDate.class)
            .optional()
            .orElse(null);
    drafted(conversation, LocalDate.EPOCH);
    Optional<Unfinished.Left> left =
        unfinished.leftBefore(Instant.now(), 1).stream()
            .filter(found -> found.conversation() == conversation)
            .findFirst();
    left.map(Unfinished.Left::state)
        .ifPresent(state -> unfinished.drop(conversation, state.at(state.at() - time.toSeconds())));
    drafted(conversation, drafted);
    return left.isPresent();
  }

  private void drafted(long conversation, @Nullable LocalDate day) {
    jdbc.sql("update conversation set draft_day = ?::date where id = ?")
        .param(day)
        .param(conversation)
        .update();
  }

  private long conversation() {
    return jdbc.sql("select max(id) from conversation where role = 'citizen'")
        .query(Long.class)
        .single();
  }
}
