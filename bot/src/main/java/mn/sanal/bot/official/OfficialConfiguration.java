package mn.sanal.bot.official;

import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.LoadingCache;
import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.FixedDelay;
import java.time.Clock;
import java.time.Duration;
import java.util.function.Supplier;
import mn.sanal.bot.BotOnly;
import mn.sanal.db.complaint.Complaints;
import mn.sanal.db.complaint.Deadlines;
import mn.sanal.db.complaint.Desk;
import mn.sanal.db.official.DueDigests;
import mn.sanal.db.official.Officials;
import mn.sanal.db.official.Responsible;
import mn.sanal.db.official.Told;
import mn.sanal.db.outbox.Outbox;
import mn.sanal.db.score.ReleasedScores;
import mn.sanal.db.setting.Installation;
import mn.sanal.db.survey.PublishedSurveys;
import mn.sanal.dialogue.Places;
import mn.sanal.dialogue.survey.Surveys;
import mn.sanal.i18n.Messages;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** Puts the room of the officials together, with the tasks that run by themselves. */
@BotOnly
@Configuration(proxyBeanMethods = false)
class OfficialConfiguration {

  @Bean
  OfficialWords officialWords(Messages messages, Places places, Deadlines deadlines) {
    return new OfficialWords(messages, places, deadlines);
  }

  @Bean
  Summary officialSummary(
      Messages messages,
      PublishedSurveys surveys,
      ReleasedScores scores,
      Complaints complaints,
      OfficialWords words) {
    return new Summary(messages, remembered(surveys), scores, complaints, words);
  }

  /** Reading all surveys is work, and a summary may be asked for inside a batch. */
  private static Supplier<Surveys> remembered(PublishedSurveys surveys) {
    LoadingCache<Boolean, Surveys> cache =
        Caffeine.newBuilder()
            .refreshAfterWrite(Duration.ofMinutes(1))
            .build(_ -> surveys.surveys());
    return () -> cache.get(true);
  }

  @Bean
  OfficialDesk.Rooms officialRooms(
      Officials officials,
      Complaints complaints,
      Desk desk,
      Summary summary,
      OfficialWords words,
      Installation installation) {
    return new OfficialDesk.Rooms(
        officials, complaints, desk, summary, words, installation.officialAnswers());
  }

  @Bean
  Zones officialZones(Places places) {
    return new Zones(places);
  }

  @Bean
  Officers officers(
      Officials officials,
      OfficialDesk.Rooms rooms,
      Messages messages,
      DueDigests digests,
      Zones zones) {
    return new Officers(officials, rooms, new OfficialFlow(messages), messages, digests, zones);
  }

  @Bean
  Alerts alerts(
      Complaints complaints,
      Desk desk,
      Officials officials,
      Responsible responsible,
      Told told,
      Outbox outbox,
      OfficialWords words,
      PlatformTransactionManager transactions,
      Clock clock) {
    return new Alerts(
        complaints,
        desk,
        officials,
        responsible,
        told,
        outbox,
        words,
        new TransactionTemplate(transactions),
        clock);
  }

  @Bean
  AlertWatch alertWatch(Alerts alerts) {
    return new AlertWatch(alerts);
  }

  @Bean
  Digests digests(
      DueDigests due,
      Summary summary,
      Zones zones,
      Outbox outbox,
      PlatformTransactionManager transactions,
      Clock clock) {
    return new Digests(due, summary, zones, outbox, new TransactionTemplate(transactions), clock);
  }

  @Bean
  RecurringTask<Void> alertTask(Alerts alerts) {
    return Tasks.recurring("official-alerts", FixedDelay.of(Duration.ofSeconds(30)))
        .execute((_, _) -> alerts.run());
  }

  @Bean
  RecurringTask<Void> digestTask(Digests digests) {
    return Tasks.recurring("official-summaries", FixedDelay.of(Duration.ofMinutes(5)))
        .execute((_, _) -> digests.run());
  }
}
