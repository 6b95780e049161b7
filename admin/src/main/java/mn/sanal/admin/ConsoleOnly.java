package mn.sanal.admin;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.springframework.boot.autoconfigure.condition.ConditionalOnExpression;

/** Marks what exists only where the console runs: {@code SANAL_ROLES} names {@code admin}. */
@Documented
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@ConditionalOnExpression("'${sanal.roles:bot,admin}'.toLowerCase().contains('admin')")
public @interface ConsoleOnly {}
