package mn.sanal.admin.search;

import static org.assertj.core.api.Assertions.assertThat;

import com.code_intelligence.jazzer.api.FuzzedDataProvider;
import com.code_intelligence.jazzer.junit.FuzzTest;

/** Searches by coverage when run with {@code JAZZER_FUZZ=1}; otherwise replays its inputs. */
class TextQueryFuzzTest {

  private final TextQuery text = new TextQuery(Fields.analyzer());

  @FuzzTest(maxDuration = "60s")
  void everyInputIsAQuery(FuzzedDataProvider data) {
    String typed = data.consumeRemainingAsString();

    assertThat(text.of(Typed.read(typed))).isNotNull();
  }
}
