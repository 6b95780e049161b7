package mn.sanal.app.command;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import mn.sanal.dialogue.survey.SurveyInvalid;
import mn.sanal.dialogue.transcript.TranscriptReplay;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Shows whether a dialogue still goes as it was written down. */
@Command(
    name = "transcript",
    mixinStandardHelpOptions = true,
    description = "Replays a transcript and prints where the dialogue differs.")
@SuppressWarnings("NullAway.Init") // Filled in by picocli.
final class TranscriptCommand implements Callable<Integer> {

  @Spec private CommandSpec spec;

  @Parameters(paramLabel = "FILE", description = "A transcript.")
  private Path file;

  @Override
  public Integer call() {
    PrintWriter out = spec.commandLine().getOut();
    try {
      boolean same = TranscriptReplay.run(file, out);
      out.flush();
      return same ? 0 : 1;
    } catch (SurveyInvalid e) {
      e.problems().forEach(spec.commandLine().getErr()::println);
      return 1;
    } catch (IOException _) {
      spec.commandLine()
          .getErr()
          .println(file + ": a file cannot be read — check the path, the rights and UTF-8");
      return 1;
    }
  }
}
