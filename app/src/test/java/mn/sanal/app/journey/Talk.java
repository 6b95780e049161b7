package mn.sanal.app.journey;

import java.awt.Color;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.imageio.ImageIO;
import mn.sanal.bot.api.VirtualCitizen;
import mn.sanal.bot.api.VisibleMessage;

/** What a citizen does in Telegram, in the words that are shown there. */
final class Talk {

  private static final Pattern NUMBER = Pattern.compile("S-\\d\\d-[0-9A-Z]{5}");
  private static final Set<String> AWAY =
      Set.of("Болих", "Жагсаалтад алга", "Өөр газар", "Хороо, багаар", "Байгууллага заахгүй");

  private final VirtualCitizen citizen;
  private String area = "";

  Talk(VirtualCitizen citizen) {
    this.citizen = citizen;
  }

  VirtualCitizen citizen() {
    return citizen;
  }

  /** The aimag or district that was picked last, as it stands on its button. */
  String area() {
    return area;
  }

  /** First contact: language and consent, up to the menu. */
  Talk begins() {
    citizen.send("/start").awaitButton("Монгол");
    citizen.press("Монгол").awaitButton("Зөвшөөрч байна");
    citizen.press("Зөвшөөрч байна").awaitButton("Асуулгад хариулах");
    return this;
  }

  /** Rates the first pharmacy or hospital on the way, and returns the number on the receipt. */
  String ratesMedicines() {
    citizen.press("Асуулгад хариулах").awaitButton("Эмийн хүртээмж");
    citizen.press("Эмийн хүртээмж").awaitText("Асуулт 1/");
    citizen.press("35–54").awaitText("Асуулт 2/");
    picksTheFirstFacility("Асуулт 3/");
    citizen.press("Заримыг нь авсан").awaitButton("Ибупрофен");
    citizen.press("Ибупрофен").awaitButton("✓ Ибупрофен");
    citizen.press("Дууслаа").awaitReply();
    return receipt(skipsToTheReview());
  }

  /** Complains about medicine with a photo, and returns the number on the receipt. */
  String complainsAboutMedicine(String words) {
    citizen.press("Гомдол гаргах").awaitButton("Эм, эмийн сан");
    citizen.press("Эм, эмийн сан").awaitReply();
    picksTheFirstFacility("Асуулт 3/");
    citizen.send(words).awaitText("Зураг");
    citizen.sendPhoto(photo(), "").awaitButton("Дууслаа");
    citizen.press("Дууслаа").awaitButton("Хариуг энэ чатаар авах");
    return receipt(citizen.press("Хариуг энэ чатаар авах").awaitButton("Илгээх"));
  }

  private void picksTheFirstFacility(String next) {
    VisibleMessage shown = citizen.newest();
    for (int i = 0; i < 6 && !shown.text().contains(next); i++) {
      List<VisibleMessage.Button> answers =
          shown.buttons().stream()
              .filter(button -> !AWAY.contains(button.label()))
              .filter(button -> !button.label().startsWith("‹") && !button.label().endsWith("›"))
              .toList();
      area = i == 0 ? answers.getFirst().label() : area;
      shown = citizen.press(shown, answers.getFirst()).awaitReply();
    }
  }

  private VisibleMessage skipsToTheReview() {
    VisibleMessage shown = citizen.newest();
    while (shown.button("Илгээх") == null) {
      String way = shown.button("Алгасах") != null ? "Алгасах" : "Хариулахгүй";
      shown = citizen.press(way).awaitReply();
    }
    return shown;
  }

  private String receipt(VisibleMessage review) {
    VisibleMessage.Button send = review.button("Илгээх");
    if (send == null) {
      throw new AssertionError("nothing to send:\n" + review);
    }
    VisibleMessage receipt = citizen.press(review, send).awaitText("хүлээн авлаа");
    Matcher number = NUMBER.matcher(receipt.text());
    if (!number.find()) {
      throw new AssertionError("no number on the receipt:\n" + receipt);
    }
    return number.group();
  }

  static byte[] photo() {
    var image = new BufferedImage(640, 480, BufferedImage.TYPE_INT_RGB);
    var pen = image.createGraphics();
    pen.setColor(Color.ORANGE);
    pen.fillOval(100, 100, 300, 200);
    pen.dispose();
    var bytes = new ByteArrayOutputStream();
    try {
      ImageIO.write(image, "jpg", bytes);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return bytes.toByteArray();
  }

  /** As much of a voice message as its kind is known by. */
  static byte[] voice() {
    byte[] bytes = new byte[2_000];
    System.arraycopy("OggS".getBytes(StandardCharsets.US_ASCII), 0, bytes, 0, 4);
    System.arraycopy("OpusHead".getBytes(StandardCharsets.US_ASCII), 0, bytes, 28, 8);
    return bytes;
  }
}
