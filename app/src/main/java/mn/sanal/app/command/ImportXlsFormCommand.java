package mn.sanal.app.command;

import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import mn.sanal.app.xlsx.XlsxFile;
import mn.sanal.app.xlsx.XlsxUnreadable;
import mn.sanal.dialogue.survey.Problem;
import mn.sanal.dialogue.survey.SurveyInvalid;
import mn.sanal.dialogue.survey.SurveyReader;
import mn.sanal.dialogue.xlsform.Finding;
import mn.sanal.dialogue.xlsform.XlsFormImport;
import mn.sanal.dialogue.xlsform.XlsFormUnusable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Takes a questionnaire of ODK, KoboToolbox and the like over. */
@Command(
    name = "import-xlsform",
    mixinStandardHelpOptions = true,
    description = {
      "Makes a survey file of an XLSForm (.xlsx) and names what could not be carried over.",
      "Each loss is named with sheet, row and column and what was done instead; then what the"
          + " survey still needs.",
      "Exit code 0: all was carried over and the survey is good; 1: something was named, or the"
          + " file cannot be read."
    })
@SuppressWarnings("NullAway.Init") // Filled in by picocli.
final class ImportXlsFormCommand implements Callable<Integer> {

  @Spec private CommandSpec spec;

  @Parameters(paramLabel = "FILE", description = "An XLSForm (.xlsx).")
  private Path file;

  @Option(
      names = "--out",
      paramLabel = "FILE",
      description = "Where the survey is written (YAML); without it, to standard output.")
  private @Nullable Path out;

  @Override
  public Integer call() {
    PrintWriter err = spec.commandLine().getErr();
    try {
      String name = String.valueOf(file.getFileName());
      XlsFormImport.Imported imported =
          XlsFormImport.read(
              name.replaceFirst("\\.[^.]*$", ""), XlsxFile.read(file, XlsFormImport::isSheet));
      write(imported.yaml());
      return tell(imported);
    } catch (XlsxUnreadable | XlsFormUnusable e) {
      err.println(file + ": " + e.getMessage());
    } catch (IOException _) {
      err.println(file + ": a file cannot be read or written — check the path and the rights");
    }
    return 1;
  }

  private void write(String yaml) throws IOException {
    byte[] bytes = yaml.getBytes(StandardCharsets.UTF_8);
    if (out == null) {
      // The bytes themselves: the console's character set must not come between.
      try (var standard = new FileOutputStream(FileDescriptor.out)) {
        standard.write(bytes);
      }
    } else {
      Files.write(out, bytes);
    }
  }

  private int tell(XlsFormImport.Imported imported) {
    PrintWriter err = spec.commandLine().getErr();
    for (Finding finding : imported.findings()) {
      err.println(file + ": " + finding);
    }
    List<Problem> problems = problems(imported.yaml());
    problems.forEach(err::println);
    err.println(
        imported.findings().size()
            + " not carried over as they stand, "
            + problems.size()
            + " still to be mended in the survey.");
    return imported.findings().isEmpty() && problems.isEmpty() ? 0 : 1;
  }

  private List<Problem> problems(String yaml) {
    try {
      SurveyReader.read(out == null ? "survey" : String.valueOf(out.getFileName()), yaml);
      return List.of();
    } catch (SurveyInvalid e) {
      return e.problems();
    }
  }
}
