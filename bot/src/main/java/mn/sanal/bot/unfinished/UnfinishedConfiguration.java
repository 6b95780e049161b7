package mn.sanal.bot.unfinished;

import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.FixedDelay;
import java.time.Clock;
import java.time.Duration;
import mn.sanal.bot.BotRole;
import mn.sanal.db.conversation.Unfinished;
import mn.sanal.db.outbox.Outbox;
import mn.sanal.i18n.Messages;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Conditional;
import org.springframework.context.annotation.Configuration;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** Puts the reminders together. */
@Configuration(proxyBeanMethods = false)
@Conditional(BotRole.class)
@EnableConfigurationProperties(UnfinishedSettings.class)
class UnfinishedConfiguration {

  @Bean
  Reminders reminders(
      Unfinished unfinished,
      Outbox outbox,
      Messages messages,
      UnfinishedSettings settings,
      PlatformTransactionManager transactions,
      Clock clock) {
    return new Reminders(
        unfinished,
        outbox,
        messages,
        settings.days(),
        new TransactionTemplate(transactions),
        clock);
  }

  @Bean
  RecurringTask<Void> unfinishedTask(Reminders reminders) {
    return Tasks.recurring("unfinished-dialogues", FixedDelay.of(Duration.ofMinutes(10)))
        .execute((_, _) -> reminders.run());
  }
}
