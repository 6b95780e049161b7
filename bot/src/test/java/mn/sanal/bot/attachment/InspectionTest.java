package mn.sanal.bot.attachment;

import static org.assertj.core.api.Assertions.assertThat;

import com.code_intelligence.jazzer.junit.FuzzTest;
import java.awt.Color;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import javax.imageio.ImageIO;
import mn.sanal.db.attachment.Checked;
import mn.sanal.db.attachment.Refusal;
import mn.sanal.dialogue.Media.Kind;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class InspectionTest {

  @Test
  void keepsThePictureOfAPhotoAndNothingElse() throws Exception {
    byte[] photo = Samples.withExif(Samples.picture("jpeg", 400, 300), 1);
    assertThat(text(photo)).contains("Exif", Samples.CAMERA);

    Checked kept = Inspection.of(Kind.PHOTO, photo);

    assertThat(text(kept.bytes())).doesNotContain("Exif", Samples.CAMERA);
    assertThat(kept.contentType()).isEqualTo("image/jpeg");
    assertThat(kept.width()).isEqualTo(400);
    assertThat(kept.height()).isEqualTo(300);
  }

  @ParameterizedTest
  @ValueSource(ints = {1, 2, 3, 4})
  void keepsTheSidesOfAPhotoThatWasHeldLevel(int orientation) throws Exception {
    Checked kept = held(orientation);

    assertThat(kept.width()).isEqualTo(400);
    assertThat(isRed(kept, 100, 150)).isEqualTo(orientation == 1 || orientation == 4);
  }

  @ParameterizedTest
  @ValueSource(ints = {5, 6, 7, 8})
  void turnsAPhotoThatWasHeldUpright(int orientation) throws Exception {
    Checked kept = held(orientation);

    assertThat(kept.width()).isEqualTo(300);
    assertThat(kept.height()).isEqualTo(400);
    assertThat(isRed(kept, 150, 100)).isEqualTo(orientation == 5 || orientation == 6);
  }

  @Test
  void makesLargePhotosSmaller() throws Exception {
    Checked kept = Inspection.of(Kind.PHOTO, Samples.picture("jpeg", 5_200, 1_000));

    assertThat(kept.width()).isLessThanOrEqualTo(Photos.LONGEST_SIDE);
    assertThat(kept.width() / (double) kept.height()).isBetween(5.1, 5.3);
  }

  @Test
  void paintsAPngAsAPhoto() throws Exception {
    assertThat(Inspection.of(Kind.PHOTO, Samples.picture("png", 40, 30)).contentType())
        .isEqualTo("image/jpeg");
  }

  @Test
  void refusesAPictureThatWouldUnfoldIntoGigabytes() throws IOException {
    byte[] bomb = Samples.bomb(60_000, 60_000);

    assertThat(bomb.length).isLessThan(2_000);
    assertThat(refusal(Kind.PHOTO, bomb)).isEqualTo(Refusal.TOO_MANY_PIXELS);
  }

  @Test
  void refusesAPhotoThatIsCutOff() throws IOException {
    byte[] photo = Samples.picture("jpeg", 400, 300);

    assertThat(refusal(Kind.PHOTO, Arrays.copyOf(photo, 100))).isEqualTo(Refusal.DAMAGED);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "<svg xmlns='http://www.w3.org/2000/svg' onload='x()'/>",
        "GIF89a..............",
        "<!doctype html><script>x()</script>",
        "%PDF-1.7 ...........",
        ""
      })
  void refusesWhatIsNoPhotoWhateverItIsCalled(String content) {
    assertThat(refusal(Kind.PHOTO, content.getBytes(StandardCharsets.UTF_8)))
        .isEqualTo(Refusal.WRONG_TYPE);
  }

  @Test
  void keepsAVoiceMessageAsItCame() throws Exception {
    byte[] voice = Samples.voice("OpusHead");

    Checked kept = Inspection.of(Kind.VOICE, voice);

    assertThat(kept.contentType()).isEqualTo("audio/ogg");
    assertThat(kept.bytes()).isEqualTo(voice);
  }

  @Test
  void refusesAnOggThatCarriesSomethingElse() throws IOException {
    assertThat(refusal(Kind.VOICE, Samples.voice("\1theora_"))).isEqualTo(Refusal.WRONG_TYPE);
  }

  @Test
  void refusesAVoiceMessageWithSomethingBehindIt() throws IOException {
    byte[] voice = Samples.voice("OpusHead");
    byte[] more = Arrays.copyOf(voice, voice.length + 40);

    assertThat(refusal(Kind.VOICE, more)).isEqualTo(Refusal.DAMAGED);
  }

  @Test
  void removesThePlaceFromARecording() throws Exception {
    byte[] recording = Samples.mp4("+47.9185+106.9177/");
    assertThat(text(recording)).contains("+47.9185");

    Checked kept = Inspection.of(Kind.VOICE, recording);

    assertThat(text(kept.bytes())).doesNotContain("+47.9185");
    assertThat(kept.bytes()).hasSameSizeAs(recording);
  }

  @Test
  void refusesAPhotoWhereAVoiceMessageIsExpected() throws IOException {
    assertThat(refusal(Kind.VOICE, Samples.picture("jpeg", 10, 10))).isEqualTo(Refusal.WRONG_TYPE);
  }

  @Test
  void refusesWhatIsTooLarge() {
    assertThat(refusal(Kind.PHOTO, new byte[21 * 1024 * 1024])).isEqualTo(Refusal.TOO_LARGE);
  }

  /** Whatever the bytes are: a refusal or a file that is kept, never another exception. */
  @FuzzTest(maxDuration = "60s")
  void takesAnyBytes(byte[] bytes) {
    for (Kind kind : Kind.values()) {
      refusal(kind, bytes);
    }
  }

  private static Checked held(int orientation) throws Exception {
    return Inspection.of(
        Kind.PHOTO, Samples.withExif(Samples.picture("jpeg", 400, 300), orientation));
  }

  private static boolean isRed(Checked photo, int x, int y) throws IOException {
    BufferedImage image = ImageIO.read(new ByteArrayInputStream(photo.bytes()));
    Color color = new Color(image.getRGB(x, y));
    return color.getRed() > color.getBlue();
  }

  private static @Nullable Refusal refusal(Kind kind, byte[] bytes) {
    try {
      Inspection.of(kind, bytes);
      return null;
    } catch (NotKept e) {
      return e.why();
    }
  }

  private static String text(byte[] bytes) {
    return new String(bytes, StandardCharsets.ISO_8859_1);
  }
}
