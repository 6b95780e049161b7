package mn.sanal.bot.process;

import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.security.SecureRandom;
import java.time.Clock;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import mn.sanal.bot.api.BotApiServer;
import mn.sanal.bot.intake.OfficialDialogue;
import mn.sanal.bot.telegram.TelegramSettings;
import mn.sanal.db.TestDatabase;
import mn.sanal.db.key.Keyring;
import mn.sanal.db.key.MasterKey;
import mn.sanal.db.setting.DatabaseServer;
import mn.sanal.db.setting.Installation;
import mn.sanal.i18n.Messages;
import org.springframework.boot.SpringBootConfiguration;
import org.springframework.boot.autoconfigure.AutoConfigurationPackage;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnMissingBean;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.web.server.context.WebServerApplicationContext;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.ComponentScan;
import org.springframework.context.annotation.FilterType;

/** One bot: its context with a web server, on a database and a Bot API server that others share. */
public final class BotProcess implements AutoCloseable {

  /** The master key of every such process. */
  public static final String KEY = "a key for tests that is long enough, surely";

  private final ConfigurableApplicationContext context;

  private BotProcess(ConfigurableApplicationContext context) {
    this.context = context;
  }

  public static BotProcess polling(TestDatabase database, BotApiServer api) {
    return start(database, api, Map.of());
  }

  public static BotProcess start(
      TestDatabase database, BotApiServer api, Map<String, Object> properties) {
    Map<String, Object> all = new HashMap<>();
    all.put("sanal.db.url", database.url());
    all.put("sanal.db.user", database.user());
    all.put("sanal.db.password", "none is asked");
    all.put("spring.datasource.url", database.url());
    all.put("spring.datasource.username", database.user());
    all.put("spring.datasource.password", "");
    all.put("spring.datasource.hikari.maximum-pool-size", 8);
    all.put("spring.flyway.enabled", false);
    all.put("spring.main.banner-mode", "off");
    all.put("logging.level.root", "warn");
    all.put("server.port", 0);
    all.put("sanal.roles", "bot");
    all.put("sanal.data-dir", "target/bot-process");
    all.put("sanal.telegram.bot-token", api.token());
    all.put("sanal.telegram.api-url", api.url());
    all.putAll(properties);
    return new BotProcess(
        new SpringApplicationBuilder(Wiring.class)
            .registerShutdownHook(false)
            .properties(all)
            .run());
  }

  public <T> T bean(Class<T> type) {
    return context.getBean(type);
  }

  /** What a metric says now. */
  public double gauge(String name, String... tags) {
    return bean(MeterRegistry.class).get(name).tags(tags).gauge().value();
  }

  public int port() {
    return Objects.requireNonNull(((WebServerApplicationContext) context).getWebServer()).getPort();
  }

  @Override
  public void close() {
    context.close();
  }

  @SpringBootConfiguration
  @EnableAutoConfiguration
  @AutoConfigurationPackage(basePackages = "mn.sanal")
  @ComponentScan(
      basePackages = {
        "mn.sanal.db",
        "mn.sanal.bot.intake",
        "mn.sanal.bot.courier",
        "mn.sanal.bot.telegram"
      },
      excludeFilters =
          @ComponentScan.Filter(type = FilterType.REGEX, pattern = "mn\\.sanal\\.db\\.Test.*"))
  @EnableConfigurationProperties({Installation.class, DatabaseServer.class, TelegramSettings.class})
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
    Messages messages() {
      return Messages.load();
    }

    @Bean
    @ConditionalOnMissingBean
    MeterRegistry meterRegistry() {
      return new SimpleMeterRegistry();
    }

    @Bean
    OfficialDialogue officialDialogue() {
      return new PoisonedDialogue();
    }

    @Bean
    Keyring keyring(SecureRandom random) {
      return new Keyring(MasterKey.of(KEY), random);
    }
  }
}
