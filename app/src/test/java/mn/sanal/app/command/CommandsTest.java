package mn.sanal.app.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Objects;
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
  @ValueSource(strings = {"--help", "--version", "analyze", "place", "survey", "rnu"})
  void startsNoServerForAnythingElse(String argument) {
    assertThat(Commands.startsServer(argument)).isFalse();
    assertThat(Commands.startsServer("run", "--help")).isFalse();
  }

  @Test
  void namesAllCommands() {
    assertThat(execute("--help")).isZero();
    assertThat(out.toString()).contains("run", "survey", "texts", "transcript", "analyze", "place");
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
  void namesWhatABundleLacks() throws IOException {
    Path file = Files.writeString(folder.resolve("messages_kk.properties"), "app.name=Санал\n");

    assertThat(execute("texts", "check", file.toString())).isEqualTo(1);
    assertThat(err.toString()).contains("messages_kk.properties:");
  }

  @ParameterizedTest
  @ValueSource(strings = {"survey check", "texts check", "transcript"})
  void saysThatAFileIsMissing(String command) {
    String[] words = (command + " " + folder.resolve("none.txt")).split(" ");

    assertThat(execute(words)).isEqualTo(1);
    assertThat(err.toString()).contains("none.txt").doesNotContain("Exception");
  }

  private int execute(String... arguments) {
    return new CommandLine(new Commands())
        .setOut(new PrintWriter(out, true))
        .setErr(new PrintWriter(err, true))
        .execute(arguments);
  }
}
