package mn.sanal.app.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import mn.sanal.admin.search.TextLines.Text;
import mn.sanal.app.xlsx.XlsxFile;
import mn.sanal.dialogue.xlsform.Sheet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import picocli.CommandLine;

class CommandsTest {

  @TempDir Path folder;
  private final StringWriter out = new StringWriter();
  private final StringWriter err = new StringWriter();

  @Test
  void runsWithoutACommand() {
    assertThat(Commands.startsServer()).isTrue();
    assertThat(Commands.startsServer("run")).isTrue();
    assertThat(Commands.startsServer("--server.port=8081")).isTrue();
  }

  @ParameterizedTest
  @ValueSource(strings = {"--help", "--version", "analyze", "place", "search", "survey", "rnu"})
  void startsNoServerForAnythingElse(String argument) {
    assertThat(Commands.startsServer(argument)).isFalse();
    assertThat(Commands.startsServer("run", "--help")).isFalse();
  }

  @Test
  void namesAllCommands() {
    assertThat(execute("--help")).isZero();
    assertThat(out.toString())
        .contains(
            "run", "survey", "texts", "transcript", "analyze", "place", "conflation", "search");
  }

  @Test
  void saysItsVersion() {
    assertThat(execute("--version")).isZero();
    assertThat(out.toString()).startsWith("Sanal ");
  }

  @Test
  void suggestsWhatWasMeant() {
    assertThat(execute("transcipt")).isEqualTo(2);
    assertThat(err.toString()).contains("transcript");
  }

  @Test
  void namesFileLineAndRemedyOfAWrongSurvey() throws IOException {
    Path file = Files.writeString(folder.resolve("mine.yaml"), "id: mine\nversoin: 1\n");

    assertThat(execute("survey", "check", file.toString())).isEqualTo(1);
    assertThat(err.toString()).contains("mine.yaml:2: ");
  }

  @Test
  void acceptsASurveyThatComesWithSanal() throws IOException {
    Path file = folder.resolve("medicines.yaml");
    try (var in = Commands.class.getResourceAsStream("/mn/sanal/dialogue/surveys/medicines.yaml")) {
      Files.write(file, Objects.requireNonNull(in).readAllBytes());
    }

    assertThat(execute("survey", "check", file.toString())).isZero();
    assertThat(out.toString()).contains("good", "medicines");
  }

  @Test
  void aSurveyGoesOutAsAnXlsFormAndComesBack() throws IOException {
    Path form = folder.resolve("medicines.xlsx");
    Path back = folder.resolve("medicines.yaml");

    assertThat(execute("survey", "export-xlsform", "medicines", "--out", form.toString())).isZero();
    assertThat(execute("survey", "import-xlsform", form.toString(), "--out", back.toString()))
        .isZero();
    assertThat(execute("survey", "check", back.toString())).isZero();
    assertThat(execute("survey", "export-xlsform", back.toString(), "--out", form.toString()))
        .isZero();
    assertThat(out.toString())
        .contains("not known elsewhere: the key question 'got'", "medicines.yaml: good");
  }

  @Test
  void namesWhatAnXlsFormCannotCarryOverAndWhatTheSurveyStillNeeds() throws IOException {
    Path form = folder.resolve("clinic.xlsx");
    XlsxFile.write(
        form,
        List.of(
            new Sheet(
                "survey",
                List.of(
                    new Sheet.Row(1, List.of("type", "name", "label")),
                    new Sheet.Row(2, List.of("phonenumber", "phone", "")),
                    new Sheet.Row(3, List.of("text", "what", "Юу болсон бэ?"))))));
    Path survey = folder.resolve("clinic.yaml");

    assertThat(execute("survey", "import-xlsform", form.toString(), "--out", survey.toString()))
        .isEqualTo(1);
    assertThat(survey).content().contains("id: clinic", "mn: Юу болсон бэ?");
    assertThat(err.toString())
        .contains("clinic.xlsx: survey, row 2, type: 'phonenumber' says who answers — left out")
        .containsPattern("clinic.yaml:1: the survey has no 'sector' — add a line");
  }

