package mn.sanal.db;

import java.security.SecureRandom;
import java.time.Clock;
import javax.sql.DataSource;
import mn.sanal.db.key.Keyring;
import mn.sanal.db.key.MasterKey;
import mn.sanal.i18n.Messages;
import org.springframework.beans.factory.config.BeanDefinition;
import org.springframework.beans.factory.config.BeanFactoryPostProcessor;
import org.springframework.context.annotation.AnnotationConfigApplicationContext;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.ComponentScan;
import org.springframework.data.jdbc.core.convert.JdbcCustomConversions;
import org.springframework.data.jdbc.repository.config.AbstractJdbcConfiguration;
import org.springframework.data.jdbc.repository.config.EnableJdbcRepositories;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.namedparam.NamedParameterJdbcOperations;
import org.springframework.jdbc.core.namedparam.NamedParameterJdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.annotation.EnableTransactionManagement;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * The database rooms as Spring wires them, on a test database. Only what a test asks for is made.
 */
public final class TestRooms implements AutoCloseable {

  private final AnnotationConfigApplicationContext context =
      new AnnotationConfigApplicationContext();

  private TestRooms(DataSource dataSource, String key, Clock clock) {
    context.registerBean(Keyring.class, () -> new Keyring(MasterKey.of(key), new SecureRandom()));
    context.registerBean(DataSource.class, () -> dataSource, TestRooms::foreign);
    context.registerBean(Clock.class, () -> clock);
    context.register(Wiring.class);
    context.addBeanFactoryPostProcessor(allLazy());
    context.refresh();
  }

  public static TestRooms in(TestDatabase database, Clock clock) {
    return in(database, "a passphrase for tests, long enough", clock);
  }

  /** On a database that a program with this master key uses, too. */
  public static TestRooms in(TestDatabase database, String key, Clock clock) {
    return new TestRooms(database.dataSource(), key, clock);
  }

  public <T> T get(Class<T> type) {
    return context.getBean(type);
  }

  @Override
  public void close() {
    context.close();
  }

  /** The data source belongs to the test, which closes it itself. */
  private static void foreign(BeanDefinition definition) {
    if (definition
        instanceof org.springframework.beans.factory.support.AbstractBeanDefinition own) {
      own.setDestroyMethodName("");
    }
  }

  private static BeanFactoryPostProcessor allLazy() {
    return beans -> {
      for (String name : beans.getBeanDefinitionNames()) {
        beans.getBeanDefinition(name).setLazyInit(true);
      }
    };
  }

  /** Not marked as a configuration, lest the scan of a whole program finds it too. */
  @ComponentScan("mn.sanal.db")
  @EnableJdbcRepositories("mn.sanal.db")
  @EnableTransactionManagement
  static class Wiring extends AbstractJdbcConfiguration {

    @Bean
    @Override
    public JdbcCustomConversions jdbcCustomConversions() {
      return DbConfiguration.jdbcCustomConversions();
    }

    @Bean
    JdbcClient jdbcClient(DataSource dataSource) {
      return JdbcClient.create(dataSource);
    }

    @Bean
    JdbcTemplate jdbcTemplate(DataSource dataSource) {
      return new JdbcTemplate(dataSource);
    }

    @Bean
    NamedParameterJdbcOperations namedParameterJdbcOperations(DataSource dataSource) {
      return new NamedParameterJdbcTemplate(dataSource);
    }

    @Bean
    JdbcTransactionManager transactionManager(DataSource dataSource) {
      return new JdbcTransactionManager(dataSource);
    }

    @Bean
    TransactionTemplate transactionTemplate(JdbcTransactionManager transactionManager) {
      return new TransactionTemplate(transactionManager);
    }

    @Bean
    SecureRandom secureRandom() {
      return new SecureRandom();
    }

    @Bean
    Messages messages() {
      return Messages.load();
    }
  }
}
