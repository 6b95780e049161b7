package mn.sanal.dialogue.flow;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import mn.sanal.dialogue.AgeBand;
import mn.sanal.dialogue.Button;
import mn.sanal.dialogue.Event;
import mn.sanal.dialogue.Input;
import mn.sanal.dialogue.Message;
import mn.sanal.dialogue.State;
import mn.sanal.dialogue.survey.Survey;
import org.jspecify.annotations.Nullable;

/**
 * Whether one wants to be told what changed where one rated. It is asked once, under a receipt;
 * afterwards it can be changed at any time. Its buttons stay good for ever. The page is about the
 * questions that a brief rating left out, as their button holds them, or about nothing.
 */
record NewsPage(Dialogue dialogue) implements Page {

  static final String YES = "t:yes";
  static final String NO = "t:no";

  private static final int GROWN_UP = 18;
  private static final int NOT_FOR_TEENAGERS = 16;

  /** Whether to ask whoever has just rated: no child, and only where the facility is known. */
  static boolean asks(Turn turn, Survey survey, @Nullable String facility, @Nullable AgeBand age) {
    return turn.state().news() == State.News.UNASKED
        && facility != null
        && !survey.safeguards().confidential()
        && survey.audience().youngest() >= NOT_FOR_TEENAGERS
        && age != null
        && age.from() >= GROWN_UP;
  }

  /** Puts the question in front of the citizen; its words go under the receipt. */
  static String ask(Turn turn, String rest) {
    turn.state(turn.state().news(State.News.ASKED).on(State.Page.NEWS, rest));
    return turn.text("news.ask");
  }

  /** The way to the questions that a brief rating left out, if it did. */
  static List<List<Button>> rest(Turn turn, String rest) {
    return rest.isEmpty()
        ? List.of()
        : List.of(List.of(turn.lasting("buttons.more_questions", rest)));
  }

  /** The answers to it. */
  static List<Button> choice(Turn turn) {
    return List.of(turn.lasting("buttons.news_yes", YES), turn.lasting("buttons.news_no", NO));
  }

  @Override
  public void show(Turn turn, String above) {
    List<List<Button>> rows = new ArrayList<>(rest(turn, turn.state().about()));
    rows.add(choice(turn));
    rows.addAll(MenuPage.rows(turn));
    turn.show(Message.Kind.QUESTION, Page.below(above, turn.text("news.ask")), rows);
  }

  @Override
  public void pressed(Turn turn, String action) {
    unknown(turn);
  }

  @Override
  public void typed(Turn turn, String text) {
    Optional<Boolean> yes = YesNoWords.read(text);
    if (yes.isPresent()) {
      choose(turn, yes.get());
    } else {
      dialogue.keep(turn, text);
    }
  }

  @Override
  public void other(Turn turn, Input input) {
    dialogue.atMenu(turn, input);
  }

  /** The answer, from under a receipt or under what was told: whatever else is open stays open. */
  void choose(Turn turn, boolean wanted) {
    turn.happened(new Event.NewsChosen(wanted));
    turn.state(turn.state().news(wanted ? State.News.YES : State.News.NO));
    String said = turn.text(wanted ? "news.on" : "news.off");
    switch (turn.state().page()) {
      case NEWS -> {
        List<List<Button>> rows = new ArrayList<>(rest(turn, turn.state().about()));
        rows.addAll(MenuPage.rows(turn));
        turn.state(turn.state().on(State.Page.MENU, ""));
        turn.show(Message.Kind.QUESTION, Page.below(said, turn.text("menu.title")), rows);
      }
      case PRIVACY -> dialogue.again(turn, said);
      default -> turn.show(Message.Kind.NOTICE, said, List.of());
    }
  }
}
