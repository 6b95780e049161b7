package mn.sanal.db.score;

import java.time.Duration;
import mn.sanal.db.schedule.Repeated;
import org.springframework.stereotype.Component;

/** Runs the release soon after the start and then every hour. */
@Component
class ScoreSchedule extends Repeated {

  private final ScoreRelease release;

  ScoreSchedule(ScoreRelease release) {
    super("score-release", Duration.ofMinutes(1), Duration.ofHours(1));
    this.release = release;
  }

  @Override
  protected void turn() {
    release.run();
  }
}
