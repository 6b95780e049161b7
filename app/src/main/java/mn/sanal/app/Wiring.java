package mn.sanal.app;

import java.security.SecureRandom;
import java.time.Clock;
import mn.sanal.bot.telegram.TelegramSettings;
import mn.sanal.db.key.KeyCanary;
import mn.sanal.db.key.KeyFile;
import mn.sanal.db.key.Keyring;
import mn.sanal.db.key.MasterKey;
import mn.sanal.db.setting.DatabaseServer;
import mn.sanal.db.setting.Installation;
import mn.sanal.i18n.Messages;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.flyway.autoconfigure.FlywayMigrationInitializer;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The things that all rooms share: time, chance, words and the keys. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties({Installation.class, DatabaseServer.class, TelegramSettings.class})
class Wiring {

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

  /** After the migrations, since the canary lies in a table of theirs. */
  @Bean
  Keyring keyring(
      Installation installation,
      SecureRandom random,
      JdbcClient jdbc,
      FlywayMigrationInitializer migrated) {
    String configured = installation.key();
    MasterKey master =
        configured == null ? KeyFile.in(installation.dataDir(), random) : MasterKey.of(configured);
    Keyring keyring = new Keyring(master, random);
    KeyCanary.check(jdbc, keyring);
    return keyring;
  }
}
