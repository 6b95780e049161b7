package mn.sanal.app.journey;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Every topic in the web chat on a phone, as it is written; its steps are photographed. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class EveryTopicIT {

  private final Chromium chromium = Chromium.start();
  private final RunningSanal sanal = RunningSanal.inTheSampleCountry(RunningSanal.Mode.POLLING);

  @AfterAll
  void close() {
    sanal.close();
    chromium.close();
  }

  static List<WrittenDialogue> topics() {
    return WrittenDialogue.inTheWebChat();
  }

  @ParameterizedTest
  @MethodSource("topics")
  void isAnsweredOnAPhone(WrittenDialogue topic) {
    try (BrowserContext phone = chromium.phone()) {
      Page page = phone.newPage();
      var citizen = new WebReplay(page, sanal.url());
      int number = 0;
      for (WrittenDialogue.Step step : topic.steps()) {
        citizen.does(step);
        Chromium.photograph(page, "%s-%02d".formatted(topic.name(), ++number));
        Chromium.assertFits(page);
      }
      assertThat(citizen.now()).contains("хүлээн авлаа");
      assertThat(page.url()).isEqualTo(sanal.url() + "/chat");
      Chromium.assertAccessible(page);
    }
  }
}
