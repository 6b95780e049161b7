package mn.sanal.dialogue;

import static org.assertj.core.api.Assertions.assertThat;

import com.code_intelligence.jazzer.junit.FuzzTest;
import com.code_intelligence.jazzer.mutation.annotation.NotNull;

class PersonalDataFuzzTest {

  /** Never an exception, never endless, and nothing is left to mask a second time. */
  @FuzzTest(maxDuration = "30s")
  void masksAnything(@NotNull String text) {
    String masked = PersonalData.mask(text);
    assertThat(PersonalData.mask(masked)).isEqualTo(masked);
  }
}
