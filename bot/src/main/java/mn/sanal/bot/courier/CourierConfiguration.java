package mn.sanal.bot.courier;

import io.micrometer.core.instrument.MeterRegistry;
import java.sql.DriverManager;
import java.time.Clock;
import java.util.List;
import java.util.Properties;
import mn.sanal.bot.BotRole;
import mn.sanal.db.conversation.Deliveries;
import mn.sanal.db.node.Node;
import mn.sanal.db.node.Nodes;
import mn.sanal.db.node.SessionSource;
import mn.sanal.db.outbox.Shipping;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.jdbc.autoconfigure.JdbcConnectionDetails;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Conditional;
import org.springframework.context.annotation.Configuration;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** Puts node and courier together. */
@Configuration(proxyBeanMethods = false)
@Conditional(BotRole.class)
@EnableConfigurationProperties(BulkPace.class)
class CourierConfiguration {

  @Bean
  SessionSource nodeSessions(JdbcConnectionDetails database) {
    return () -> {
      Properties properties = new Properties();
      String user = database.getUsername();
      String password = database.getPassword();
      if (user != null) {
        properties.setProperty("user", user);
      }
      if (password != null) {
        properties.setProperty("password", password);
      }
      properties.setProperty("ApplicationName", "sanal node");
      properties.setProperty("connectTimeout", "5");
      properties.setProperty("loginTimeout", "10");
      properties.setProperty("tcpKeepAlive", "true");
      return DriverManager.getConnection(database.getJdbcUrl(), properties);
    };
  }

  @Bean(destroyMethod = "close")
  Node node(SessionSource nodeSessions) {
    return new Node(nodeSessions);
  }

  @Bean(destroyMethod = "close")
  Courier courier(
      List<Delivery> deliveries,
      Deliveries rows,
      Shipping outbox,
      Clock clock,
      MeterRegistry metrics) {
    return new Courier(deliveries, rows, outbox, clock, new CourierMetrics(metrics));
  }

  @Bean(destroyMethod = "close")
  Dispatcher dispatcher(
      Courier courier,
      Deliveries rows,
      Shipping outbox,
      Nodes nodes,
      Node node,
      PlatformTransactionManager transactions,
      Clock clock,
      BulkPace pace) {
    return new Dispatcher(
        courier,
        rows,
        outbox,
        nodes,
        node,
        new TransactionTemplate(transactions),
        clock,
        pace.bulkPerSecond());
  }

  @Bean
  Backlog courierBacklog(Courier courier, Shipping outbox, Clock clock, MeterRegistry metrics) {
    return new Backlog(courier, outbox, clock, metrics);
  }

  /** After everything is in place, and stopped before anything is taken away. */
  @Bean
  CourierLife courierLife(Node node, Dispatcher dispatcher) {
    return new CourierLife(node, dispatcher);
  }

  @Bean
  Opening courierOpening(Dispatcher dispatcher) {
    return new Opening(dispatcher);
  }
}
