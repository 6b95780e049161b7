package mn.sanal.dialogue.transcript;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import mn.sanal.dialogue.survey.Problem;
import mn.sanal.dialogue.survey.SurveyInvalid;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/** A survey whose examples go otherwise than written cannot be published. */
class ExampleCheckTest {

  private static final Path SURVEYS = Path.of("src/main/resources/mn/sanal/dialogue/surveys");

  private static final String ROADS =
      """
      id: roads
      version: 1
      languages: [mn, en]
      sector: social
      title: {mn: Зам, en: Roads}
      short: {mn: Зам, en: Roads}
      intro: {mn: Замын тухай., en: About roads.}
      audience: anyone
      minutes: 1
      questions:
      - {id: where, type: place, required: true, ask: {mn: Хаана?, en: Where?}}
      - id: dry
        type: yes_no
        ask: {mn: Зам хуурай юу?, en: Is the road dry?}
      - id: good
        type: rating
        key: true
        required: true
        ask: {mn: Зам сайн уу?, en: Are the roads good?}
        scale: [{mn: а, en: a}, {mn: б, en: b}, {mn: в, en: c}, {mn: г, en: d}, {mn: д, en: e}]
      examples:
      - what: a wet road
        play: |
          ▶ 41
          ▶ [Увс]
          ▶ [Улаангом]
          Зам хуурай юу?
          ▶ [Үгүй]
          Зам сайн уу?
          ▶ 2
          ▶ [Илгээх]
          ● Rated roads at 8501
      """;

  static Stream<Path> files() throws IOException {
    try (Stream<Path> files = Files.list(SURVEYS)) {
      return files.sorted().toList().stream();
    }
  }

  @ParameterizedTest
  @MethodSource("files")
  void theExamplesOfOurOwnSurveysGoAsWritten(Path file) throws IOException {
    assertThat(ExampleCheck.read(file.getFileName().toString(), Files.readString(file)).id())
        .isEqualTo(file.getFileName().toString().replace(".yaml", ""));
  }

  @Test
  void examplesAreNoPartOfWhatIsPublished() {
    String without = ROADS.substring(0, ROADS.indexOf("examples:"));

    assertThat(ExampleCheck.read("a.yaml", ROADS).hash())
        .isEqualTo(ExampleCheck.read("b.yaml", without).hash());
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          ▶ [Үгүй]                | ▶ [Мэдэхгүй]         | roads.yaml:28: there is no such button
          Зам сайн уу?\\n          | Зам өргөн үү?\\n        | roads.yaml:29: 'Зам өргөн үү?' does not come here
          ● Rated roads at 8501   | ● Rated roads at 8502  | roads.yaml:32: '● Rated roads at 8502'
          ▶ 41                    | ▶ 11                   | roads.yaml:25: there is no such button
          ▶ [Илгээх]              | ▶ [1]                  | roads.yaml:32: '● Rated roads at 8501'
          """)
  void tellsTheLineInWhichAnExampleGoesOtherwise(String was, String is, String told) {
    String example = ROADS.substring(ROADS.indexOf("examples:"));
    String changed =
        ROADS.replace(example, example.replace(was.replace("\\n", "\n"), is.replace("\\n", "\n")));

    assertThat(problems(changed)).singleElement().asString().contains(told);
  }

  @Test
  void anExampleThatStopsHalfwayIsNone() {
    String half = ROADS.substring(0, ROADS.indexOf("    ▶ 2\n"));

    assertThat(problems(half))
        .singleElement()
        .asString()
        .contains("roads.yaml:22: the example 'a wet");
  }

  private static List<String> problems(String yaml) {
    SurveyInvalid invalid =
        catchThrowableOfType(SurveyInvalid.class, () -> ExampleCheck.read("roads.yaml", yaml));
    assertThat(invalid).as("a fault was expected").isNotNull();
    return invalid.problems().stream().map(Problem::toString).toList();
  }
}
