package mn.sanal.app;

import com.sun.management.HotSpotDiagnosticMXBean;
import com.sun.management.VMOption;
import java.lang.management.ManagementFactory;
import org.jspecify.annotations.Nullable;

/**
 * Lets the heap grow to some times of what is kept in it. By itself G1 keeps it so small that what
 * Sanal always holds (places, survey texts, search index) starts its marking over and over, which
 * cost a quarter of the processor time under load. A jar cannot bring options for its own JVM;
 * these two can be changed while it runs.
 */
final class Heap {

  private static final String MOST_FREE = "MaxHeapFreeRatio";
  private static final String LEAST_FREE = "MinHeapFreeRatio";

  private Heap() {}

  /** Asks for room, unless whoever started the JVM decided otherwise, or it is another kind. */
  static void roomy() {
    HotSpotDiagnosticMXBean machine =
        ManagementFactory.getPlatformMXBean(HotSpotDiagnosticMXBean.class);
    if (isDefault(machine, MOST_FREE) && isDefault(machine, LEAST_FREE)) {
      machine.setVMOption(MOST_FREE, "90");
      machine.setVMOption(LEAST_FREE, "80");
    }
  }

  private static boolean isDefault(@Nullable HotSpotDiagnosticMXBean machine, String option) {
    return machine != null && machine.getVMOption(option).getOrigin() == VMOption.Origin.DEFAULT;
  }
}
