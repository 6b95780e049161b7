package mn.sanal.bot.unfinished;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.util.List;
import java.util.Map;
import java.util.function.BooleanSupplier;
import mn.sanal.db.conversation.Unfinished;
import mn.sanal.db.outbox.Outbox;
import mn.sanal.db.outbox.Urgency;
import mn.sanal.db.place.TimeZones;
import mn.sanal.dialogue.Button;
import mn.sanal.dialogue.Draft;
import mn.sanal.dialogue.Message;
import mn.sanal.dialogue.State;
import mn.sanal.i18n.Messages;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Reminds once of a dialogue that was left for a day, by day, and drops it when it was left for
 * long. The reminder does not say what it is about: others may see the screen.
 */
final class Reminders {

  private static final Duration FIRST = Duration.ofDays(1);
  private static final LocalTime MORNING = LocalTime.of(9, 0);
  private static final LocalTime EVENING = LocalTime.of(20, 0);
  private static final int AT_ONCE = 200;

  private final Unfinished unfinished;
  private final Outbox outbox;
  private final Messages messages;
  private final int days;
  private final TransactionTemplate transactions;
  private final Clock clock;

  Reminders(
      Unfinished unfinished,
      Outbox outbox,
      Messages messages,
      int days,
      TransactionTemplate transactions,
      Clock clock) {
    this.unfinished = unfinished;
    this.outbox = outbox;
    this.messages = messages;
    this.days = days;
    this.transactions = transactions;
    this.clock = clock;
  }

  void run() {
    Instant now = clock.instant();
    repeat(() -> drop(now.minus(Duration.ofDays(days))));
    // Where it is night it is night in the whole country, but for an hour in the west.
    if (isDay(now, State.NEW)) {
      repeat(() -> remind(now));
    }
  }

  /** Works by small transactions, so that no citizen waits for a long one. */
  private void repeat(BooleanSupplier part) {
    boolean more = true;
    while (more && !Thread.currentThread().isInterrupted()) {
      more = Boolean.TRUE.equals(transactions.execute(_ -> part.getAsBoolean()));
    }
  }

  private boolean remind(Instant now) {
    List<Unfinished.Left> found = unfinished.notReminded(now.minus(FIRST), AT_ONCE);
    boolean done = false;
    for (Unfinished.Left left : found) {
      State state = left.state();
      if (state == null || isDay(now, state)) {
        unfinished.reminded(left.conversation(), now);
        done = true;
        if (state != null && state.draft() != null) {
          outbox.add(left.conversation(), Urgency.NOTICE, reminder(state));
        }
      }
    }
    return done && found.size() == AT_ONCE;
  }

  private Message reminder(State state) {
    return new Message(
        Message.Kind.NOTICE,
        messages.text(state.language(), "unfinished.remind", Map.of("days", days)),
        List.of(
            List.of(button(state, "buttons.next", "m:resume")),
            List.of(button(state, "buttons.stop", "m:cancel"))),
        null);
  }

  private Button button(State state, String key, String data) {
    return new Button(messages.text(state.language(), key), data);
  }

  private boolean drop(Instant before) {
    List<Unfinished.Left> found = unfinished.leftBefore(before, AT_ONCE);
    for (Unfinished.Left left : found) {
      State state = left.state();
      unfinished.drop(
          left.conversation(), state == null ? null : state.draft(null).on(State.Page.MENU, ""));
    }
    return found.size() == AT_ONCE;
  }

  private static boolean isDay(Instant now, State state) {
    Draft draft = state.draft();
    String place = draft == null || draft.place().isEmpty() ? state.lastPlace() : draft.place();
    LocalTime time = now.atZone(TimeZones.of(place.isEmpty() ? null : place)).toLocalTime();
    return !time.isBefore(MORNING) && time.isBefore(EVENING);
  }
}
