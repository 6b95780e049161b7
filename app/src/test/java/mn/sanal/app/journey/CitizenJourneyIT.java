package mn.sanal.app.journey;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.BrowserContext;
import mn.sanal.app.journey.RunningSanal.Mode;
import mn.sanal.bot.api.VirtualCitizen;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** One citizen's word on its whole way: told, found, answered, brought back, confirmed. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class CitizenJourneyIT {

  private static final String WORDS =
      "Манай эмийн санд даралтын эм хоёр долоо хоногийн турш тасарсан байна.";

  private final Chromium chromium = Chromium.start();

  @AfterAll
  void close() {
    chromium.close();
  }

  @ParameterizedTest
  @EnumSource
  void aComplaintIsFoundAnsweredAndConfirmed(Mode mode) {
    try (RunningSanal sanal = RunningSanal.in(mode);
        BrowserContext desktop = chromium.desktop()) {
      VirtualCitizen citizen = sanal.telegram.citizen("Болд");
      Talk talk = new Talk(citizen).begins();
      String rating = talk.ratesMedicines();
      String complaint = talk.complainsAboutMedicine(WORDS);
      assertThat(complaint).isNotEqualTo(rating);

      Console console = new Console(desktop.newPage(), sanal.url());
      console.opensTheOneTimeLink(sanal.setupLink());
      console.searches("эмийн сангаас").sees(complaint);
      console.searches("emiin san").sees(complaint);
      console.opens(complaint).sees("даралтын эм");
      console.answers("Даралтын эмийг өнөөдөр нийлүүллээ. Баярлалаа.");

      assertThat(citizen.awaitText("Даралтын эмийг өнөөдөр нийлүүллээ").text()).contains(complaint);
      citizen.press("Тийм, шийдэгдсэн").awaitReply();
      console.opens(complaint).sees("Шийдвэрлэсэн");
      assertThat(sanal.telegram.refusals()).isEmpty();
    }
  }
}
