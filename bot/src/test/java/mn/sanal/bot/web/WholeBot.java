package mn.sanal.bot.web;

import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.net.URI;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Clock;
import java.util.Map;
import mn.sanal.bot.telegram.TelegramSettings;
import mn.sanal.db.TestDatabase;
import mn.sanal.db.key.Keyring;
import mn.sanal.db.key.MasterKey;
import mn.sanal.db.setting.Installation;
import mn.sanal.i18n.Messages;
import org.springframework.boot.SpringBootConfiguration;
import org.springframework.boot.autoconfigure.AutoConfigurationPackage;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.ComponentScan;
import org.springframework.context.annotation.FilterType;

/** The bot with all its rooms, without Telegram, on a free port over a test database. */
final class WholeBot implements AutoCloseable {

  private final ConfigurableApplicationContext context;

  private WholeBot(ConfigurableApplicationContext context) {
    this.context = context;
  }

  static WholeBot start(TestDatabase database, Path data) {
    return new WholeBot(
        new SpringApplicationBuilder(Wiring.class)
            .properties(
                Map.of(
                    "server.port", "0",
                    "db-scheduler.polling-interval", "1s",
                    "spring.datasource.url", database.url(),
                    "spring.datasource.username", database.user(),
                    "spring.datasource.password", "",
                    "spring.flyway.enabled", "false",
                    "sanal.data-dir", data.toString(),
                    "logging.level.root", "warn"))
            .run());
  }

  URI uri() {
    return URI.create(
        "http://localhost:" + context.getEnvironment().getProperty("local.server.port"));
  }

  <T> T get(Class<T> type) {
    return context.getBean(type);
  }

  @Override
  public void close() {
    context.close();
  }

  @SpringBootConfiguration
  @EnableAutoConfiguration
  @AutoConfigurationPackage(basePackages = "mn.sanal")
  @EnableConfigurationProperties({Installation.class, TelegramSettings.class})
  @ComponentScan(
      basePackages = {"mn.sanal.db", "mn.sanal.bot"},
      excludeFilters =
          @ComponentScan.Filter(
              type = FilterType.REGEX,
              pattern = {
                "mn\\.sanal\\.db\\.embedded\\..*",
                ".*Test.*",
                ".*ChatServer.*",
                ".*BotProcess.*"
              }))
  static class Wiring {

    @Bean
    Clock clock() {
      return Clock.systemUTC();
    }

    @Bean
    SecureRandom secureRandom() {
      return new SecureRandom();
    }

    @Bean
    Keyring keyring(SecureRandom random) {
      return new Keyring(MasterKey.of("a passphrase for tests, long enough"), random);
    }

    @Bean
    Messages messages() {
      return Messages.load();
    }

    @Bean
    MeterRegistry meterRegistry() {
      return new SimpleMeterRegistry();
    }
  }
}
