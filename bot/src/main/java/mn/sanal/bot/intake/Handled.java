package mn.sanal.bot.intake;

import org.jspecify.annotations.Nullable;

/**
 * An update that has been committed.
 *
 * @param explained a short word for the press that it came from, or null
 */
public record Handled(@Nullable String explained) {}
