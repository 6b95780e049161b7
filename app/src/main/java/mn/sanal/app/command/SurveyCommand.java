package mn.sanal.app.command;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.charset.MalformedInputException;
import java.nio.file.Files;
import java.nio.file.Path;
import mn.sanal.dialogue.survey.Survey;
import mn.sanal.dialogue.survey.SurveyInvalid;
import mn.sanal.dialogue.transcript.ExampleCheck;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** For those who write surveys. */
@Command(
    name = "survey",
    mixinStandardHelpOptions = true,
    description = "Works with survey files.",
    subcommands = {ImportXlsFormCommand.class, ExportXlsFormCommand.class},
    synopsisSubcommandLabel = "COMMAND")
@SuppressWarnings("NullAway.Init") // Filled in by picocli.
final class SurveyCommand {

  @Spec private CommandSpec spec;

  @Command(
      name = "check",
      mixinStandardHelpOptions = true,
      description =
          "Names everything that is wrong in a survey file, with line and remedy, and plays its"
              + " examples.")
  int check(@Parameters(paramLabel = "FILE", description = "A survey (YAML).") Path file) {
    PrintWriter out = spec.commandLine().getOut();
    PrintWriter err = spec.commandLine().getErr();
    try {
      Survey survey = ExampleCheck.read(String.valueOf(file.getFileName()), Files.readString(file));
      out.println(
          file
              + ": good. Survey "
              + survey.id()
              + ", version "
              + survey.version()
              + ", hash "
              + survey.hash());
      return 0;
    } catch (SurveyInvalid e) {
      e.problems().forEach(err::println);
      return 1;
    } catch (MalformedInputException _) {
      err.println(file + ":1: the file is not UTF-8 — save it as UTF-8");
      return 1;
    } catch (IOException _) {
      err.println(file + ": the file cannot be read — check the path and the rights");
      return 1;
    }
  }
}
