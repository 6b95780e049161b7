package mn.sanal.dialogue.xlsform;

import com.code_intelligence.jazzer.api.FuzzedDataProvider;
import com.code_intelligence.jazzer.junit.FuzzTest;
import java.util.Map;

/** Whatever stands in a cell is read, or passed over; nothing else happens. */
class ExpressionReaderFuzzTest {

  private static final Map<String, Asked> EARLIER =
      Map.of(
          "a", new Asked("a", Asked.Kind.CHOICES, Map.of("x", "x", "1", "c_1"), 0, 0, true),
          "n", new Asked("n", Asked.Kind.NUMBER, Map.of(), 0, 100, false),
          "t", new Asked("t", Asked.Kind.NOTHING, Map.of(), 0, 0, false));

  @FuzzTest(maxDuration = "30s")
  void anyTextIsReadOrPassedOver(FuzzedDataProvider data) {
    String text = data.consumeRemainingAsString();
    Constraint.read(text);
    ExpressionReader.read(text)
        .ifPresent(
            expression -> {
              try {
                new Relevance(EARLIER).condition(expression);
              } catch (Inexpressible e) {
                if (e.reason().isEmpty()) {
                  throw new AssertionError("refused without a reason");
                }
              }
            });
  }
}
