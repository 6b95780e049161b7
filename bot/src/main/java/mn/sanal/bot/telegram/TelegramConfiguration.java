package mn.sanal.bot.telegram;

import java.util.Objects;
import mn.sanal.bot.BotRole;
import mn.sanal.bot.courier.Opening;
import mn.sanal.bot.intake.Batches;
import mn.sanal.bot.intake.Intake;
import mn.sanal.bot.intake.OtherChat;
import mn.sanal.bot.intake.SecondReading;
import mn.sanal.db.node.Node;
import mn.sanal.db.setting.BotAccount;
import mn.sanal.db.setting.Installation;
import mn.sanal.i18n.Messages;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Conditional;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.Ordered;

/** Puts Telegram together, where a token is set. */
@Configuration(proxyBeanMethods = false)
@Conditional({BotRole.class, WithToken.class})
class TelegramConfiguration {

  static final String MODE = "sanal.telegram.mode";

  @Bean(destroyMethod = "close")
  Transport telegramTransport(TelegramSettings settings) {
    return new Transport(settings.apiUrl(), token(settings));
  }

  @Bean
  Calls telegramCalls(Transport transport) {
    return new Calls(transport);
  }

  @Bean
  TelegramDelivery telegramDelivery(Calls calls) {
    return new TelegramDelivery(calls);
  }

  @Bean
  @ConditionalOnProperty(name = MODE, havingValue = "polling", matchIfMissing = true)
  Poller telegramPoller(
      TelegramSettings settings, Calls calls, Batches batches, Node node, Opening opening) {
    return new Poller(calls, bot(settings), batches, new PressAnswers(calls), node, opening);
  }

  @Bean
  @ConditionalOnProperty(name = MODE, havingValue = "webhook")
  FilterRegistrationBean<Webhook> telegramWebhook(
      TelegramSettings settings, Intake intake, Batches batches, Node node) {
    FilterRegistrationBean<Webhook> webhook =
        new FilterRegistrationBean<>(new Webhook(settings, intake, batches, node));
    webhook.addUrlPatterns(Webhook.PATH);
    webhook.setOrder(Ordered.HIGHEST_PRECEDENCE);
    return webhook;
  }

  @Bean
  TelegramLife telegramLife(
      TelegramSettings settings,
      Installation installation,
      Calls calls,
      ObjectProvider<Poller> poller,
      Messages messages,
      BotAccount account) {
    Introduction introduction = new Introduction(calls, messages, account);
    if (settings.mode() == TelegramSettings.Mode.POLLING) {
      return new TelegramLife(introduction::polling, poller.getObject());
    }
    String url = Objects.requireNonNull(installation.publicUrl()) + Webhook.PATH;
    String secret = Objects.requireNonNull(settings.webhookSecret());
    return new TelegramLife(() -> introduction.webhook(url, secret), null);
  }

  @Bean
  OtherChat telegramOtherChat(BotAccount account) {
    return account::username;
  }

  @Bean
  SecondReading telegramSecondReading() {
    return new SetAsideUpdates();
  }

  @Bean
  TelegramHealth telegramHealthIndicator(TelegramSettings settings, ObjectProvider<Poller> poller) {
    return new TelegramHealth(settings.mode(), poller.getIfAvailable());
  }

  static String token(TelegramSettings settings) {
    return Objects.requireNonNull(settings.botToken());
  }

  /** The bot's own number stands before the colon of its token. */
  static long bot(TelegramSettings settings) {
    String token = token(settings);
    String number = token.substring(0, Math.max(0, token.indexOf(':')));
    return number.matches("\\d{1,18}") ? Long.parseLong(number) : 0;
  }
}
