package mn.sanal.app.command;

import picocli.CommandLine;
import picocli.CommandLine.Command;

/** The command line of {@code sanal.jar}. Only {@code run} and {@code demo} start Spring. */
@Command(
    name = "sanal",
    mixinStandardHelpOptions = true,
    versionProvider = BuildVersion.class,
    description = "Citizen feedback for Mongolia. Without a command it runs.",
    subcommands = {
      RunCommand.class,
      SurveyCommand.class,
      TextsCommand.class,
      TranscriptCommand.class,
      AnalyzeCommand.class,
      ConflationCommand.class,
      PlaceCommand.class,
      SearchCommand.class,
      DemoCommand.class
    },
    synopsisSubcommandLabel = "[COMMAND]",
    footer = {"", "Settings are environment variables: see the README."})
public final class Commands {

  public static final String RUN = "run";

  /**
   * Whether the arguments ask for the server: none at all, {@code run}, or settings of Spring such
   * as {@code --server.port=8081}.
   */
  public static boolean startsServer(String... args) {
    if (args.length == 0) {
      return true;
    }
    boolean settings = args[0].startsWith("--") && args[0].contains("=");
    return settings || (args[0].equals(RUN) && !asksForHelp(args));
  }

  /** Runs a subcommand and returns the exit code: 0 good, 1 found something wrong, 2 misused. */
  public static int execute(String... args) {
    return new CommandLine(new Commands()).execute(args);
  }

  private static boolean asksForHelp(String... args) {
    return args.length > 1 && (args[1].equals("--help") || args[1].equals("-h"));
  }
}
