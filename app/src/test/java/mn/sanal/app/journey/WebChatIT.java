package mn.sanal.app.journey;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.FilePayload;
import java.util.List;
import mn.sanal.bot.api.VirtualCitizen;
import mn.sanal.bot.attachment.Samples;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/** The dialogue in a browser, with scripts and without them. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class WebChatIT {

  private static final String NUMBER = "S-\\d\\d-[0-9A-Z]{5}";

  private final Chromium chromium = Chromium.start();
  private final RunningSanal sanal = RunningSanal.in(RunningSanal.Mode.POLLING);

  @AfterAll
  void close() {
    sanal.close();
    chromium.close();
  }

  @Test
  void aCitizenRatesMedicinesOnAPhone() {
    try (BrowserContext phone = chromium.phone()) {
      var citizen = new WebCitizen(phone.newPage(), sanal.url(), true, "chat-phone");
      assertThat(citizen.begins().ratesMedicines()).containsPattern(NUMBER);
    }
  }

  @Test
  void aCitizenRatesMedicinesWithoutScripts() {
    try (BrowserContext phone = chromium.phoneWithoutScripts()) {
      var citizen = new WebCitizen(phone.newPage(), sanal.url(), false, null);
      assertThat(citizen.begins().ratesMedicines()).containsPattern(NUMBER);
    }
  }

  @Test
  void aCitizenIsFoundByLocationOrByWhatTheyType() {
    try (BrowserContext phone = chromium.phoneAt(49.9811, 92.0667)) {
      var citizen = new WebCitizen(phone.newPage(), sanal.url(), true, "chat-place");
      assertThat(citizen.begins().complains().sharesLocation())
          .contains("Таны байршлаар: Увс, Улаангом");
      citizen.chooses("Үгүй");
      assertThat(citizen.types("bi uvsin dawstad amidardag")).contains("Увс, Давст");
      assertThat(citizen.chooses("Тийм")).contains("Увс, Давст", "Доороос сонгоно уу");
    }
  }

  @Test
  void whereTheBrowserMayNotTellThatIsSaidAndTheNameOfThePlaceWillDo() {
    try (BrowserContext phone = chromium.phone()) {
      var citizen = new WebCitizen(phone.newPage(), sanal.url(), true, null);
      assertThat(citizen.begins().complains().triesToShareLocation())
          .isEqualTo("Байршлыг тань тодорхойлж чадсангүй. Газрын нэрийг бичнэ үү.");
      assertThat(citizen.types("Увс Давст")).contains("Увс, Давст");
    }
  }

  @Test
  void aPhotoAndAVoiceMessageGoWithTheComplaint() throws Exception {
    try (BrowserContext phone = chromium.phone()) {
      var citizen = new WebCitizen(phone.newPage(), sanal.url(), true, "chat-files");
      citizen.begins().complains().types("Увс Давст");
      citizen.chooses("Тийм");
      citizen.chooses("Байгууллага заахгүй");
      citizen.types("Эмнэлгийн хүлээлгийн танхим хүйтэн байна.");
      citizen.attaches("Зураг", file("image/png", Samples.picture("png", 40, 30)));
      citizen.attaches("Дуут мессеж", file("audio/ogg", Samples.voice("OpusHead")));
      citizen.chooses("Дууслаа");
      citizen.chooses("Хариуг энэ чатаар авах");
      assertThat(citizen.chooses("Илгээх")).containsPattern(NUMBER);
      Waiting.until(
          "both are kept",
          () ->
              sanal
                  .query("select kind from attachment where state = 'READY' order by kind")
                  .equals(List.of(List.of("PHOTO"), List.of("VOICE"))));
    }
  }

  @Test
  void whoComesBackOnTheSameDeviceIsAtTheVeryQuestionAlsoAfterARestart() {
    try (BrowserContext phone = chromium.phone()) {
      phone.grantPermissions(List.of("clipboard-read", "clipboard-write"));
      Page page = phone.newPage();
      var citizen = new WebCitizen(page, sanal.url(), true, "chat-later");
      citizen.begins().complains();
      String address = citizen.copiesTheAddress();
      assertThat(address).isEqualTo(sanal.url() + "/chat");
      assertThat(page.evaluate("navigator.clipboard.readText()")).isEqualTo(address);

      String asked = citizen.comesBack(phone.newPage());
      assertThat(asked).contains("Аль аймаг");
      sanal.process.kill();
      sanal.process.start();
      assertThat(citizen.comesBack(phone.newPage())).isEqualTo(asked);
      assertThat(citizen.forgets()).doesNotContain("Аль аймаг").contains("Эхлэх");
    }
  }

  @Test
  void aBrowserThatKeepsNoCookiesIsToldWhatThatMeans() {
    try (BrowserContext phone = chromium.phone()) {
      var citizen = new WebCitizen(phone.newPage(), sanal.url(), true, "chat-cookies");
      citizen.begins();
      phone.clearCookies();
      assertThat(citizen.typesInVain("Сайн байна уу")).contains("күүки хадгалахгүй байна");
    }
  }

  @Test
  void whatWasBegunInTheBrowserGoesOnInTelegram() {
    try (BrowserContext phone = chromium.phone()) {
      var citizen = new WebCitizen(phone.newPage(), sanal.url(), true, "chat-transfer");
      citizen.begins().complains();
      String link = citizen.asksToGoOnInTelegram();
      assertThat(link).matches("https://t\\.me/\\w+\\?start=t_[0-9A-Z-]{14}");

      VirtualCitizen there = sanal.telegram.citizen("Болд");
      there.send("/start " + link.substring(link.indexOf('=') + 1));
      there.awaitButton("Тийм, энд үргэлжлүүлье");
      there.press("Тийм, энд үргэлжлүүлье").awaitText("Аль аймаг");
      there.press("Увс").awaitButton("Давст");
      citizen.sees("Таны яриа Телеграмд үргэлжилж байна");
      assertThat(sanal.telegram.refusals()).isEmpty();
    }
  }

  private static FilePayload file(String type, byte[] content) {
    return new FilePayload("x", type, content);
  }

  @Test
  void aCitizenRatesMedicinesOnADesktop() {
    try (BrowserContext desktop = chromium.desktop()) {
      var citizen = new WebCitizen(desktop.newPage(), sanal.url(), true, "chat-desktop");
      assertThat(citizen.begins().ratesMedicines()).containsPattern(NUMBER);
    }
  }
}
