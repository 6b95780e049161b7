package mn.sanal.dialogue.xlsform;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** A {@code relevant} becomes the condition that asks the same people. */
class RelevanceTest {

  private static final Map<String, Asked> EARLIER =
      Map.of(
          "got",
          new Asked(
              "got",
              Asked.Kind.CHOICES,
              Map.of("all", "all", "some", "some", "none", "none"),
              0,
              0,
              true),
          "Tick",
          new Asked("tick", Asked.Kind.CHOICES, Map.of("1", "c_1", "2", "c_2"), 0, 0, false),
          "n",
          new Asked("n", Asked.Kind.NUMBER, Map.of(), 0, 50, false),
          "words",
          new Asked("words", Asked.Kind.NOTHING, Map.of(), 0, 0, false));

  private static Relevance relevance() {
    return new Relevance(EARLIER);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '~',
      textBlock =
          """
          ${got} = 'all'                        | {question=got, in=[all]}
          'all' = ${got}                        | {question=got, in=[all]}
          ${ got }=“all”                        | {question=got, in=[all]}
          selected( ${Tick}, '1')               | {question=tick, in=[c_1]}
          ${got}='all' or ${got}="some"         | {question=got, in=[all, some]}
          ${Tick} > 1                           | {question=tick, in=[c_2]}
          ${n} >= 3 and ${n} < 10               | {question=n, gte=3, lte=9}
          10 > ${n}                             | {question=n, lte=9}
          ${n} > 2.5                            | {question=n, gte=3}
          ${n} = '7'                            | {question=n, gte=7, lte=7}
          ${n} > -1                             | {question=n, gte=0}
          not(${got} = 'all')                   | {not={question=got, in=[all]}}
          ${got} != 'all'                       | {not={question=got, in=[all]}}
          ${got} != ''                          | {question=got, in=[all, none, some]}
          ${n} != ''                            | {question=n, gte=0, lte=50}
          count-selected(${Tick}) > 0           | {question=tick, in=[c_1, c_2]}
          ${words} != '' and ${n} > 3 or ${got} = 'all' | -
          (${got}='all' or ${n}>3) and ${Tick}=1 | {all=[{any=[{question=got, in=[all]}, {question=n, gte=4}]}, {question=tick, in=[c_1]}]}
          not(${n} <= 3) and ${n} != ''         | {not={question=n, lte=3}}
          """)
  void isTranslated(String relevant, String when) throws Inexpressible {
    Expression expression = ExpressionReader.read(relevant).orElseThrow();
    if (when.equals("-")) {
      assertThat(refusal(relevant)).contains("whether 'words' was answered");
      return;
    }
    assertThat(SurveyTree.condition(relevance().condition(expression))).hasToString(when);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '~',
      textBlock =
          """
          ${later} = 'x'             | no question above this one was carried over as ${later}
          ${got} = 'maybe'           | 'maybe' is no choice of 'got'
          ${got} = ''                | Sanal cannot ask only those who left ${got} out
          ${words} = 'x'             | no condition can look at what is answered to ${words}
          ${n} = ${got}              | '${got}' is no fixed value
          ${n} + 1 > 3               | compares no answer
          ${n} > 'many'              | 'many' is no number to compare with
          pulldata('a', 'b') = 'c'   | compares no answer
          count-selected(${Tick}) > 1 | compares no answer
          today()                    | 'today()' is not known to Sanal
          'x'                        | is no condition
          """)
  void isRefusedWithAReason(String relevant, String reason) {
    assertThat(refusal(relevant)).contains(reason);
  }

  private static String refusal(String relevant) {
    Expression expression = ExpressionReader.read(relevant).orElseThrow();
    return catchThrowableOfType(Inexpressible.class, () -> relevance().condition(expression))
        .reason();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"", "${a", "/data/a = 1", "../a", "a b", "(", "${a} =", "1 = 2 = 3", "if(", "'"})
  void whatIsNoExpressionOfAFormIsPassedOver(String text) {
    assertThat(ExpressionReader.read(text)).isEmpty();
  }

  @Test
  void lengthAndDepthAreLimited() {
    assertThat(ExpressionReader.read("(".repeat(30) + "1" + ")".repeat(30))).isPresent();
    assertThat(ExpressionReader.read("(".repeat(900) + "1" + ")".repeat(900))).isEmpty();
    assertThat(ExpressionReader.read("1 + ".repeat(600) + "1")).isEmpty();
  }

  /** In XPath a question without an answer is an empty text, so a negation of it holds. */
  @Test
  void aNegationOfWhatCanBeSkippedIsTold() throws Inexpressible {
    Relevance skippable = relevance();
    skippable.condition(ExpressionReader.read("${n} != 3 and ${got} != 'all'").orElseThrow());
    Relevance guarded = relevance();
    guarded.condition(ExpressionReader.read("${n} != 3 and ${n} != ''").orElseThrow());

    assertThat(skippable.skippedOtherwise()).containsExactly("n");
    assertThat(guarded.skippedOtherwise()).isEmpty();
  }
}
