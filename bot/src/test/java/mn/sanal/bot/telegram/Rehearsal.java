package mn.sanal.bot.telegram;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import mn.sanal.dialogue.Button;
import mn.sanal.dialogue.CaseKind;
import mn.sanal.dialogue.CaseNumber;
import mn.sanal.dialogue.CaseSummary;
import mn.sanal.dialogue.Context;
import mn.sanal.dialogue.Engine;
import mn.sanal.dialogue.Event;
import mn.sanal.dialogue.Input;
import mn.sanal.dialogue.Message;
import mn.sanal.dialogue.Places;
import mn.sanal.dialogue.SecretCode;
import mn.sanal.dialogue.State;
import mn.sanal.dialogue.Step;
import mn.sanal.i18n.Language;
import mn.sanal.i18n.Messages;

/** Goes through a rating once with the engine alone, so that others can do the same after it. */
final class Rehearsal {

  private static final Messages MESSAGES = Messages.load();
  private static final int MOST = 60;

  /** Pressed wherever they are seen, the first of them first. */
  private static final List<String> AHEAD =
      List.of(
          word("language.btn_mn"),
          word("consent.agree"),
          word("buttons.send"),
          word("buttons.survey"),
          "35–54",
          word("buttons.skip"),
          word("buttons.next"));

  private Rehearsal() {}

  /** All that a new citizen does until a rating is handed in; the last of it is the handing in. */
  static List<Input> ofARating(Engine engine, Places places) {
    Context context = new Alone(places);
    List<Input> done = new ArrayList<>();
    State state = State.NEW;
    Input next = new Input.Command("start", "");
    while (done.size() < MOST) {
      done.add(next);
      Step step = engine.step(state, next, context);
      if (step.events().stream().anyMatch(Event.Rated.class::isInstance)) {
        return done;
      }
      state = step.state();
      next = new Input.Pressed(choice(question(step)).data());
    }
    throw new AssertionError("no rating came of it");
  }

  private static Message question(Step step) {
    return step.events().stream()
        .filter(Event.Shown.class::isInstance)
        .map(event -> ((Event.Shown) event).message())
        .filter(message -> !message.rows().isEmpty())
        .reduce((_, last) -> last)
        .orElseThrow();
  }

  /** A button that leads ahead, else the first answer. */
  private static Button choice(Message question) {
    List<Button> buttons = question.rows().stream().flatMap(List::stream).toList();
    return AHEAD.stream()
        .flatMap(word -> buttons.stream().filter(button -> button.label().contains(word)))
        .findFirst()
        .orElseGet(buttons::getFirst);
  }

  private static String word(String key) {
    return MESSAGES.text(Language.MONGOLIAN, key, Map.of());
  }

  /** A context in which nothing has happened yet. */
  private record Alone(Places places) implements Context {

    @Override
    public Instant now() {
      return Instant.parse("2026-11-25T04:00:00Z");
    }

    @Override
    public CaseNumber newCaseNumber() {
      return new CaseNumber("S-26-00001");
    }

    @Override
    public SecretCode newSecretCode() {
      return new SecretCode("K7QD-3MXA-0001");
    }

    @Override
    public List<CaseSummary> cases() {
      return List.of();
    }

    @Override
    public Optional<CaseSummary> opened(SecretCode code) {
      return Optional.empty();
    }

    @Override
    public boolean ratedThisPeriod(String surveyId, String facilityCode) {
      return false;
    }

    @Override
    public LocalDate dueOn(CaseKind kind, String placeCode) {
      return LocalDate.parse("2026-12-25");
    }
  }
}
