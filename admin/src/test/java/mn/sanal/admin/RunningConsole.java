package mn.sanal.admin;

import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Clock;
import javax.sql.DataSource;
import mn.sanal.db.TestDatabase;
import mn.sanal.db.key.Keyring;
import mn.sanal.db.key.MasterKey;
import mn.sanal.db.setting.DatabaseServer;
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

/** The console on a free port, over a fresh database. */
public final class RunningConsole implements AutoCloseable {

  public final TestDatabase database = TestDatabase.fresh();
  public final SettableClock clock = new SettableClock();
  private final ConfigurableApplicationContext context;

  public RunningConsole(Path dataDir, String... properties) {
    context =
        over(database.dataSource(), clock, database.url(), database.user(), dataDir)
            .properties(properties)
            .run();
  }

  static SpringApplicationBuilder over(
      DataSource dataSource, Clock clock, String url, String user, Path dataDir) {
    return new SpringApplicationBuilder(Beans.class)
        .initializers(
            started -> {
              var beans = started.getBeanFactory();
              beans.registerSingleton("dataSource", dataSource);
              beans.registerSingleton("clock", clock);
            })
        .properties("server.port=0", "sanal.data-dir=" + dataDir, "spring.main.banner-mode=off")
        .properties("sanal.db.url=" + url, "sanal.db.user=" + user)
        .properties("sanal.db.password=unused");
  }

  public <T> T bean(Class<T> kind) {
    return context.getBean(kind);
  }

  public Visitor visitor() {
    String port = context.getEnvironment().getRequiredProperty("local.server.port");
    return new Visitor("http://localhost:" + port);
  }

  @Override
  public void close() {
    context.close();
    database.close();
  }

  /** What the program gives the console, for tests. */
  @SpringBootConfiguration
  @AutoConfigurationPackage(basePackages = "mn.sanal")
  @EnableAutoConfiguration
  @EnableConfigurationProperties({Installation.class, DatabaseServer.class})
  @ComponentScan("mn.sanal")
  static class Beans {

    @Bean
    SecureRandom secureRandom() {
      return new SecureRandom();
    }

    @Bean
    Keyring keyring(SecureRandom random) {
      return new Keyring(MasterKey.of("a passphrase long enough for the tests"), random);
    }

    @Bean
    Messages messages() {
      return Messages.load();
    }
  }
}
