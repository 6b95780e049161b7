package mn.sanal.app.journey;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import mn.sanal.app.journey.RunningSanal.Mode;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/**
 * Every dialogue that is written down goes in Telegram as it is written. Those in which days pass,
 * or that begin with cases from before, are left to tests with a clock of their own, and one that
 * begins in the web chat to a test with a browser.
 */
class EveryDialogueIT {

  @ParameterizedTest
  @EnumSource
  void goesAsWritten(Mode mode) {
    List<WrittenDialogue> dialogues =
        WrittenDialogue.all().stream().filter(dialogue -> !dialogue.leftToOthers()).toList();
    try (RunningSanal sanal = RunningSanal.inTheSampleCountry(mode)) {
      List<String> otherwise = new ArrayList<>();
      for (WrittenDialogue dialogue : dialogues) {
        try {
          for (int i = 0; i < dialogue.saidByOthers(); i++) {
            new Replay(sanal.telegram).sayTheSame(dialogue);
          }
          new Replay(sanal.telegram).play(dialogue);
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
  }
}
