package mn.sanal.app.command;

import java.nio.file.Path;
import java.util.List;
import mn.sanal.i18n.TextsCheck;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** For those who translate. */
@Command(
    name = "texts",
    mixinStandardHelpOptions = true,
    description = "Works with message bundles.",
    synopsisSubcommandLabel = "COMMAND")
@SuppressWarnings("NullAway.Init") // Filled in by picocli.
final class TextsCommand {

  @Spec private CommandSpec spec;

  @Command(
      name = "check",
      mixinStandardHelpOptions = true,
      description = "Compares a bundle with the Mongolian original.")
  int check(
      @Parameters(paramLabel = "FILE", description = "messages_<language>.properties") Path file) {
    List<TextsCheck.Finding> findings = TextsCheck.check(file);
    findings.forEach(spec.commandLine().getErr()::println);
    if (findings.isEmpty()) {
      spec.commandLine().getOut().println(file + ": good");
    }
    return findings.isEmpty() ? 0 : 1;
  }
}
