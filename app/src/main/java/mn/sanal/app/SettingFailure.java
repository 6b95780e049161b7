package mn.sanal.app;

import java.util.Arrays;
import java.util.Collection;
import java.util.Locale;
import java.util.stream.Collectors;
import mn.sanal.db.setting.SettingInvalid;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.bind.BindException;
import org.springframework.boot.diagnostics.AbstractFailureAnalyzer;
import org.springframework.boot.diagnostics.FailureAnalysis;
import org.springframework.boot.diagnostics.FailureAnalyzer;
import org.springframework.core.ResolvableType;

/** Tells the operator which variable is wrong and what to do about it. */
final class SettingFailure implements FailureAnalyzer {

  @Override
  public @Nullable FailureAnalysis analyze(Throwable failure) {
    FailureAnalysis known = new Refused().analyze(failure);
    return known != null ? known : new Unreadable().analyze(failure);
  }

  /** A value that a settings record refuses. */
  private static final class Refused extends AbstractFailureAnalyzer<SettingInvalid> {

    @Override
    protected FailureAnalysis analyze(Throwable root, SettingInvalid cause) {
      return new FailureAnalysis(
          String.valueOf(cause.getMessage()), "Set " + cause.variable() + " anew.", cause);
    }
  }

  /** A value that is not even of the right type, such as {@code pol} for a mode. */
  private static final class Unreadable extends AbstractFailureAnalyzer<BindException> {

    @Override
    protected @Nullable FailureAnalysis analyze(Throwable root, BindException cause) {
      String property = cause.getName().toString();
      if (cause.getProperty() == null || !property.startsWith("sanal.")) {
        return null;
      }
      String variable = Variables.of(cause.getProperty().getName().toString());
      String description =
          variable
              + " is \""
              + cause.getProperty().getValue()
              + "\": "
              + remedy(valueType(cause.getTarget().getType()));
      return new FailureAnalysis(description, "Set " + variable + " anew.", cause);
    }

    /** A list is wrong by one of its elements. */
    private static Class<?> valueType(ResolvableType type) {
      Class<?> raw = type.resolve(Object.class);
      return Collection.class.isAssignableFrom(raw)
          ? type.asCollection().getGeneric().resolve(Object.class)
          : raw;
    }

    private static String remedy(Class<?> type) {
      if (type.isEnum()) {
        return "use "
            + Arrays.stream(type.getEnumConstants())
                .map(constant -> constant.toString().toLowerCase(Locale.ROOT))
                .collect(Collectors.joining(" or "));
      }
      if (type == boolean.class || type == Boolean.class) {
        return "use true or false";
      }
      if (type == int.class || type == Integer.class) {
        return "use a whole number";
      }
      return "this cannot be read; see the table of settings in the README";
    }
  }
}
