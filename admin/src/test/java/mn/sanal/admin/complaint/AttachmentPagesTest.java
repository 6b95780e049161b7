package mn.sanal.admin.complaint;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.util.List;
import mn.sanal.admin.Report;
import mn.sanal.admin.RunningConsole;
import mn.sanal.admin.Visitor;
import mn.sanal.admin.signin.Door;
import mn.sanal.db.attachment.Attachment;
import mn.sanal.db.attachment.AttachmentId;
import mn.sanal.db.attachment.Attachments;
import mn.sanal.db.attachment.Checked;
import mn.sanal.db.attachment.Expected;
import mn.sanal.db.attachment.Refusal;
import mn.sanal.db.staff.StaffRole;
import mn.sanal.dialogue.CaseNumber;
import mn.sanal.dialogue.Media;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;

/** Photos and voice messages in the console: who sees them, and that they can do no harm. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class AttachmentPagesTest {

  private static final String SECRET = "Дорж_Бат_гэрийн_хаяг.jpg";
  private static final byte[] BYTES = "<script>alert(1)</script>".getBytes(UTF_8);

  private RunningConsole console;
  private Attachments attachments;
  private Visitor boss;
  private Visitor staff;

  @BeforeAll
  void start(@TempDir Path data) {
    console = new RunningConsole(data);
    attachments = console.bean(Attachments.class);
    boss = Door.first(console, "Сараа", "saraa");
    staff = Door.join(console, StaffRole.STAFF, "Бат", "batbat");
  }

  @AfterAll
  void stop() {
    console.close();
  }

  @Test
  void aPhotoComesWithHeadersThatKeepItFromActing() {
    CaseNumber number = Report.of("Зурагтай гомдол").sentTo(console);
    AttachmentId photo = ready(number, Media.Kind.PHOTO, "image/jpeg");

    HttpResponse<String> file = staff.get(path(number, photo));

    assertThat(file.statusCode()).isEqualTo(200);
    assertThat(file.headers().allValues("Content-Type")).containsExactly("image/jpeg");
    assertThat(file.headers().allValues("Content-Security-Policy"))
        .containsExactly("default-src 'none'; sandbox");
    assertThat(file.headers().firstValue("X-Content-Type-Options")).hasValue("nosniff");
    assertThat(file.headers().firstValue("Cache-Control"))
        .hasValueSatisfying(value -> assertThat(value).contains("no-store"));
    assertThat(file.headers().firstValue("X-Frame-Options")).hasValue("DENY");
  }

  @Test
  void itsNameIsTheCaseAndNothingOfTheSender() {
    CaseNumber number = Report.of("Нэртэй зураг").sentTo(console);
    AttachmentId photo = ready(number, Media.Kind.PHOTO, "image/jpeg");

    HttpResponse<String> file = staff.get(path(number, photo));

    assertThat(file.headers().firstValue("Content-Disposition"))
        .hasValue("inline; filename=\"" + number.value() + "-" + photo.value() + ".jpg\"");
    assertThat(staff.get("/admin/complaints/" + number.value()).body()).doesNotContain("Дорж");
  }

  @Test
  void aVoiceMessageCanBeReadFromTheMiddleAsPlayersDo() {
    CaseNumber number = Report.of("Дуут гомдол").sentTo(console);
    AttachmentId voice = ready(number, Media.Kind.VOICE, "audio/ogg");

    HttpResponse<String> part = staff.get(path(number, voice), "Range", "bytes=0-3");

    assertThat(part.statusCode()).isEqualTo(206);
    assertThat(part.body()).hasSize(4);
    assertThat(staff.get("/admin/complaints/" + number.value()).body()).contains("<audio controls");
  }

  @Test
  void nobodySeesItWithoutSigningIn() {
    CaseNumber number = Report.of("Хаалттай зураг").sentTo(console);
    AttachmentId photo = ready(number, Media.Kind.PHOTO, "image/jpeg");

    assertThat(console.visitor().get(path(number, photo)).uri().getPath())
        .isEqualTo("/admin/sign-in");
  }

  @Test
  void thatOfASafeguardingCaseIsForAdministratorsAlone() {
    CaseNumber number = Report.of("Хүүхдийн зураг").about("child_safety").sentTo(console);
    AttachmentId photo = ready(number, Media.Kind.PHOTO, "image/jpeg");

    assertThat(staff.get(path(number, photo)).statusCode()).isEqualTo(404);
    assertThat(boss.get(path(number, photo)).statusCode()).isEqualTo(200);
  }

  @Test
  void aNumberOpensTheFilesOfItsOwnCaseOnly() {
    CaseNumber hidden = Report.of("Хүүхдийн зураг").about("child_safety").sentTo(console);
    AttachmentId photo = ready(hidden, Media.Kind.PHOTO, "image/jpeg");
    CaseNumber other = Report.of("Өөр гомдол").sentTo(console);

    assertThat(staff.get(path(other, photo)).statusCode()).isEqualTo(404);
    assertThat(staff.get(path(other, new AttachmentId(999_999))).statusCode()).isEqualTo(404);
  }

  @Test
  void whatIsStillArrivingOrWasRefusedSaysSo() {
    CaseNumber number = Report.of("Ирж буй зураг").sentTo(console);
    expect(number, Media.Kind.PHOTO);
    assertThat(staff.get("/admin/complaints/" + number.value()).body()).contains("Ирж байна");

    attachments.refuse(only(number), Refusal.WRONG_TYPE);

    assertThat(staff.get("/admin/complaints/" + number.value()).body()).contains("Хадгалаагүй");
    assertThat(staff.get(path(number, only(number))).statusCode()).isEqualTo(404);
  }

  private AttachmentId ready(CaseNumber number, Media.Kind kind, String type) {
    expect(number, kind);
    AttachmentId id = only(number);
    attachments.keep(id, new Checked(type, BYTES, 10, 10));
    return id;
  }

  private void expect(CaseNumber number, Media.Kind kind) {
    attachments.expect(List.of(new Expected(number, new Media(kind, SECRET, 10, 3, ""))));
  }

  private AttachmentId only(CaseNumber number) {
    List<Attachment> all = attachments.of(number);
    assertThat(all).hasSize(1);
    return all.getFirst().id();
  }

  private static String path(CaseNumber number, AttachmentId id) {
    return "/admin/complaints/" + number.value() + "/attachments/" + id.value();
  }
}
