package mn.sanal.bot.web;

import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.Schedules;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.Optional;
import java.util.concurrent.Executors;
import mn.sanal.bot.BotOnly;
import mn.sanal.bot.intake.Intake;
import mn.sanal.bot.intake.OtherChat;
import mn.sanal.bot.intake.SecondReading;
import mn.sanal.db.attachment.Uploads;
import mn.sanal.db.key.Keyring;
import mn.sanal.db.setting.Installation;
import mn.sanal.db.webchat.WebLog;
import mn.sanal.i18n.Messages;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import org.springframework.web.multipart.support.StandardServletMultipartResolver;

/** Puts the web chat together. */
@BotOnly
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(WebChatSettings.class)
class WebChatConfiguration {

  @Bean
  WebLog webLog(JdbcClient jdbc, PlatformTransactionManager transactions, Keyring keyring) {
    return new WebLog(jdbc, new TransactionTemplate(transactions), keyring);
  }

  @Bean
  Waiters webWaiters(WebLog log) {
    return new Waiters(log);
  }

  @Bean
  WebDelivery webDelivery(WebLog log, Waiters waiters) {
    return new WebDelivery(log, waiters, Executors.newVirtualThreadPerTaskExecutor());
  }

  @Bean
  FormToken webFormToken(Keyring keyring) {
    return new FormToken(keyring);
  }

  /** A person who types fast, and a town behind one address of a mobile network. */
  @Bean
  Gate webGate(FormToken tokens, Keyring keyring, Clock clock) {
    return new Gate(tokens, keyring, new Throttle(clock, 30, 0.5), new Throttle(clock, 600, 10));
  }

  @Bean
  ChatPages chatPages(
      WebLog log,
      FormToken tokens,
      Messages messages,
      SecureRandom random,
      WebChatSettings settings,
      ObjectProvider<OtherChat> otherChat,
      Installation installation) {
    return new ChatPages(
        log,
        tokens,
        messages,
        random,
        Assets.ofClassPath(),
        settings,
        otherChat.getIfAvailable(() -> Optional::empty),
        installation);
  }

  @Bean
  Speaking webSpeaking(
      WebLog log, Intake intake, Waiters waiters, Clock clock, WebChatSettings settings) {
    return new Speaking(log, intake, waiters, clock, settings.reply());
  }

  @Bean
  SecondReading webSecondReading() {
    return new Kept();
  }

  @Bean
  FilterRegistrationBean<ChatHeaders> chatHeaders(Messages messages) {
    FilterRegistrationBean<ChatHeaders> headers =
        new FilterRegistrationBean<>(new ChatHeaders(messages.languages()));
    headers.addUrlPatterns("/", "/chat", "/chat/*", "/look/*");
    return headers;
  }

  @Bean
  Attaching webAttaching(Uploads uploads) {
    return new Attaching(uploads);
  }

  /** Lazily, so that what is too large is answered by the page it was sent from. */
  @Bean
  StandardServletMultipartResolver multipartResolver() {
    StandardServletMultipartResolver resolver = new StandardServletMultipartResolver();
    resolver.setResolveLazily(true);
    return resolver;
  }

  /** What nobody has used for long is forgotten, once a night. */
  @Bean
  RecurringTask<Void> webChatRetention(WebLog log, Clock clock, WebChatSettings settings) {
    return Tasks.recurring(
            "web-chat-retention",
            Schedules.daily(ZoneId.of("Asia/Ulaanbaatar"), LocalTime.of(3, 0)))
        .execute(
            (_, _) -> {
              int _ = log.forgetUnusedSince(clock.instant().minus(settings.keep()));
            });
  }
}
