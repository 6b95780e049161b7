package mn.sanal.bot.process;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.config.BeanPostProcessor;
import org.springframework.jdbc.datasource.DelegatingDataSource;

/** Writes down what a thread asks of the database, while that is wanted. */
public final class CountedStatements implements BeanPostProcessor {

  /** What was asked: each statement's text, and how often a transaction was committed. */
  public record Asked(List<String> statements, int commits) {}

  private static final String COMMIT = "commit";

  private final List<String> asked = new ArrayList<>();
  private volatile @Nullable Thread asking;

  /** Does something on this thread and tells what it asked. */
  public Asked during(Runnable action) {
    asked.clear();
    asking = Thread.currentThread();
    try {
      action.run();
    } finally {
      asking = null;
    }
    List<String> statements = asked.stream().filter(one -> !one.equals(COMMIT)).toList();
    return new Asked(statements, asked.size() - statements.size());
  }

  @Override
  public Object postProcessAfterInitialization(Object bean, String name) {
    return bean instanceof DataSource source && !(bean instanceof Counting)
        ? new Counting(source)
        : bean;
  }

  private final class Counting extends DelegatingDataSource {

    Counting(DataSource source) {
      super(source);
    }

    @Override
    public Connection getConnection() throws SQLException {
      return counted(super.getConnection());
    }
  }

  private Connection counted(Connection real) {
    return (Connection)
        Proxy.newProxyInstance(
            getClass().getClassLoader(),
            new Class<?>[] {Connection.class},
            (_, method, arguments) -> {
              if (Thread.currentThread() == asking) {
                note(method.getName(), arguments);
              }
              try {
                return method.invoke(real, arguments);
              } catch (InvocationTargetException e) {
                throw e.getCause() == null ? e : e.getCause();
              }
            });
  }

  private void note(String method, Object[] arguments) {
    if (method.equals("prepareStatement")) {
      asked.add((String) arguments[0]);
    } else if (method.equals(COMMIT)) {
      asked.add(COMMIT);
    }
  }
}
