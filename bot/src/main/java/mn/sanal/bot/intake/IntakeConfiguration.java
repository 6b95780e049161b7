package mn.sanal.bot.intake;

import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.FixedDelay;
import io.micrometer.core.instrument.MeterRegistry;
import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import mn.sanal.bot.BotRole;
import mn.sanal.bot.courier.Courier;
import mn.sanal.db.action.NewsWishes;
import mn.sanal.db.attachment.Attachments;
import mn.sanal.db.citizen.Citizens;
import mn.sanal.db.comment.Comments;
import mn.sanal.db.complaint.AddedVoices;
import mn.sanal.db.complaint.CaseNumbers;
import mn.sanal.db.complaint.Cases;
import mn.sanal.db.complaint.Complaints;
import mn.sanal.db.complaint.Deadlines;
import mn.sanal.db.conversation.Conversations;
import mn.sanal.db.conversation.Deliveries;
import mn.sanal.db.conversation.Salvage;
import mn.sanal.db.conversation.SetAside;
import mn.sanal.db.node.Node;
import mn.sanal.db.node.Nodes;
import mn.sanal.db.outbox.Outbox;
import mn.sanal.db.privacy.Erasure;
import mn.sanal.db.privacy.Portraits;
import mn.sanal.db.response.Responses;
import mn.sanal.db.setting.Installation;
import mn.sanal.db.survey.TopicSwitches;
import mn.sanal.db.transfer.Transfer;
import mn.sanal.db.transfer.TransferCodes;
import mn.sanal.db.webchat.WebLog;
import mn.sanal.dialogue.Engine;
import mn.sanal.dialogue.Limits;
import mn.sanal.dialogue.Operator;
import mn.sanal.dialogue.Places;
import mn.sanal.dialogue.survey.Surveys;
import mn.sanal.i18n.Messages;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.autoconfigure.condition.ConditionalOnMissingBean;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.SmartLifecycle;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Conditional;
import org.springframework.context.annotation.Configuration;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** Puts the intake together. */
@Configuration(proxyBeanMethods = false)
@Conditional(BotRole.class)
@EnableConfigurationProperties(ChatLimits.class)
class IntakeConfiguration {

  private static final int LANES = 2;
  private static final Duration SEEN_FOR = Duration.ofDays(3);

  @Bean
  @ConditionalOnMissingBean
  Engine engine(ObjectProvider<Surveys> surveys, Messages messages, Installation installation) {
    return new Engine(
        surveys.getIfAvailable(Surveys::bundled),
        messages,
        Limits.DEFAULT,
        new Operator(installation.operator(), installation.contact()));
  }

  @Bean
  Steps steps(
      Engine engine,
      ObjectProvider<Places> places,
      CaseNumbers numbers,
      Deadlines deadlines,
      TopicSwitches topics,
      ObjectProvider<OtherChat> otherChat,
      ObjectProvider<OfficialDialogue> officials) {
    return new Steps(
        engine,
        places::getObject,
        numbers,
        deadlines,
        topics,
        otherChat.getIfAvailable(() -> Optional::empty),
        officials.getIfAvailable());
  }

  @Bean
  Rights rights(
      Portraits portraits,
      Erasure erasure,
      Transfer transfer,
      ObjectProvider<WebLog> webLog,
      Outbox outbox,
      Engine engine,
      ObjectProvider<Places> places,
      Messages messages) {
    return new Rights(
        portraits,
        erasure,
        transfer,
        webLog.getIfAvailable(),
        outbox,
        engine,
        places::getObject,
        messages);
  }

  @Bean
  Batches batches(
      Conversations conversations,
      Deliveries deliveries,
      Nodes nodes,
      Citizens citizens,
      Responses responses,
      Complaints complaints,
      Cases cases,
      AddedVoices voices,
      TransferCodes transferCodes,
      Attachments attachments,
      NewsWishes newsWishes,
      Comments comments,
      Rights rights,
      Steps steps,
      Courier courier,
      Clock clock,
      Node node,
      PlatformTransactionManager transactions,
      SetAside setAside,
      Salvage salvage,
      Outbox outbox,
      Messages messages,
      ChatLimits limits,
      MeterRegistry metrics) {
    Rooms rooms =
        new Rooms(
            conversations,
            deliveries,
            nodes,
            citizens,
            responses,
            complaints,
            cases,
            voices,
            transferCodes,
            attachments,
            newsWishes,
            comments,
            rights,
            setAside,
            new Overtaken(messages),
            new Floods(limits, messages),
            steps,
            courier,
            clock);
    return new Batches(
        rooms,
        node,
        new TransactionTemplate(transactions),
        setAside,
        new Apology(conversations, salvage, outbox, messages),
        new IntakeMetrics(metrics));
  }

  @Bean(destroyMethod = "close")
  Lanes lanes(Batches batches, Conversations conversations) {
    return new Lanes(batches, conversations, LANES);
  }

  @Bean
  SecondTries secondTries(
      SetAside setAside, ObjectProvider<SecondReading> readings, Lanes lanes, Batches batches) {
    return new SecondTries(setAside, () -> readings.orderedStream().toList(), lanes, batches);
  }

  @Bean
  IntakeHealth intakeHealthIndicator(Node node, Lanes lanes) {
    return new IntakeHealth(node, lanes);
  }

  /** Telegram brings an update again for a day at most; ids are kept three times as long. */
  @Bean
  RecurringTask<Void> forgetUpdates(Conversations conversations, Clock clock) {
    return Tasks.recurring("forget-updates", FixedDelay.of(Duration.ofHours(1)))
        .execute((_, _) -> conversations.forgetSeen(clock.instant().minus(SEEN_FOR)));
  }

  /**
   * What people had erased: the bytes of files within minutes, a chat's address after a day; and
   * codes that are good no more.
   */
  @Bean
  RecurringTask<Void> forgetErased(
      Conversations conversations,
      Attachments attachments,
      TransferCodes transferCodes,
      Clock clock) {
    return Tasks.recurring("forget-erased", FixedDelay.of(Duration.ofMinutes(1)))
        .execute(
            (_, _) -> {
              attachments.sweep();
              conversations.forgetErased(clock.instant());
              transferCodes.forgetExpired(clock.instant());
            });
  }

  @Bean
  SmartLifecycle lanesLife(Lanes lanes) {
    return new LanesLife(lanes);
  }
}
