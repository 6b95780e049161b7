package mn.sanal.app.journey;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import mn.sanal.app.journey.RunningSanal.Mode;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Every dialogue that is written down goes in Telegram as it is written. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class EveryDialogueIT {

  private final Map<Mode, RunningSanal> running = new EnumMap<>(Mode.class);

  private RunningSanal sanal(Mode mode) {
    return running.computeIfAbsent(mode, RunningSanal::inTheSampleCountry);
  }

  @AfterAll
  void close() {
    running.values().forEach(RunningSanal::close);
  }

  @ParameterizedTest
  @EnumSource
  void goesAsWritten(Mode mode) {
    List<WrittenDialogue> dialogues =
        WrittenDialogue.all().stream().filter(dialogue -> !dialogue.beginsInTheWebChat()).toList();
    RunningSanal sanal = sanal(mode);
    List<String> otherwise = new ArrayList<>();
    for (WrittenDialogue dialogue : dialogues) {
      try {
        for (int i = 0; i < dialogue.saidByOthers(); i++) {
          new Replay(sanal.telegram).sayTheSame(dialogue);
        }
        new Replay(sanal.telegram).play(dialogue, sanal.past());
      } catch (AssertionError e) {
        otherwise.add(e.getMessage());
      }
    }

    assertThat(otherwise).isEmpty();
    assertThat(sanal.query("select distinct survey_id from response"))
        .extracting(List::getFirst)
        .containsExactlyInAnyOrderElementsOf(
            dialogues.stream().flatMap(dialogue -> dialogue.rated().stream()).distinct().toList())
        .hasSize(17);
    assertThat(sanal.telegram.refusals()).isEmpty();
    assertThat(sanal.process.output()).doesNotContain("Exception");
  }

  @ParameterizedTest
  @EnumSource
  void goesOnAsWrittenAfterItWasBegunInTheWebChat(Mode mode) {
    WrittenDialogue dialogue =
        WrittenDialogue.all().stream()
            .filter(WrittenDialogue::beginsInTheWebChat)
            .findFirst()
            .orElseThrow();
    try (Chromium chromium = Chromium.start();
        BrowserContext phone = chromium.phone()) {
      RunningSanal sanal = sanal(mode);
      Page page = phone.newPage();
      var web = new WebReplay(page, sanal.url());
      dialogue.inTheWebChatFirst().forEach(web::does);

      var telegram = new Replay(sanal.telegram);
      web.codes().forEach(telegram::means);
      telegram.play(dialogue.inTelegramThen(), sanal.past());

      page.getByText("Таны яриа Телеграмд үргэлжилж байна").waitFor();
      assertThat(sanal.telegram.refusals()).isEmpty();
    }
  }
}
