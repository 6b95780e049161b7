package mn.sanal.bot.web;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import mn.sanal.db.webchat.Entry;
import mn.sanal.db.webchat.Entry.Said;
import mn.sanal.db.webchat.Entry.Told;
import mn.sanal.db.webchat.Shown;
import mn.sanal.dialogue.Button;
import mn.sanal.dialogue.Message;
import org.jspecify.annotations.Nullable;

/**
 * What the page shows: the bubbles, and at most one question's buttons below them. A notice keeps
 * its buttons in its bubble, since it does not go stale; it never hides the question that waits.
 *
 * @param asked the number of the question that waits, 0 when none does
 * @param begin the argument of {@code /start} that can be given now, or null
 * @param key names the forms of this very page
 */
record View(
    long version,
    List<Bubble> bubbles,
    @Nullable Dock dock,
    Message.@Nullable Progress progress,
    long asked,
    @Nullable String begin,
    String key) {

  /** The link of a code by which one goes on in Telegram; it becomes a button of its bubble. */
  private static final Pattern TO_TELEGRAM =
      Pattern.compile("https://t\\.me/[A-Za-z0-9_]{1,64}\\?start=t_[0-9A-Z-]{14}");

  static View of(Shown shown, @Nullable String begin, String key) {
    @Nullable Entry asked = asked(shown.entries());
    List<Bubble> bubbles = new ArrayList<>();
    for (Entry entry : shown.entries()) {
      if (!entry.equals(asked)) {
        bubbles.add(bubble(entry, false));
      }
    }
    if (asked == null || !(asked.content() instanceof Told(Message question))) {
      return new View(shown.version(), bubbles, null, null, 0, begin, key);
    }
    // A receipt stays where it is; a question that waits is the last thing in sight.
    int place =
        question.kind() == Message.Kind.QUESTION ? bubbles.size() : shown.entries().indexOf(asked);
    bubbles.add(place, bubble(asked, true));
    return new View(
        shown.version(),
        bubbles,
        question.rows().isEmpty() ? null : Dock.of(question.rows()),
        question.progress(),
        asked.number(),
        begin,
        key);
  }

  private static @Nullable Entry asked(List<Entry> entries) {
    return entries.reversed().stream()
        .filter(
            entry ->
                entry.content() instanceof Told(Message message)
                    && message.kind() != Message.Kind.NOTICE)
        .findFirst()
        .orElse(null);
  }

  private static Bubble bubble(Entry entry, boolean now) {
    return switch (entry.content()) {
      case Said(String text, int files) ->
          new Bubble(entry.number(), true, false, "me", text, null, files, null, List.of());
      case Told(Message message) -> {
        Matcher link = TO_TELEGRAM.matcher(message.text());
        boolean linked = link.find();
        yield new Bubble(
            entry.number(),
            false,
            now,
            message.kind() == Message.Kind.RECEIPT ? "receipt" : "",
            linked ? link.replaceFirst("").strip() : message.text(),
            linked ? link.group() : null,
            0,
            message.document() == null ? null : message.document().name(),
            message.kind() == Message.Kind.NOTICE ? flat(message.rows()) : List.of());
      }
    };
  }

  private static List<Button> flat(List<List<Button>> rows) {
    return rows.stream().flatMap(List::stream).toList();
  }
}
