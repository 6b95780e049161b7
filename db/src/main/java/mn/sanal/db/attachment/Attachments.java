package mn.sanal.db.attachment;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import mn.sanal.db.key.Keyring;
import mn.sanal.db.setting.Installation;
import mn.sanal.dialogue.CaseNumber;
import mn.sanal.dialogue.Media;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The attachments of all reports and ratings. */
@Component
public class Attachments {

  private static final String PURPOSE = "attachment";

  /** A node that has not finished a file by then has died, and another one may try. */
  private static final Duration CLAIM = Duration.ofMinutes(5);

  private final JdbcClient jdbc;
  private final Keyring keyring;
  private final Clock clock;
  private final SealedFiles files;

  public Attachments(
      JdbcClient jdbc,
      Installation installation,
      Keyring keyring,
      SecureRandom random,
      Clock clock) {
    this.jdbc = jdbc;
    this.keyring = keyring;
    this.clock = clock;
    this.files =
        new SealedFiles(
            installation.dataDir().resolve("attachments").resolve("kept"),
            PURPOSE,
            keyring,
            random);
  }

  /**
   * Notes files to be fetched, after those that are there, in the caller's transaction. One
   * statement for all.
   */
  public void expect(List<Expected> expected) {
    if (expected.isEmpty()) {
      return;
    }
    int count = expected.size();
    String[] numbers = new String[count];
    Integer[] positions = new Integer[count];
    String[] kinds = new String[count];
    Integer[] seconds = new Integer[count];
    byte[][] sources = new byte[count][];
    Map<CaseNumber, Integer> next = new HashMap<>();
    for (int i = 0; i < count; i++) {
      Expected file = expected.get(i);
      numbers[i] = file.caseNumber().value();
      positions[i] = next.merge(file.caseNumber(), 1, Integer::sum);
      kinds[i] = file.media().kind().name();
      seconds[i] = file.media().seconds();
      sources[i] = keyring.seal(PURPOSE, file.media().fileId().getBytes(StandardCharsets.UTF_8));
    }
    jdbc.sql(
            """
            insert into attachment
              (case_number, position, kind, seconds, source_sealed, due_at, created_at)
            select n, p + coalesce((select max(position) from attachment where case_number = n), 0),
              k, s, f, :now, :now
            from unnest(:numbers::text[], :positions::int[], :kinds::text[], :seconds::int[],
              :sources::bytea[]) t (n, p, k, s, f)
            """)
        .param("numbers", numbers)
        .param("positions", positions)
        .param("kinds", kinds)
        .param("seconds", seconds)
        .param("sources", sources)
        .param("now", now())
        .update();
  }

  /**
   * Takes files that are due, for this caller alone until the claim runs out. The next attempt of
   * one that fails without a word comes later each time.
   */
  public List<Arriving> claim(int limit) {
    return jdbc.sql(
            """
            update attachment set attempts = attempts + 1, due_at = :until
            where id in (
              select id from attachment where state = 'ARRIVING' and due_at <= :now
              order by due_at limit :limit for update skip locked)
            returning id, kind, source_sealed, attempts
            """)
        .param("now", now())
        .param("until", clock.instant().plus(CLAIM).atOffset(ZoneOffset.UTC))
        .param("limit", limit)
        .query(
            (row, _) ->
                new Arriving(
                    new AttachmentId(row.getLong("id")),
                    Media.Kind.valueOf(row.getString("kind")),
                    new String(
                        keyring.open(PURPOSE, row.getBytes("source_sealed")),
                        StandardCharsets.UTF_8),
                    row.getInt("attempts")))
        .list();
  }

  /** Keeps a file that was fetched and checked. */
  public void keep(AttachmentId id, Checked checked) {
    String name = files.keep(checked.bytes());
    int kept =
        jdbc.sql(
                """
                update attachment set state = 'READY', source_sealed = null, file = :file,
                  content_type = :type, bytes = :bytes, width = :width, height = :height,
                  sha256 = :sha256
                where id = :id and state = 'ARRIVING'
                """)
            .param("id", id.value())
            .param("file", name)
            .param("type", checked.contentType())
            .param("bytes", checked.bytes().length)
            .param("width", checked.width())
            .param("height", checked.height())
            .param("sha256", sha256(checked.bytes()))
            .update();
    if (kept == 0) {
      files.delete(name); // Erased, or another node was faster.
    }
  }

  /** Notes that a file is not kept; staff see why. */
  public void refuse(AttachmentId id, Refusal why) {
    jdbc.sql(
            "update attachment set state = 'REFUSED', refusal = :why, source_sealed = null"
                + " where id = :id and state = 'ARRIVING'")
        .param("id", id.value())
        .param("why", why.name())
        .update();
  }

  /** Puts a file off that could not be fetched now. */
  public void putOff(AttachmentId id, Instant until) {
    jdbc.sql("update attachment set due_at = :until where id = :id and state = 'ARRIVING'")
        .param("id", id.value())
        .param("until", until.atOffset(ZoneOffset.UTC))
        .update();
  }

  /** What belongs to a report or rating, in the order in which it was sent. */
  public List<Attachment> of(CaseNumber number) {
    return jdbc.sql("select * from attachment where case_number = :number order by position")
        .param("number", number.value())
        .query((row, _) -> attachment(row))
        .list();
  }

  public Optional<Attachment> find(AttachmentId id) {
    return jdbc.sql("select * from attachment where id = :id")
        .param("id", id.value())
        .query((row, _) -> attachment(row))
        .optional();
  }

  /** The bytes, if it is ready. The caller sees to it that whoever asks may have them. */
  public Optional<Content> open(AttachmentId id) {
    return jdbc.sql("select file, content_type from attachment where id = :id and state = 'READY'")
        .param("id", id.value())
        .query((row, _) -> new String[] {row.getString("file"), row.getString("content_type")})
        .optional()
        .flatMap(kept -> files.read(kept[0]).map(bytes -> new Content(kept[1], bytes)));
  }

  /**
   * Erases the files of reports and answers, in the caller's transaction. The bytes go with the
   * next {@link #sweep}: a transaction can be undone, a deleted file cannot.
   */
  public void erase(Collection<String> caseNumbers) {
    jdbc.sql(
            """
            with gone as (
              delete from attachment where case_number = any(:numbers) returning file)
            insert into erased_file (file) select file from gone where file is not null
            on conflict do nothing
            """)
        .param("numbers", caseNumbers.toArray(String[]::new))
        .update();
  }

  /** Deletes the bytes of what was erased; what cannot be deleted now is tried again next time. */
  public void sweep() {
    for (String file :
        jdbc.sql("select file from erased_file").query((row, _) -> row.getString(1)).list()) {
      files.delete(file);
      jdbc.sql("delete from erased_file where file = ?").param(file).update();
    }
  }

  private OffsetDateTime now() {
    return clock.instant().atOffset(ZoneOffset.UTC);
  }

  private static Attachment attachment(ResultSet row) throws SQLException {
    String refusal = row.getString("refusal");
    return new Attachment(
        new AttachmentId(row.getLong("id")),
        new CaseNumber(row.getString("case_number")),
        Media.Kind.valueOf(row.getString("kind")),
        Attachment.State.valueOf(row.getString("state")),
        refusal == null ? null : Refusal.valueOf(refusal),
        row.getString("content_type"),
        row.getLong("bytes"),
        row.getInt("width"),
        row.getInt("height"),
        row.getInt("seconds"));
  }

  private static byte[] sha256(byte[] bytes) {
    try {
      return MessageDigest.getInstance("SHA-256").digest(bytes);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("SHA-256 is not available", e);
    }
  }
}
