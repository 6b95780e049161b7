package mn.sanal.dialogue.flow;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import mn.sanal.dialogue.Button;
import mn.sanal.dialogue.Event;
import mn.sanal.dialogue.Message;
import mn.sanal.dialogue.State;
import mn.sanal.i18n.Language;
import mn.sanal.i18n.Messages;

/** The choice of language: the very first page, and later one that the menu leads to. */
final class LanguagePage implements Page {

  private final Messages messages;
  private final Dialogue dialogue;

  LanguagePage(Messages messages, Dialogue dialogue) {
    this.messages = messages;
    this.dialogue = dialogue;
  }

  @Override
  public void show(Turn turn, String above) {
    turn.state(turn.state().on(State.Page.LANGUAGE, ""));
    List<String> ask = new ArrayList<>();
    List<Button> buttons = new ArrayList<>();
    for (Language language : messages.languages()) {
      ask.add(messages.text(language, "language.ask"));
      buttons.add(turn.button(name(language), language.tag()));
    }
    String greeting = turn.state().chosen() == null ? turn.text("start.greeting") + "\n\n" : "";
    turn.show(
        Message.Kind.QUESTION,
        Page.below(above, greeting + String.join("\n", ask)),
        buttons.stream().map(List::of).toList());
  }

  /** A language's name in itself. */
  private String name(Language language) {
    String key = "language.btn_" + language.tag();
    return messages.has(language, key) ? messages.text(language, key) : language.tag();
  }

  @Override
  public void pressed(Turn turn, String action) {
    for (Language language : messages.languages()) {
      if (language.tag().equals(action)) {
        choose(turn, language);
        return;
      }
    }
    unknown(turn);
  }

  @Override
  public void typed(Turn turn, String text) {
    String typed = text.strip().toLowerCase(Locale.ROOT);
    for (Language language : messages.languages()) {
      if (name(language).toLowerCase(Locale.ROOT).equals(typed) || language.tag().equals(typed)) {
        choose(turn, language);
        return;
      }
    }
    turn.refused(Event.Reason.NOT_UNDERSTOOD);
    show(turn, "");
  }

  private void choose(Turn turn, Language language) {
    turn.state(turn.state().language(language));
    turn.happened(new Event.LanguageChosen(language));
    dialogue.goOn(turn, turn.text("language.set"));
  }
}
