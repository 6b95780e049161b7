package mn.sanal.bot.action;

import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.FixedDelay;
import java.time.Duration;
import mn.sanal.bot.BotRole;
import mn.sanal.db.action.Telling;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Conditional;
import org.springframework.context.annotation.Configuration;

/** Runs the telling, some at a time so that nobody waits for a long transaction. */
@Configuration(proxyBeanMethods = false)
@Conditional(BotRole.class)
class ActionConfiguration {

  private static final int AT_ONCE = 200;

  @Bean
  RecurringTask<Void> tellingTask(Telling telling) {
    return Tasks.recurring("telling-of-actions", FixedDelay.of(Duration.ofMinutes(5)))
        .execute(
            (_, _) -> {
              while (telling.tell(AT_ONCE) == AT_ONCE && !Thread.currentThread().isInterrupted()) {}
            });
  }
}
