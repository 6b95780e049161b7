package mn.sanal.db.attachment;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import mn.sanal.db.TestDatabase;
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

class AttachmentsTest {

  private static final Instant NOW = Instant.parse("2026-11-25T08:00:00Z");
  private static final CaseNumber CASE = new CaseNumber("S-26-7K3QD");
  private static final Media PHOTO = new Media(Media.Kind.PHOTO, "AgACAgIAAx", 90_000, 0, "");
  private static final Media VOICE =
      new Media(Media.Kind.VOICE, "AwACAgIAAx", 9_000, 12, "audio/ogg");

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
    Clock clock = Clock.fixed(NOW, ZoneOffset.UTC);
    attachments = new Attachments(database.jdbc(), installation, keyring, random, clock);
    uploads = new Uploads(installation, keyring, random, clock);
  }

  @AfterEach
  void close() {
    database.close();
  }

  @Test
  void showsAnExpectedFileAsArriving() {
    attachments.expect(List.of(new Expected(CASE, PHOTO), new Expected(CASE, VOICE)));

    assertThat(attachments.of(CASE))
        .extracting(Attachment::kind, Attachment::state, Attachment::seconds)
        .containsExactly(
            org.assertj.core.groups.Tuple.tuple(Media.Kind.PHOTO, Attachment.State.ARRIVING, 0),
            org.assertj.core.groups.Tuple.tuple(Media.Kind.VOICE, Attachment.State.ARRIVING, 12));
  }

  @Test
  void whatComesLaterStandsBehindWhatIsThere() {
    attachments.expect(List.of(new Expected(CASE, PHOTO), new Expected(CASE, PHOTO)));
    attachments.expect(List.of(new Expected(CASE, VOICE)));

    assertThat(attachments.of(CASE))
        .extracting(Attachment::kind)
        .containsExactly(Media.Kind.PHOTO, Media.Kind.PHOTO, Media.Kind.VOICE);
  }

  @Test
  void givesAFileToOneFetcherAtATime() {
    attachments.expect(List.of(new Expected(CASE, PHOTO)));

    assertThat(attachments.claim(10)).extracting(Arriving::source).containsExactly("AgACAgIAAx");
    assertThat(attachments.claim(10)).isEmpty();
  }

  @Test
  void givesAFileAgainWhenItWasPutOff() {
    attachments.expect(List.of(new Expected(CASE, PHOTO)));
    Arriving first = attachments.claim(10).getFirst();

    attachments.putOff(first.id(), NOW);

    assertThat(attachments.claim(10)).extracting(Arriving::attempts).containsExactly(2);
  }

  @Test
  void opensWhatWasKeptAndLeavesNothingReadableOnTheDisk() throws IOException {
    attachments.expect(List.of(new Expected(CASE, PHOTO)));
    AttachmentId id = attachments.claim(1).getFirst().id();
    byte[] bytes =
        "a photo of a pharmacy".repeat(100).getBytes(java.nio.charset.StandardCharsets.UTF_8);

    attachments.keep(id, new Checked("image/jpeg", bytes, 640, 480));

    assertThat(attachments.open(id))
        .hasValueSatisfying(c -> assertThat(c.bytes()).isEqualTo(bytes));
    assertThat(attachments.find(id).orElseThrow().state()).isEqualTo(Attachment.State.READY);
    for (Path file : files()) {
      assertThat(new String(Files.readAllBytes(file), java.nio.charset.StandardCharsets.ISO_8859_1))
          .doesNotContain("pharmacy");
      assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file)))
          .isEqualTo("rw-------");
    }
  }

  @Test
  void saysWhyAFileWasRefused() {
    attachments.expect(List.of(new Expected(CASE, PHOTO)));
    AttachmentId id = attachments.claim(1).getFirst().id();

    attachments.refuse(id, Refusal.TOO_MANY_PIXELS);

    assertThat(attachments.find(id).orElseThrow().refusal()).isEqualTo(Refusal.TOO_MANY_PIXELS);
    assertThat(attachments.open(id)).isEmpty();
    assertThat(attachments.claim(1)).isEmpty();
  }

  @Test
  void forgetsTheChannelsNameOfAFileThatHasArrived() {
    attachments.expect(List.of(new Expected(CASE, PHOTO)));
    AttachmentId id = attachments.claim(1).getFirst().id();

    attachments.keep(id, new Checked("image/jpeg", new byte[] {1}, 1, 1));

    assertThat(
            database
                .jdbc()
                .sql("select count(*) from attachment where source_sealed is not null")
                .query(Long.class)
                .single())
        .isZero();
  }

  @Test
  void keepsAnUploadUntilItIsTaken() throws IOException {
    byte[] bytes = {1, 2, 3};

    Media media = uploads.accept(new ByteArrayInputStream(bytes), "image/jpeg").orElseThrow();

    assertThat(Uploads.isUpload(media.fileId())).isTrue();
    assertThat(uploads.read(media.fileId())).contains(bytes);
    uploads.delete(media.fileId());
    assertThat(uploads.read(media.fileId())).isEmpty();
  }

  @Test
  void takesNoUploadThatIsNeitherPhotoNorVoice() throws IOException {
    assertThat(uploads.accept(new ByteArrayInputStream(new byte[] {1}), "application/pdf"))
        .isEmpty();
    assertThat(uploads.accept(new ByteArrayInputStream(new byte[0]), "image/png")).isEmpty();
  }

  @Test
  void readsNothingOutsideOfItsFolder() {
    assertThat(uploads.read("web:../../key")).isEmpty();
    assertThat(uploads.read("AgACAgIAAx")).isEmpty();
  }

  private List<Path> files() throws IOException {
    try (Stream<Path> found = Files.walk(folder)) {
      return found.filter(Files::isRegularFile).toList();
    }
  }
}
