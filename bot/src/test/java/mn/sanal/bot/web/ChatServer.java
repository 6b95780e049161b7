package mn.sanal.bot.web;

import java.net.URI;
import java.security.SecureRandom;
import java.time.Clock;
import java.util.Map;
import javax.sql.DataSource;
import mn.sanal.bot.intake.Intake;
import mn.sanal.db.TestDatabase;
import mn.sanal.db.attachment.Uploads;
import mn.sanal.db.key.Keyring;
import mn.sanal.db.key.MasterKey;
import mn.sanal.db.setting.Installation;
import mn.sanal.i18n.Messages;
import org.springframework.beans.factory.config.BeanDefinitionCustomizer;
import org.springframework.boot.SpringBootConfiguration;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.ComponentScan;
import org.springframework.context.annotation.FilterType;
import org.springframework.context.support.GenericApplicationContext;

/** The web chat alone on a free port, over a real database, with an intake that the test gives. */
final class ChatServer implements AutoCloseable {

  private final ConfigurableApplicationContext context;

  private ChatServer(ConfigurableApplicationContext context) {
    this.context = context;
  }

  static ChatServer start(TestDatabase database, Intake intake, Map<String, Object> properties) {
    return new ChatServer(
        new SpringApplicationBuilder(Wiring.class)
            .initializers(
                context -> {
                  GenericApplicationContext own = (GenericApplicationContext) context;
                  own.registerBean(DataSource.class, database::dataSource, foreign());
                  own.registerBean(Intake.class, () -> intake);
                })
            .properties(
                Map.of(
                    "server.port", "0",
                    "db-scheduler.enabled", "false",
                    "spring.flyway.enabled", "false",
                    "spring.servlet.multipart.max-file-size", "1MB",
                    "sanal.web.poll", "300ms",
                    "logging.level.root", "warn"))
            .properties(properties)
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

  /** The data source belongs to the test, which closes it itself. */
  private static BeanDefinitionCustomizer foreign() {
    return definition -> definition.setDestroyMethodName("");
  }

  @SpringBootConfiguration
  @EnableAutoConfiguration
  @EnableConfigurationProperties(Installation.class)
  @ComponentScan(
      basePackages = "mn.sanal.bot.web",
      excludeFilters =
          @ComponentScan.Filter(type = FilterType.REGEX, pattern = ".*\\.WholeBot\\$.*"))
  @ComponentScan(
      basePackageClasses = Uploads.class,
      useDefaultFilters = false,
      includeFilters =
          @ComponentScan.Filter(type = FilterType.ASSIGNABLE_TYPE, classes = Uploads.class))
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
  }
}
