package mn.sanal.app.journey;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.BrowserContext;
import mn.sanal.app.journey.RunningSanal.Mode;
import mn.sanal.bot.api.VirtualCitizen;
import mn.sanal.bot.api.VisibleMessage;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/** The way of a complaint through the hands of the one who is responsible. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class OfficialJourneyIT {

  private static final String WORDS = "Эмийн санд ханиадны эм байсангүй, хүүхдэд хэрэгтэй байлаа.";
  private static final String ANSWER = "Ханиадны эмийг маргааш нийлүүлнэ. Мэдээлсэнд баярлалаа.";

  private final Chromium chromium = Chromium.start();

  @AfterAll
  void close() {
    chromium.close();
  }

  @Test
  void anInvitedOfficialIsAlertedAndAnswersAfterReleaseAndReview() {
    try (RunningSanal sanal = RunningSanal.in(Mode.POLLING);
        BrowserContext desktop = chromium.desktop()) {
      Talk talk = new Talk(sanal.telegram.citizen("Болд")).begins();
      VirtualCitizen citizen = talk.citizen();
      talk.ratesMedicines();
      Console console = new Console(desktop.newPage(), sanal.url());
      console.opensTheOneTimeLink(sanal.setupLink());
      String code = console.invitesOfficial("Ц. Оюун", talk.area());

      VirtualCitizen official = sanal.telegram.citizen("Оюун");
      official.send("/start " + code).awaitText("Ц. Оюун");
      String complaint = talk.complainsAboutMedicine(WORDS);
      VisibleMessage alert = official.awaitText(complaint);
      assertThat(alert.text()).doesNotContain("ханиадны");

      console.opens(complaint).releases();
      official.awaitText("ханиадны эм");
      official.press("Хариу бичих").awaitText("ойлгомжтой");
      official.send(ANSWER).awaitButton("Илгээх");
      official.press("Илгээх").awaitText("Ажилтан шалгаад");
      console.opens(complaint).sendsTheDraft();

      citizen.awaitText("Ханиадны эмийг маргааш");
      assertThat(official.chat().toString()).doesNotContain("Болд");
    }
  }
}
