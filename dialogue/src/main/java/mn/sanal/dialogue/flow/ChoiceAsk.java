package mn.sanal.dialogue.flow;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import mn.sanal.dialogue.Answer;
import mn.sanal.dialogue.Button;
import mn.sanal.dialogue.Draft.Spot;
import mn.sanal.dialogue.Event;
import mn.sanal.dialogue.Input;
import mn.sanal.dialogue.survey.Choice;
import mn.sanal.dialogue.survey.Form;
import mn.sanal.dialogue.survey.Question;

/**
 * One choice of a list, or several that are ticked and then confirmed. A press says which state it
 * wants, so that pressing twice does no harm.
 */
record ChoiceAsk(Form.Listed form, boolean several) implements Ask {

  private static final String TICK = "+";
  private static final String UNTICK = "-";
  private static final String DONE = "ok";
  private static final String ALL = "all";

  @Override
  public Body body(Turn turn, Question question, Spot spot) {
    List<Choice> listed = search().listed(spot.typed());
    int columns =
        listed.stream().allMatch(choice -> turn.text(choice.label()).length() < 14) ? 2 : 1;
    Body body =
        new Listing<>(listed, form.pageSize(), columns)
            .body(
                turn,
                spot,
                hint(turn, spot),
                choice -> label(turn, spot, choice),
                choice -> action(spot, choice));
    List<List<Button>> rows = new ArrayList<>(body.rows());
    if (!spot.typed().isEmpty()) {
      rows.add(List.of(turn.key("buttons.whole_list", ALL)));
    }
    if (several) {
      rows.add(List.of(turn.key("buttons.done", DONE)));
    }
    return new Body(body.hint(), rows);
  }

  private String hint(Turn turn, Spot spot) {
    List<String> lines = new ArrayList<>();
    if (several) {
      lines.add(turn.text("hint.multi"));
    }
    if (form.searchable()) {
      lines.add(turn.text(Ticks.free(form).isPresent() ? "hint.search_or_write" : "place.search"));
    } else if (Ticks.free(form).isPresent()) {
      lines.add(turn.text("hint.or_write"));
    }
    if (!spot.picked().isEmpty()) {
      lines.add(turn.text("survey.picked", "answers", picked(turn, spot.picked())));
    }
    return String.join("\n", lines);
  }

  private String picked(Turn turn, List<String> ticks) {
    String words = Ticks.words(ticks);
    return form.choices().stream()
        .filter(choice -> ticks.contains(choice.code()))
        .map(choice -> choice.free() && !words.isEmpty() ? words : turn.text(choice.label()))
        .collect(Collectors.joining(", "));
  }

  private String label(Turn turn, Spot spot, Choice choice) {
    String mark = spot.picked().contains(choice.code()) ? "✓ " : "";
    return mark + turn.text(choice.label());
  }

  private String action(Spot spot, Choice choice) {
    String wish = !several ? "" : spot.picked().contains(choice.code()) ? UNTICK : TICK;
    return "c" + wish + form.choices().indexOf(choice);
  }

  private ChoiceSearch search() {
    return new ChoiceSearch(form, several);
  }

  @Override
  public Outcome take(Turn turn, Question question, Spot spot, Input input) {
    return switch (input) {
      case Input.Pressed(String action) -> pressed(turn, spot, action);
      case Input.Typed(String text) -> typed(turn, spot, text.strip());
      default -> Ask.wrongKind(turn.text(several ? "hint.multi" : "hint.buttons"));
    };
  }

  private Outcome pressed(Turn turn, Spot spot, String action) {
    int page = Listing.paged(action);
    if (page >= 0) {
      return new Outcome.Stayed(spot.page(page));
    }
    if (action.equals(ALL)) {
      return new Outcome.Stayed(spot.typed(""));
    }
    if (action.equals(DONE) && several) {
      return spot.picked().isEmpty()
          ? new Outcome.Refused(Event.Reason.NEEDED, turn.text("error.need_choice"))
          : new Outcome.Accepted(Ticks.answer(spot.picked()));
    }
    if (!action.startsWith("c") || action.length() > 5) {
      return Ask.unknown(turn);
    }
    String rest = action.substring(1);
    boolean untick = several && rest.startsWith(UNTICK);
    boolean tick = several && rest.startsWith(TICK);
    int index = TypedNumber.index(tick || untick ? rest.substring(1) : rest, form.choices().size());
    if (index < 0 || (several && !tick && !untick)) {
      return Ask.unknown(turn);
    }
    Choice choice = form.choices().get(index);
    return several
        ? new Outcome.Stayed(spot.picked(Ticks.ticked(form, spot.picked(), choice, tick)))
        : new Outcome.Accepted(new Answer.Choice(List.of(choice.code())));
  }

  /** Something that can be a name. */
  private static boolean isWords(String text) {
    return text.codePointCount(0, text.length()) <= Ticks.MAX_WORDS
        && text.codePoints().filter(Character::isLetter).count() > 1;
  }

  private Outcome typed(Turn turn, Spot spot, String text) {
    if (search().isDone(turn, text) && !spot.picked().isEmpty()) {
      return new Outcome.Accepted(Ticks.answer(spot.picked()));
    }
    List<String> parts = search().parts(turn, text);
    if (parts.size() == 1) {
      return one(turn, spot, text);
    }
    Spot ticked = spot;
    for (String part : parts) {
      if (!(one(turn, spot.picked(ticked.picked()), part) instanceof Outcome.Stayed(Spot next, _))
          || !next.typed().isEmpty()) {
        return one(turn, spot, text);
      }
      ticked = next;
    }
    return new Outcome.Stayed(spot.typed("").picked(ticked.picked()));
  }

  /** One name, or the number of one on the page. */
  private Outcome one(Turn turn, Spot spot, String text) {
    Listing<Choice> listing = new Listing<>(search().listed(spot.typed()), form.pageSize(), 1);
    List<Choice> shown = listing.on(listing.page(spot));
    int number = TypedNumber.index(text, 100);
    List<Choice> found =
        number >= 1 && number <= shown.size()
            ? List.of(shown.get(number - 1))
            : search().find(turn, text);
    if (found.size() == 1) {
      return chosen(spot, Ticks.ticked(form, before(spot), found.getFirst(), true));
    }
    Optional<Choice> free = found.isEmpty() ? Ticks.free(form) : Optional.empty();
    if (free.isPresent() && isWords(text)) {
      return chosen(spot, Ticks.written(form, before(spot), free.get(), text));
    }
    if (found.isEmpty() || !form.searchable()) {
      String why = form.searchable() ? "place.not_found" : "error.unknown";
      return new Outcome.Refused(Event.Reason.NOT_UNDERSTOOD, turn.text(why));
    }
    return new Outcome.Stayed(spot.typed(Turn.cut(text, 40)));
  }

  private List<String> before(Spot spot) {
    return several ? spot.picked() : List.of();
  }

  private Outcome chosen(Spot spot, List<String> ticks) {
    return several
        ? new Outcome.Stayed(spot.typed("").picked(ticks))
        : new Outcome.Accepted(Ticks.answer(ticks));
  }
}
