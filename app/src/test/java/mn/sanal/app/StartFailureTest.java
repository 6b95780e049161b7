package mn.sanal.app;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import java.util.Objects;
import mn.sanal.db.TestDatabase;
import org.flywaydb.core.Flyway;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.BeanCreationException;

/** What an operator is told when Sanal cannot start with what it finds. */
class StartFailureTest {

  @Test
  void tellsThatTheTablesAreOfAnotherVersionAndWhatToDo() {
    try (TestDatabase database = TestDatabase.fresh()) {
      database.jdbc().sql("update flyway_schema_history set checksum = 1").update();
      Flyway flyway = Flyway.configure().dataSource(database.dataSource()).load();
      Throwable failure = catchThrowable(flyway::migrate);

      var analysis = new StartFailure().analyze(new BeanCreationException("flyway", failure));

      assertThat(Objects.requireNonNull(analysis).getDescription())
          .contains("another version of Sanal")
          .doesNotContain("checksum");
      assertThat(analysis.getAction()).contains("SANAL_DATA_DIR", "SANAL_DB_URL");
    }
  }
}
