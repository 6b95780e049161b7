package mn.sanal.app.command;

import java.io.FileDescriptor;
import java.io.FileInputStream;
import java.io.FileOutputStream;
import java.io.IOException;
import java.util.concurrent.Callable;
import mn.sanal.i18n.mongolian.Analyze;
import picocli.CommandLine.Command;

/** Shows what decides whether two words meet in a search. */
@Command(
    name = "analyze",
    mixinStandardHelpOptions = true,
    description =
        "Reads one word a line; prints the word, then the tokens that decide whether two words meet"
            + " in a search, separated by tabs.")
final class AnalyzeCommand implements Callable<Integer> {

  @Override
  public Integer call() throws IOException {
    // The bytes themselves: the console's character set must not come between.
    try (var in = new FileInputStream(FileDescriptor.in);
        var out = new FileOutputStream(FileDescriptor.out)) {
      Analyze.run(in, out);
    }
    return 0;
  }
}