  @Test
  void tellsAUserOfXlsFormsWhatWentWrong() throws IOException {
    Path text = Files.writeString(folder.resolve("form.xlsx"), "no spreadsheet");

    assertThat(execute("survey", "import-xlsform", text.toString())).isEqualTo(1);
    assertThat(execute("survey", "export-xlsform", "medicine")).isEqualTo(1);
    assertThat(execute("survey", "import-xlsform")).isEqualTo(2);
    assertThat(err.toString())
        .contains("form.xlsx: the file is no .xlsx spreadsheet — save it as an Excel workbook")
        .contains("medicine: neither a file nor the id of a survey");
  }

  @Test
  void namesWhatABundleLacks() throws IOException {
    Path file = Files.writeString(folder.resolve("messages_kk.properties"), "app.name=Санал\n");

    assertThat(execute("texts", "check", file.toString())).isEqualTo(1);
    assertThat(err.toString()).contains("messages_kk.properties:");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "survey check",
        "survey import-xlsform",
        "texts check",
        "transcript",
        "conflation",
        "search --queries none.txt --docs"
      })
  void saysThatAFileIsMissing(String command) {
    String[] words = (command + " " + folder.resolve("none.txt")).split(" ");

    assertThat(execute(words)).isEqualTo(1);
    assertThat(err.toString()).contains("none.txt").doesNotContain("Exception");
  }

  @Test
  void measuresHowWellFormsMeetTheirWord() throws IOException {
    Path file =
        Files.writeString(
            folder.resolve("words.tsv"), "ном\tномын\tN;GEN;SG\nавах\tавсан\tV;PST\n");

    assertThat(execute("conflation", "--baselines", file.toString())).isZero();
    assertThat(out.toString())
        .contains("nouns: 1 lemmas, 2 forms", "no stemming")
        .containsPattern("Sanal +all +1.0000 +1.0000 +1.0000 +0.0000 +0.0000000")
        .containsPattern("Sanal +verbs, Latin");
  }

  @Test
  void measuresWhatWasTypedInLatinLetters() throws IOException {
    Path file = Files.writeString(folder.resolve("typed.tsv"), "emiin sand\tэмийн санд\n");

    assertThat(execute("conflation", file.toString())).isZero();
    assertThat(out.toString()).contains("typed: 2 words").containsPattern("Sanal +typed +1.0000");
  }

  @Test
  void namesTheLineThatIsNoWordAndForm() throws IOException {
    Path file = Files.writeString(folder.resolve("words.tsv"), "ном\tномын\tN\nном номд\n");

    assertThat(execute("conflation", file.toString())).isEqualTo(1);
    assertThat(err.toString()).contains("words.tsv:2: expected lemma, form and features");
  }

  @Test
  void namesTheLineOfTextsThatCannotBeSearched() throws IOException {
    Path docs = Files.writeString(folder.resolve("docs.jsonl"), "{\"id\": \"d1\"}\n");
    Path queries = Files.writeString(folder.resolve("queries.jsonl"), "");

    assertThat(execute("search", "--docs", docs.toString(), "--queries", queries.toString()))
        .isEqualTo(1);
    assertThat(err.toString()).contains("docs.jsonl:1: no \"text\"");
    assertThat(execute("search", "--queries", queries.toString())).isEqualTo(2);
    assertThat(err.toString()).contains("--docs");
  }

  @Test
  void searchesTextsInEitherScriptBestFirst() throws IOException {
    List<Text> docs =
        List.of(
            new Text("d1", "Сургуулийн хоол муу."),
            new Text("d2", "emiin sand insulin alga"),
            new Text("d3", "Эмийн сан хаалттай."));
    List<Text> queries = List.of(new Text("q1", "эмийн сангийн инсулин"), new Text("q2", "hool"));
    var printed = new ByteArrayOutputStream();

    SearchCommand.search(docs, queries, 10, printed);

    assertThat(printed.toString(StandardCharsets.UTF_8).lines())
        .satisfiesExactly(
            line -> assertThat(line).matches("q1\td2\t1\t1\\.\\d{6}"),
            line -> assertThat(line).matches("q1\td3\t2\t0\\.\\d{6}"),
            line -> assertThat(line).matches("q2\td1\t1\t1\\.\\d{6}"));
  }

  private int execute(String... arguments) {
    return new CommandLine(new Commands())
        .setOut(new PrintWriter(out, true))
        .setErr(new PrintWriter(err, true))
        .execute(arguments);
  }
}
