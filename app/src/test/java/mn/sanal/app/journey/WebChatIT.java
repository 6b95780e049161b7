package mn.sanal.app.journey;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.BrowserContext;
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
  void aCitizenRatesMedicinesOnADesktop() {
    try (BrowserContext desktop = chromium.desktop()) {
      var citizen = new WebCitizen(desktop.newPage(), sanal.url(), true, "chat-desktop");
      assertThat(citizen.begins().ratesMedicines()).containsPattern(NUMBER);
    }
  }
}
