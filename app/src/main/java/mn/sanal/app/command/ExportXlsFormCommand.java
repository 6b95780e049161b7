package mn.sanal.app.command;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.Callable;
import mn.sanal.app.xlsx.XlsxFile;
import mn.sanal.dialogue.survey.Survey;
import mn.sanal.dialogue.survey.SurveyInvalid;
import mn.sanal.dialogue.survey.SurveyReader;
import mn.sanal.dialogue.survey.Surveys;
import mn.sanal.dialogue.xlsform.XlsFormExport;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Writes a survey as a spreadsheet for other tools, or for editing in one. */
@Command(
    name = "export-xlsform",
    mixinStandardHelpOptions = true,
    description = {
      "Writes a survey as an XLSForm (.xlsx) and names what other tools will not know of it.",
      "Imported again it is the same survey; comments and examples stay behind."
    })
@SuppressWarnings("NullAway.Init") // Filled in by picocli.
final class ExportXlsFormCommand implements Callable<Integer> {

  @Spec private CommandSpec spec;

  @Parameters(
      paramLabel = "SURVEY",
      description = "A survey file (YAML), or the id of a survey that comes with Sanal.")
  private String survey;

  @Option(
      names = "--out",
      paramLabel = "FILE",
      description = "Where it is written; without it, to ID.xlsx, if there is none yet.")
  private @Nullable Path out;

  @Override
  public Integer call() {
    PrintWriter err = spec.commandLine().getErr();
    try {
      Optional<Survey> found = find();
      if (found.isEmpty()) {
        err.println(survey + ": neither a file nor the id of a survey — check the spelling");
        return 1;
      }
      return write(found.get());
    } catch (SurveyInvalid e) {
      e.problems().forEach(err::println);
    } catch (IOException _) {
      err.println("a file cannot be read or written — check the path, the rights and UTF-8");
    }
    return 1;
  }

  private Optional<Survey> find() throws IOException {
    Path file = Path.of(survey);
    return Files.isRegularFile(file)
        ? Optional.of(SurveyReader.read(survey, Files.readString(file)))
        : Surveys.bundled().byId(survey);
  }

  private int write(Survey found) throws IOException {
    Path target = out == null ? Path.of(found.id() + ".xlsx") : out;
    if (out == null && Files.exists(target)) {
      spec.commandLine()
          .getErr()
          .println(target + ": there already — say where to with --out, which writes over it");
      return 1;
    }
    XlsxFile.write(target, XlsFormExport.sheets(found));
    spec.commandLine().getOut().println(target + ": survey " + found.id());
    XlsFormExport.unknownElsewhere(found)
        .forEach(line -> spec.commandLine().getOut().println("not known elsewhere: " + line));
    return 0;
  }
}
