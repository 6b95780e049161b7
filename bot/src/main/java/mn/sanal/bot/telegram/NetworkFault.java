package mn.sanal.bot.telegram;

import org.jspecify.annotations.Nullable;

/**
 * No answer came. It says only what kind of fault it was: the original's message may contain the
 * address of the call, and with it the token.
 */
final class NetworkFault extends RuntimeException {

  private static final long serialVersionUID = 1L;

  NetworkFault(String method, @Nullable Throwable fault) {
    super(
        method + ": " + (fault == null ? "cancelled" : fault.getClass().getSimpleName()),
        null,
        false,
        false);
  }
}
