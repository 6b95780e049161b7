package mn.sanal.bot.process;

import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.net.URI;
import java.security.SecureRandom;
import java.time.Clock;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
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
import org.springframework.context.support.GenericApplicationContext;

/** One bot with all its rooms and a web server, on a database that others may share. */
public final class BotProcess implements AutoCloseable {

  /** The master key of every such process. */
  public static final String KEY = "a key for tests that is long enough, surely";

  private final ConfigurableApplicationContext context;

  private BotProcess(ConfigurableApplicationContext context) {
    this.context = context;
  }

  /** With the Bot API server, and a dialogue of officials that can be poisoned. */
  public static BotProcess polling(TestDatabase database, BotApiServer api) {
    return poisoned(database, api).start();
  }

  /** The plan of {@link #polling}. */
  public static Plan poisoned(TestDatabase database, BotApiServer api) {
    return on(database).telegram(api).with(OfficialDialogue.class, new PoisonedDialogue());
  }

  /** All rooms as in the program, without Telegram. */
  public static Plan on(TestDatabase database) {
    return new Plan(database);
  }

  /** How a process is to be. */
  public static final class Plan {

    private final Map<String, Object> properties = new HashMap<>();
    private final List<Given<?>> given = new ArrayList<>();

    private record Given<T>(Class<T> type, T bean) {
      void register(GenericApplicationContext context) {
        context.registerBean(
            "given" + type.getSimpleName(),
            type,
            () -> bean,
            definition -> {
              definition.setPrimary(true);
              definition.setDestroyMethodName("");
            });
      }
    }

    private Plan(TestDatabase database) {
      property("spring.datasource.url", database.url());
      property("spring.datasource.username", database.user());
      property("spring.datasource.password", "");
      property("spring.datasource.hikari.maximum-pool-size", 8);
      property("spring.flyway.enabled", false);
      property("spring.main.banner-mode", "off");
      property("db-scheduler.enabled", false);
      property("logging.level.root", "warn");
      property("server.port", 0);
      property("sanal.db.url", database.url());
      property("sanal.db.user", database.user());
      property("sanal.db.password", "none is asked");
      property("sanal.roles", "bot");
      property("sanal.data-dir", "target/bot-process");
    }

    public Plan telegram(BotApiServer api) {
      property("sanal.telegram.bot-token", api.token());
      return property("sanal.telegram.api-url", api.url());
    }

    public Plan property(String name, Object value) {
      properties.put(name, value);
      return this;
    }

    /** What is used instead of the program's own. */
    public <T> Plan with(Class<T> type, T bean) {
      given.add(new Given<>(type, bean));
      return this;
    }

    public BotProcess start() {
      return new BotProcess(
          new SpringApplicationBuilder(Wiring.class)
              .registerShutdownHook(false)
              .initializers(
                  context ->
                      given.forEach(each -> each.register((GenericApplicationContext) context)))
              .properties(properties)
              .run());
    }
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

  public URI uri() {
    return URI.create("http://localhost:" + port());
  }

  @Override
  public void close() {
    context.close();
  }

  @SpringBootConfiguration
  @EnableAutoConfiguration
  @AutoConfigurationPackage(basePackages = "mn.sanal")
  @ComponentScan(
      basePackages = {"mn.sanal.db", "mn.sanal.bot"},
      excludeFilters =
          @ComponentScan.Filter(
              type = FilterType.REGEX,
              pattern = {"mn\\.sanal\\.db\\.embedded\\..*", ".*Test.*", ".*BotProcess.*"}))
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
    Keyring keyring(SecureRandom random) {
      return new Keyring(MasterKey.of(KEY), random);
    }
  }
}
