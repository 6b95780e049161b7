package mn.sanal.bot.api.process;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

/** Processor time that processes have used, from Linux' {@code /proc}. */
public final class ProcessorTime {

  /** Ticks of {@code /proc/<pid>/stat} in a second; the same on every Linux of today. */
  private static final double TICKS = 100;

  private ProcessorTime() {}

  /** Seconds that one process has used. */
  public static double of(ProcessHandle process) {
    String[] fields = fields(process.pid());
    return fields.length < 15
        ? 0
        : (Long.parseLong(fields[11]) + Long.parseLong(fields[12])) / TICKS;
  }

  /** Seconds that a process, its living descendants and its dead children have used. */
  public static double ofTree(Optional<ProcessHandle> root) {
    if (root.isEmpty()) {
      return 0;
    }
    String[] fields = fields(root.get().pid());
    double dead =
        fields.length < 15 ? 0 : (Long.parseLong(fields[13]) + Long.parseLong(fields[14])) / TICKS;
    return of(root.get()) + dead + root.get().descendants().mapToDouble(ProcessorTime::of).sum();
  }

  /** What follows the name in parentheses: state, parent, … */
  private static String[] fields(long pid) {
    try {
      String stat = Files.readString(Path.of("/proc/" + pid + "/stat"));
      return stat.substring(stat.lastIndexOf(')') + 2).split(" ", -1);
    } catch (IOException e) {
      return new String[0];
    }
  }
}
