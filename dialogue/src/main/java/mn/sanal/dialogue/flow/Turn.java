package mn.sanal.dialogue.flow;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import mn.sanal.dialogue.Button;
import mn.sanal.dialogue.Context;
import mn.sanal.dialogue.Draft;
import mn.sanal.dialogue.Draft.Spot;
import mn.sanal.dialogue.Event;
import mn.sanal.dialogue.Message;
import mn.sanal.dialogue.State;
import mn.sanal.dialogue.Step;
import mn.sanal.i18n.Language;
import mn.sanal.i18n.Messages;
import mn.sanal.i18n.Text;
import org.jspecify.annotations.Nullable;

/** The work on one input: the state as it changes, and what has happened so far. */
final class Turn {

  /** Telegram's limit of a message, in UTF-16 units. */
  static final int MAX_TEXT = 4_096;

  /** What a button shows whole on a small phone. */
  static final int MAX_LABEL = 28;

  private final Messages messages;
  private final Context context;
  private final State before;
  private final List<Event> events = new ArrayList<>(4);
  private State state;

  Turn(Messages messages, Context context, State state) {
    this.messages = messages;
    this.context = context;
    this.before = state;
    this.state = state;
  }

  Context context() {
    return context;
  }

  State state() {
    return state;
  }

  void state(State next) {
    state = next;
  }

  /** The draft, where there must be one. */
  Draft draft() {
    Draft draft = state.draft();
    if (draft == null) {
      throw new IllegalStateException("no draft");
    }
    return draft;
  }

  @Nullable Draft draftOrNull() {
    return state.draft();
  }

  void draft(@Nullable Draft next) {
    state = state.draft(next);
  }

  Language language() {
    return state.language();
  }

  void happened(Event event) {
    events.add(event);
  }

  void refused(Event.Reason reason) {
    events.add(new Event.Refused(reason));
  }

  void explained(String key) {
    events.add(new Event.Explained(text(key)));
  }

  String text(String key) {
    return messages.text(language(), key);
  }

  String text(String key, String name, Object value) {
    return messages.text(language(), key, Map.of(name, value));
  }

  String text(String key, Map<String, ?> values) {
    return messages.text(language(), key, values);
  }

  String text(Text text) {
    return text.in(language());
  }

  Messages messages() {
    return messages;
  }

  /** A button of the screen that is about to be shown. */
  Button button(String label, String action) {
    return new Button(cut(label, MAX_LABEL), "q:" + Long.toString(screen(), 36) + ":" + action);
  }

  Button key(String key, String action) {
    return button(text(key), action);
  }

  /** A button that stays good. */
  Button lasting(String key, String data) {
    return new Button(cut(text(key), MAX_LABEL), data);
  }

  void show(Message.Kind kind, String text, List<List<Button>> rows) {
    show(kind, text, rows, null);
  }

  void show(
      Message.Kind kind,
      String text,
      List<List<Button>> rows,
      Message.@Nullable Progress progress) {
    events.add(new Event.Shown(new Message(kind, cut(text, MAX_TEXT), rows, progress)));
    state = state.screen(screen());
  }

  /** Buttons of the last screen go stale once the citizen is somewhere else. */
  private long screen() {
    return moved() ? before.screen() + 1 : before.screen();
  }

  private boolean moved() {
    return before.page() != state.page()
        || !before.about().equals(state.about())
        || before.chosen() == null != (state.chosen() == null)
        || moved(before.draft(), state.draft());
  }

  private static boolean moved(@Nullable Draft from, @Nullable Draft to) {
    if (from == null || to == null) {
      return (from == null) != (to == null);
    }
    Spot was = from.spot();
    Spot is = to.spot();
    return !was.question().equals(is.question())
        || !was.within().equals(is.within())
        || from.trail().size() != to.trail().size()
        || !from.script().equals(to.script());
  }

  Step step() {
    return new Step(state, events);
  }

  /** The beginning of a text with a sign that there is more; never half a character. */
  static String cut(String text, int max) {
    if (text.length() <= max) {
      return text;
    }
    int end = max - 1;
    if (Character.isHighSurrogate(text.charAt(end - 1))) {
      end--;
    }
    return text.substring(0, end) + "…";
  }
}
