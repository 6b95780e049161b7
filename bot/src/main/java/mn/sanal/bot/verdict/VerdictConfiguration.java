package mn.sanal.bot.verdict;

import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.FixedDelay;
import java.time.Duration;
import mn.sanal.bot.BotRole;
import mn.sanal.db.complaint.FollowUps;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Conditional;
import org.springframework.context.annotation.Configuration;

/** Runs the follow-ups, some at a time so that no citizen waits for a long transaction. */
@Configuration(proxyBeanMethods = false)
@Conditional(BotRole.class)
class VerdictConfiguration {

  private static final int AT_ONCE = 100;

  @Bean
  RecurringTask<Void> followUpTask(FollowUps followUps) {
    return Tasks.recurring("follow-ups", FixedDelay.of(Duration.ofMinutes(10)))
        .execute(
            (_, _) -> {
              while (followUps.askAgain(AT_ONCE) == AT_ONCE) {}
              while (followUps.closeSilent(AT_ONCE) == AT_ONCE) {}
            });
  }
}
