package mn.sanal.db.facility;

import java.time.Duration;
import mn.sanal.db.schedule.Repeated;
import org.springframework.stereotype.Component;

/** Gathers every minute what was typed, so that scores and officials find it at its facility. */
@Component
class TypedSchedule extends Repeated {

  private final TypedFacilities typed;

  TypedSchedule(TypedFacilities typed) {
    super("typed-facilities", Duration.ofMinutes(1), Duration.ofMinutes(1));
    this.typed = typed;
  }

  @Override
  protected void turn() {
    typed.gather();
  }
}
