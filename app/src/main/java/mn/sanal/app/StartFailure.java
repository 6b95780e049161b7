package mn.sanal.app;

import mn.sanal.db.embedded.PostgresFailed;
import mn.sanal.db.key.InvalidKey;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.diagnostics.AbstractFailureAnalyzer;
import org.springframework.boot.diagnostics.FailureAnalysis;
import org.springframework.boot.diagnostics.FailureAnalyzer;

/** Tells the operator why the database or the key does not let Sanal start. */
final class StartFailure implements FailureAnalyzer {

  @Override
  public @Nullable FailureAnalysis analyze(Throwable failure) {
    FailureAnalysis known = new OfDatabase().analyze(failure);
    return known != null ? known : new OfKey().analyze(failure);
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
}
