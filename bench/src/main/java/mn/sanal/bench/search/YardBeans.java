package mn.sanal.bench.search;

import java.security.SecureRandom;
import java.time.Clock;
import java.time.ZoneOffset;
import mn.sanal.admin.ConsoleSettings;
import mn.sanal.admin.search.load.InventedCases;
import mn.sanal.db.key.Keyring;
import mn.sanal.db.key.MasterKey;
import mn.sanal.db.setting.DatabaseServer;
import mn.sanal.db.setting.Installation;
import mn.sanal.i18n.Messages;
import org.springframework.boot.SpringBootConfiguration;
import org.springframework.boot.autoconfigure.AutoConfigurationPackage;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.ComponentScan;

/** The database and the console's search alone: no pages, no bot. */
@SpringBootConfiguration
@AutoConfigurationPackage(basePackages = "mn.sanal.db")
@EnableAutoConfiguration
@EnableConfigurationProperties({Installation.class, DatabaseServer.class, ConsoleSettings.class})
@ComponentScan({"mn.sanal.db", "mn.sanal.admin.search"})
class YardBeans {

  @Bean
  Clock clock() {
    return Clock.fixed(InventedCases.UNTIL, ZoneOffset.UTC);
  }

  @Bean
  SecureRandom secureRandom() {
    return new SecureRandom();
  }

  @Bean
  Keyring keyring(SecureRandom random) {
    return new Keyring(MasterKey.of("a passphrase for invented cases alone"), random);
  }

  @Bean
  Messages messages() {
    return Messages.load();
  }
}
