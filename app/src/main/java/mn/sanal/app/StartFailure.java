package mn.sanal.app;

import java.util.Objects;
import java.util.stream.Stream;
import mn.sanal.db.embedded.PostgresFailed;
import mn.sanal.db.key.InvalidKey;
import org.flywaydb.core.api.exception.FlywayValidateException;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.diagnostics.AbstractFailureAnalyzer;
import org.springframework.boot.diagnostics.FailureAnalysis;
import org.springframework.boot.diagnostics.FailureAnalyzer;

/** Tells the operator why the database, its tables or the key do not let Sanal start. */
final class StartFailure implements FailureAnalyzer {

  @Override
  public @Nullable FailureAnalysis analyze(Throwable failure) {
    return Stream.of(new OfDatabase(), new OfKey(), new OfTables())
        .map(reason -> reason.analyze(failure))
        .filter(Objects::nonNull)
        .findFirst()
        .orElse(null);
  }

  private static final class OfDatabase extends AbstractFailureAnalyzer<PostgresFailed> {

    @Override
    protected FailureAnalysis analyze(Throwable root, PostgresFailed cause) {
      return new FailureAnalysis(String.valueOf(cause.getMessage()), null, cause);
    }
  }

  private static final class OfKey extends AbstractFailureAnalyzer<InvalidKey> {

    @Override
    protected FailureAnalysis analyze(Throwable root, InvalidKey cause) {
      return new FailureAnalysis(String.valueOf(cause.getMessage()), null, cause);
    }
  }

  /** What stands in the database was made by a Sanal whose tables are not this one's. */
  private static final class OfTables extends AbstractFailureAnalyzer<FlywayValidateException> {

    @Override
    protected FailureAnalysis analyze(Throwable root, FlywayValidateException cause) {
      return new FailureAnalysis(
          """
          The tables in the database were made by another version of Sanal, and this version \
          cannot go on with them. Nothing was changed.\
          """,
          """
          Start the version that made them; or, to begin empty, set SANAL_DATA_DIR to a new \
          folder (with an embedded database) or SANAL_DB_URL to an empty database.\
          """,
          cause);
    }
  }
}
