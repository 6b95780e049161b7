package mn.sanal.app;

import java.util.Locale;
import org.springframework.context.annotation.Condition;
import org.springframework.context.annotation.ConditionContext;
import org.springframework.core.type.AnnotatedTypeMetadata;

/** Holds where {@code SANAL_ROLES} names {@code bot}. */
final class HasBotRole implements Condition {

  @Override
  public boolean matches(ConditionContext context, AnnotatedTypeMetadata metadata) {
    return context
        .getEnvironment()
        .getProperty("sanal.roles", "bot,admin")
        .toLowerCase(Locale.ROOT)
        .contains("bot");
  }
}
