package mn.sanal.bot.telegram;

import java.util.concurrent.CompletableFuture;

/** Calls of the Bot API beside sending: what other rooms need of it. */
public interface BotApi {

  /**
   * Fetches a file by the id that an update named it with, in two calls (getFile, download).
   *
   * @param maxBytes what goes beyond fails
   */
  CompletableFuture<byte[]> file(String fileId, long maxBytes);

  /** The bot's own name without the @, for deep links such as {@code t.me/<name>?start=…}. */
  CompletableFuture<String> username();
}
