package mn.sanal.bot.intake;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import mn.sanal.db.conversation.Role;
import mn.sanal.dialogue.Message;
import mn.sanal.i18n.Language;
import mn.sanal.i18n.Messages;
import org.jspecify.annotations.Nullable;

/**
 * Keeps a chat that floods from taking more than its share: what comes beyond {@link ChatLimits} is
 * acknowledged and left alone, and its writer is told once a minute. Held in memory by each node
 * and forgotten after a day; nothing of it is stored.
 */
final class Floods {

  private static final Duration MINUTE = Duration.ofMinutes(1);
  private static final Duration DAY = Duration.ofDays(1);

  /** What is to become of an input. */
  enum Verdict {
    TAKEN,
    TOLD,
    LEFT
  }

  /** What a chat has sent in the minute and the day that began then. */
  private record Sent(Instant minute, int inMinute, boolean told, Instant day, int inDay) {

    static Sent from(Instant now) {
      return new Sent(now, 0, false, now, 0);
    }

    Sent at(Instant now) {
      boolean newMinute = !now.isBefore(minute.plus(MINUTE));
      boolean newDay = !now.isBefore(day.plus(DAY));
      return new Sent(
          newMinute ? now : minute,
          newMinute ? 0 : inMinute,
          !newMinute && told,
          newDay ? now : day,
          newDay ? 0 : inDay);
    }

    Sent after(boolean unasked) {
      return new Sent(minute, unasked ? inMinute + 1 : inMinute, told, day, inDay + 1);
    }

    Sent told(boolean now) {
      return new Sent(minute, inMinute, now, day, inDay);
    }
  }

  private final ChatLimits limits;
  private final Messages messages;
  private final Cache<Long, Sent> chats =
      Caffeine.newBuilder().maximumSize(100_000).expireAfterAccess(DAY).build();

  Floods(ChatLimits limits, Messages messages) {
    this.limits = limits;
    this.messages = messages;
  }

  /** Begins to count a batch; nothing is remembered of one that fails. */
  Count count(Instant now) {
    return new Count(now);
  }

  /** Tells that this was too much. */
  @Nullable String say(Turn turn) {
    Language language =
        turn.row.role() == Role.CITIZEN ? turn.state().language() : Language.MONGOLIAN;
    turn.show(
        new Message(
            Message.Kind.NOTICE, messages.text(language, "error.too_fast"), List.of(), null),
        null);
    return null;
  }

  /** What one batch adds. */
  final class Count {

    private final Instant now;
    private final Map<Long, Sent> counted = new HashMap<>();
    private final Set<Long> answered = new HashSet<>();

    private Count(Instant now) {
      this.now = now;
    }

    Verdict verdict(long chat) {
      Sent sent = sent(chat);
      if (sent.inMinute < limits.perMinute() && sent.inDay < limits.perDay()) {
        return Verdict.TAKEN;
      }
      counted.put(chat, sent.told(true));
      return sent.told ? Verdict.LEFT : Verdict.TOLD;
    }

    /** Only what comes behind another of its chat, before that was answered, counts a minute. */
    void taken(long chat) {
      counted.put(chat, sent(chat).after(!answered.add(chat)));
    }

    void committed() {
      chats.putAll(counted);
    }

    private Sent sent(long chat) {
      Sent own = counted.get(chat);
      if (own != null) {
        return own;
      }
      Sent known = chats.getIfPresent(chat);
      return known == null ? Sent.from(now) : known.at(now);
    }
  }
}
