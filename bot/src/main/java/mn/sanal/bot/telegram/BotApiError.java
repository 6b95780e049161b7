package mn.sanal.bot.telegram;

import java.time.Duration;
import org.jspecify.annotations.Nullable;

/** The Bot API answered with an error. Holds neither the token nor anything of the call. */
public final class BotApiError extends RuntimeException {

  private static final long serialVersionUID = 1L;

  private final int code;
  private final String description;
  private final @Nullable Duration retryAfter;

  BotApiError(String method, int code, String description, @Nullable Duration retryAfter) {
    super(method + " failed with " + code);
    this.code = code;
    this.description = description;
    this.retryAfter = retryAfter;
  }

  /** As the Bot API gives it; 0 when its answer could not be read. */
  public int code() {
    return code;
  }

  /** Telegram's own words. */
  public String description() {
    return description;
  }

  /** How long Telegram asks to wait, or null. */
  public @Nullable Duration retryAfter() {
    return retryAfter;
  }
}
