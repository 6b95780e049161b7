package mn.sanal.app.command;

import java.io.PrintWriter;
import java.util.concurrent.Callable;
import mn.sanal.app.DemoContext;
import mn.sanal.app.demo.Demonstration;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Fills an unused database with invented data, or takes them away. */
@Command(
    name = "demo",
    mixinStandardHelpOptions = true,
    description = {
      "Fills an unused database with invented ratings and reports.",
      "With the embedded database, stop Sanal first."
    })
@SuppressWarnings("NullAway.Init") // Filled in by picocli.
final class DemoCommand implements Callable<Integer> {

  @Spec private CommandSpec spec;

  @Option(names = "--remove", description = "Takes the invented data away again.")
  private boolean remove;

  @Override
  public Integer call() {
    PrintWriter out = spec.commandLine().getOut();
    try (var context = DemoContext.start()) {
      Demonstration demonstration = context.getBean(Demonstration.class);
      if (remove) {
        demonstration.remove();
        out.println("The demo data are gone.");
        return 0;
      }
      return switch (demonstration.fill()) {
        case FILLED -> {
          out.println("Demo data are there. Take them away with: demo --remove");
          yield 0;
        }
        case THERE_ALREADY -> {
          out.println("Demo data were there already.");
          yield 0;
        }
        case REFUSED -> {
          spec.commandLine()
              .getErr()
              .println("There are citizens in this database: demo data are not added to theirs.");
          yield 1;
        }
      };
    }
  }
}
