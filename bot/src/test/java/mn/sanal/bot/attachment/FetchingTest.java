package mn.sanal.bot.attachment;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import mn.sanal.bot.telegram.BotApi;
import mn.sanal.db.TestDatabase;
import mn.sanal.db.attachment.Attachment;
import mn.sanal.db.attachment.Attachments;
import mn.sanal.db.attachment.Expected;
import mn.sanal.db.attachment.Refusal;
import mn.sanal.db.attachment.Uploads;
import mn.sanal.db.key.Keyring;
import mn.sanal.db.key.MasterKey;
import mn.sanal.db.setting.Installation;
import mn.sanal.db.setting.OfficialAnswers;
import mn.sanal.db.setting.Role;
import mn.sanal.dialogue.CaseNumber;
import mn.sanal.dialogue.Media;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FetchingTest {

  private static final CaseNumber CASE = new CaseNumber("S-26-7K3QD");
  private static final Clock CLOCK =
      Clock.fixed(Instant.parse("2026-11-25T08:00:00Z"), ZoneOffset.UTC);

  @TempDir Path folder;
  private TestDatabase database;
  private Attachments attachments;
  private Uploads uploads;

  @BeforeEach
  void open() {
    database = TestDatabase.fresh();
    SecureRandom random = new SecureRandom();
    Keyring keyring = new Keyring(MasterKey.of("k".repeat(32)), random);
    Installation installation =
        new Installation(
            Set.of(Role.BOT, Role.ADMIN), folder, null, "", "", OfficialAnswers.REVIEW, null, null);
    attachments = new Attachments(database.jdbc(), installation, keyring, random, CLOCK);
    uploads = new Uploads(installation, keyring, random, CLOCK);
  }

  @AfterEach
  void close() {
    database.close();
  }

  @Test
  void keepsAnUploadedPhotoWithoutItsExifAndDeletesTheUpload() throws Exception {
    byte[] photo = Samples.withExif(Samples.picture("jpeg", 40, 30), 6);
    Media media = uploads.accept(new ByteArrayInputStream(photo), "image/jpeg").orElseThrow();
    attachments.expect(List.of(new Expected(CASE, media)));

    assertThat(fetching(new NoBot()).fetchDue()).isEqualTo(1);

    Attachment kept = attachments.of(CASE).getFirst();
    assertThat(kept.state()).isEqualTo(Attachment.State.READY);
    assertThat(kept.width()).isEqualTo(30);
    assertThat(attachments.open(kept.id()).orElseThrow().contentType()).isEqualTo("image/jpeg");
    assertThat(uploads.read(media.fileId())).isEmpty();
  }

  @Test
  void fetchesAPhotoFromTelegram() throws Exception {
    byte[] photo = Samples.picture("jpeg", 40, 30);
    expect("AgACAgIAAx");

    fetching(new Holding(photo)).fetchDue();

    assertThat(attachments.of(CASE).getFirst().state()).isEqualTo(Attachment.State.READY);
  }

  @Test
  void refusesWhatTelegramDeliversInstead() throws Exception {
    expect("AgACAgIAAx");

    fetching(new Holding("<html>not found</html>".getBytes(UTF_8))).fetchDue();

    assertThat(attachments.of(CASE).getFirst().refusal()).isEqualTo(Refusal.WRONG_TYPE);
  }

  @Test
  void putsAFileOffWhileTelegramCannotBeReached() throws Exception {
    expect("AgACAgIAAx");

    fetching(new NoBot()).fetchDue();

    assertThat(attachments.of(CASE).getFirst().state()).isEqualTo(Attachment.State.ARRIVING);
    assertThat(fetching(new NoBot()).fetchDue()).isZero();
  }

  private void expect(String fileId) {
    attachments.expect(
        List.of(new Expected(CASE, new Media(Media.Kind.PHOTO, fileId, 1_000, 0, "image/jpeg"))));
  }

  private Fetching fetching(BotApi telegram) {
    return new Fetching(attachments, uploads, telegram, CLOCK);
  }

  /** Telegram, holding one file. */
  @SuppressWarnings("ArrayRecordComponent") // Never compared.
  private record Holding(byte[] file) implements BotApi {
    @Override
    public CompletableFuture<byte[]> file(String fileId, long maxBytes) {
      return CompletableFuture.completedFuture(file);
    }

    @Override
    public CompletableFuture<String> username() {
      return CompletableFuture.completedFuture("sanal_bot");
    }
  }

  /** Telegram, out of reach. */
  private static final class NoBot implements BotApi {
    @Override
    public CompletableFuture<byte[]> file(String fileId, long maxBytes) {
      return CompletableFuture.failedFuture(new IOException("out of reach"));
    }

    @Override
    public CompletableFuture<String> username() {
      return CompletableFuture.failedFuture(new IOException("out of reach"));
    }
  }
}
