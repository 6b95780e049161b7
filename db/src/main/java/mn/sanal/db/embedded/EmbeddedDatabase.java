package mn.sanal.db.embedded;

import java.security.SecureRandom;
import mn.sanal.db.setting.Installation;
import org.springframework.boot.jdbc.autoconfigure.JdbcConnectionDetails;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Conditional;
import org.springframework.context.annotation.Configuration;

/** Runs the embedded server where no other is configured. */
@Configuration(proxyBeanMethods = false)
@Conditional(NoServerConfigured.class)
class EmbeddedDatabase {

  @Bean(destroyMethod = "close")
  PostgresServer postgresServer(Installation installation, SecureRandom random) {
    return PostgresServer.start(installation.dataDir(), random);
  }

  @Bean
  JdbcConnectionDetails embeddedConnection(PostgresServer server) {
    return new JdbcConnectionDetails() {
      @Override
      public String getUsername() {
        return server.user();
      }

      @Override
      public String getPassword() {
        return server.password();
      }

      @Override
      public String getJdbcUrl() {
        return server.url();
      }
    };
  }
}
