package mn.sanal.dialogue.transcript;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import mn.sanal.dialogue.survey.Survey;
import mn.sanal.dialogue.survey.Surveys;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The written dialogues still go as written; {@code -Dtranscripts=update} writes them anew. */
class TranscriptTest {

  private static final Path FOLDER = Path.of("src/test/resources/transcripts");

  static Stream<Path> files() throws IOException {
    try (Stream<Path> files = Files.walk(FOLDER)) {
      return files.filter(Files::isRegularFile).sorted().toList().stream();
    }
  }

  @ParameterizedTest
  @MethodSource("files")
  void goesAsWritten(Path file) throws IOException {
    String written = Files.readString(file);
    String played = TranscriptReplay.replay(file, written);
    if ("update".equals(System.getProperty("transcripts"))) {
      Files.writeString(file, played);
    } else {
      assertThat(played).isEqualTo(written).doesNotContain("✘");
    }
  }

  @ParameterizedTest
  @MethodSource("topics")
  void everyTopicIsWrittenDownFromTheFirstContactToTheReceipt(String topic) throws IOException {
    String written = Files.readString(FOLDER.resolve("topics/" + topic + ".txt"));

    assertThat(written)
        .contains("▶ /start\n", "● Consent given", "● Answered age", "● Rated " + topic + " at ")
        .contains("✔ ", "хүлээн авлаа");
  }

  static Stream<String> topics() {
    return Surveys.bundled().current().stream().map(Survey::id);
  }

  @Test
  void tellsWhereADialogueDiffers(@TempDir Path folder) throws IOException {
    String written = Files.readString(FOLDER.resolve("consent_refused.txt"));
    Path file = folder.resolve("other.txt");
    Files.writeString(file, written.replace("[Read more]\n  [I do", "[Read less]\n  [I do"));
    StringBuilder out = new StringBuilder();

    assertThat(TranscriptReplay.run(file, out)).isFalse();
    assertThat(out).contains("-   [Read less]").contains("+   [Read more]");
  }

  @Test
  void aFileWithoutADialogueIsNotAsWritten(@TempDir Path folder) throws IOException {
    Path file = Files.writeString(folder.resolve("note.txt"), "survey: medicines\n");
    StringBuilder out = new StringBuilder();

    assertThat(TranscriptReplay.run(file, out)).isFalse();
    assertThat(out).contains("no dialogue");
  }

  @Test
  void playsASurveyFileBesideTheTranscript(@TempDir Path folder) throws IOException {
    String yaml =
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
        - id: good
          type: rating
          key: true
          required: true
          ask: {mn: Зам сайн уу?, en: Are the roads good?}
          scale: [{mn: а, en: a}, {mn: б, en: b}, {mn: в, en: c}, {mn: г, en: d}, {mn: д, en: e}]
        """;
    Files.writeString(folder.resolve("roads.yaml"), yaml);
    Path file = folder.resolve("roads.txt");
    Files.writeString(
        file,
        """
        survey: roads.yaml
        ▶ /start
        ▶ [English]
        ▶ [I agree]
        ▶ [Answer a survey]
        ▶ [Roads]
        ▶ 41
        ▶ [Uvs]
        ▶ [Ulaangom]
        ▶ 4
        ▶ [Send]
        """);

    assertThat(TranscriptReplay.replay(file, Files.readString(file)))
        .contains("● Rated roads at 8501")
        .doesNotContain("✘");
  }
}
