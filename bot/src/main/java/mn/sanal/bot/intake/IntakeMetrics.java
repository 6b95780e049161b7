package mn.sanal.bot.intake;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.DistributionSummary;
import io.micrometer.core.instrument.MeterRegistry;

/** Counts what is taken in. */
final class IntakeMetrics {

  private final DistributionSummary batches;
  private final Counter repeated;
  private final Counter setAside;

  IntakeMetrics(MeterRegistry registry) {
    batches = registry.summary("sanal.intake.batch");
    repeated = registry.counter("sanal.intake.repeated");
    setAside = registry.counter("sanal.intake.set.aside");
  }

  void committed(int updates) {
    batches.record(updates);
  }

  void repeated() {
    repeated.increment();
  }

  void setAside() {
    setAside.increment();
  }
}
