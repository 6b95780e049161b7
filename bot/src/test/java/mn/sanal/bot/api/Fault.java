package mn.sanal.bot.api;

import java.time.Duration;
import org.jspecify.annotations.Nullable;

/**
 * Something that goes wrong on command.
 *
 * @param method the method it befalls; null for all but getUpdates
 * @param chatId the chat it befalls; null for all
 * @param times how many calls it befalls; a flood counts once for as long as it lasts
 */
public record Fault(@Nullable String method, @Nullable Long chatId, int times, Effect effect) {

  /** What happens to the call. */
  public sealed interface Effect {}

  /** 429 with {@code retry_after}, for as many seconds from the first call it befalls. */
  public record Flood(int seconds) implements Effect {}

  /** An answer of the Bot API that is not the wished one; nothing is done. */
  public record Refused(int code, String description) implements Effect {}

  /** The connection is cut and nothing was done. */
  public record CutBefore() implements Effect {}

  /** All is done, then the connection is cut instead of an answer. */
  public record CutAfter() implements Effect {}

  /** All is done at once, the answer comes late. */
  public record Slow(Duration delay) implements Effect {}

  /** A page of a gateway with status 502, which is no JSON. */
  public record Gateway() implements Effect {}

  public static Fault of(Effect effect) {
    return new Fault(null, null, 1, effect);
  }

  public Fault on(String someMethod) {
    return new Fault(someMethod, chatId, times, effect);
  }

  public Fault inChat(long id) {
    return new Fault(method, id, times, effect);
  }

  public Fault times(int count) {
    return new Fault(method, chatId, count, effect);
  }

  boolean befalls(String calledMethod, long calledChat) {
    boolean methodMatches =
        method == null ? !calledMethod.equals("getupdates") : method.equalsIgnoreCase(calledMethod);
    return methodMatches && (chatId == null || chatId == calledChat);
  }
}
