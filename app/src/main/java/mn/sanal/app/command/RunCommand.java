package mn.sanal.app.command;

import picocli.CommandLine.Command;

/** Stands in the help; the server itself is started by the main class. */
@Command(
    name = Commands.RUN,
    mixinStandardHelpOptions = true,
    description = "Runs Sanal: bot, web chat and console (the default).")
final class RunCommand {}
