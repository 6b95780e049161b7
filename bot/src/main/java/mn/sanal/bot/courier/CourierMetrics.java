package mn.sanal.bot.courier;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Counts deliveries by what came of them. */
final class CourierMetrics {

  private final Map<Class<? extends Outcome>, Counter> byOutcome;

  CourierMetrics(MeterRegistry registry) {
    byOutcome =
        Stream.of(
                Outcome.Done.class,
                Outcome.Retry.class,
                Outcome.SendAnew.class,
                Outcome.Expired.class,
                Outcome.Parked.class)
            .collect(
                Collectors.toUnmodifiableMap(
                    type -> type,
                    type -> registry.counter("sanal.deliveries", "outcome", type.getSimpleName())));
  }

  void count(Outcome outcome) {
    Counter counter = byOutcome.get(outcome.getClass());
    if (counter != null) {
      counter.increment();
    }
  }
}
