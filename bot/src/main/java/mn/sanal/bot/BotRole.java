package mn.sanal.bot;

import java.util.Locale;
import org.springframework.context.annotation.Condition;
import org.springframework.context.annotation.ConditionContext;
import org.springframework.core.type.AnnotatedTypeMetadata;

/** Holds in a process that talks with people: {@code sanal.roles} contains {@code bot}. */
public final class BotRole implements Condition {

  @Override
  public boolean matches(ConditionContext context, AnnotatedTypeMetadata metadata) {
    return context
        .getEnvironment()
        .getProperty("sanal.roles", "bot,admin")
        .toLowerCase(Locale.ROOT)
        .contains("bot");
  }
}
