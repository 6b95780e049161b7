package mn.sanal.db.survey;

import java.time.Duration;
import mn.sanal.db.schedule.Repeated;
import org.springframework.stereotype.Component;

/** Looks now and then whether another node has switched a topic. */
@Component
class TopicSwitchRefresh extends Repeated {

  private final TopicSwitches switches;

  TopicSwitchRefresh(TopicSwitches switches) {
    super("topic-refresh", Duration.ofSeconds(10), Duration.ofSeconds(10));
    this.switches = switches;
  }

  @Override
  protected void turn() {
    switches.refresh();
  }
}
