package mn.sanal.dialogue.survey;

import com.code_intelligence.jazzer.api.FuzzedDataProvider;
import com.code_intelligence.jazzer.junit.FuzzTest;

/** A hostile file is refused with its faults and nothing else happens. */
class SurveyReaderFuzzTest {

  @FuzzTest(maxDuration = "30s")
  void readsOrTellsFaults(FuzzedDataProvider data) {
    try {
      Survey survey = SurveyReader.read("fuzz.yaml", data.consumeRemainingAsString());
      if (!SurveyReader.read("again.yaml", survey.canonical()).equals(survey)) {
        throw new AssertionError("the canonical form is another survey");
      }
    } catch (SurveyInvalid e) {
      if (e.problems().isEmpty()) {
        throw new AssertionError("refused without a reason");
      }
    }
  }
}
