package mn.sanal.dialogue.flow;

import java.util.Optional;
import mn.sanal.dialogue.CaseNumber;
import mn.sanal.dialogue.CaseSummary;
import mn.sanal.dialogue.Context;
import mn.sanal.dialogue.Draft;
import mn.sanal.dialogue.Event;
import mn.sanal.dialogue.Input;
import mn.sanal.dialogue.Limits;
import mn.sanal.dialogue.Operator;
import mn.sanal.dialogue.Places;
import mn.sanal.dialogue.Portrait;
import mn.sanal.dialogue.SecretCode;
import mn.sanal.dialogue.State;
import mn.sanal.dialogue.Step;
import mn.sanal.dialogue.survey.Surveys;
import mn.sanal.i18n.Language;
import mn.sanal.i18n.Messages;

/** Hands each input to the page it belongs to. */
public final class Dialogue {

  private final Messages messages;
  private final Limits limits;
  private final Scripts scripts;
  private final LanguagePage language;
  private final ConsentPage consent;
  private final Arrival arrival;
  private final MenuPage menu;
  private final TopicsPage topics;
  private final AskingPage asking;
  private final Edits edits;
  private final Beginning beginning;
  private final ConfirmPages.Returning returning;
  private final Absence absence;
  private final CasesPage cases;
  private final KeptPage kept;
  private final ConfirmPages.Cancelling cancelling;
  private final ConfirmPages.Resuming resuming;
  private final RightsPages.Privacy privacy;
  private final RightsPages.Erasing erasing;
  private final FeedbackPage feedback;
  private final ReasonPage reason;
  private final ReplyPage reply;
  private final CaseSurveyPage caseSurvey;
  private final JoinPage joining;
  private final NewsPage news;
  private final TransferPage transfer;
  private final Help help;
  private final Commands commands;

  public Dialogue(
      Surveys surveys, Messages messages, Limits limits, Operator operator, int consentVersion) {
    this.messages = messages;
    this.limits = limits;
    this.scripts = new Scripts(surveys, messages, limits);
    this.language = new LanguagePage(messages, this);
    this.consent = new ConsentPage(operator, consentVersion, this);
    this.arrival = new Arrival(language, consent);
    this.menu = new MenuPage(this);
    this.topics = new TopicsPage(this, scripts);
    Asks asks = new Asks(limits);
    this.asking = new AskingPage(this, scripts, asks);
    this.edits = new Edits(this, asking, asks, new Remarks());
    this.cases = new CasesPage(this, scripts);
    this.kept = new KeptPage(this, scripts);
    this.cancelling = new ConfirmPages.Cancelling(this);
    this.resuming = new ConfirmPages.Resuming(this);
    this.privacy = new RightsPages.Privacy(operator, this);
    this.erasing = new RightsPages.Erasing(this);
    this.feedback = new FeedbackPage(limits, this);
    this.returning = new ConfirmPages.Returning(this);
    this.absence = new Absence(returning);
    this.reason = new ReasonPage(limits, this);
    this.reply = new ReplyPage(limits, this);
    this.caseSurvey = new CaseSurveyPage(asks, this);
    this.beginning = new Beginning(this, asking, resuming, limits);
    this.joining = new JoinPage(this, scripts, new Submission());
    this.news = new NewsPage(this);
    this.transfer = new TransferPage(this, arrival);
    this.help = new Help(operator);
    this.commands =
        new Commands(this, language, topics, cases, privacy, erasing, feedback, transfer, help);
  }

  Scripts scripts() {
    return scripts;
  }

  /** Takes one input. */
  public Step step(State state, Input heard, Context context) {
    Input input = Commands.slashed(heard);
    Turn turn = new Turn(messages, context, state);
    if (transfer.takes(turn, input)) {
      return ended(turn);
    }
    if (state.chosen() == null) {
      arrival.arrive(turn, input);
    } else if (state.consent() < consent.version() && !commands.isRight(turn, input)) {
      arrival.agree(turn, input);
    } else if (!absence.dealsWith(turn, input)) {
      switch (input) {
        case Input.Command(String name, String argument) -> commands.take(turn, name, argument);
        case Input.Pressed(String data) -> pressed(turn, data);
        case Input.Typed(String text) -> typed(turn, text);
        case Input.Replied(String number, String text) -> reply.replied(turn, number, text);
        case Input.Edited(long message, Input now) -> edits.take(turn, message, now);
        default -> page(turn.state()).other(turn, input);
      }
    }
    return ended(turn);
  }

  private static Step ended(Turn turn) {
    State after = turn.state();
    turn.state(after.at(after.draft() == null ? 0 : turn.context().now().getEpochSecond()));
    return turn.step();
  }

  /** Puts into plain text what is kept about a citizen. */
  public String describe(Portrait portrait, Language language, Places places) {
    return new PortraitText(messages, scripts.surveys(), language, places).of(portrait);
  }

  private void pressed(Turn turn, String data) {
    if (data.startsWith("m:")) {
      wish(turn, data.substring(2));
    } else if (data.startsWith("v:")) {
      cases.judged(turn, data.substring(2));
    } else if (data.equals(NewsPage.YES) || data.equals(NewsPage.NO)) {
      news.choose(turn, data.equals(NewsPage.YES));
    } else if (data.startsWith("r:")) {
      reply.ask(turn, data.substring(2));
    } else if (data.startsWith(CaseSurveyPage.BUTTON)) {
      caseSurvey.ask(turn, data.substring(2));
    } else if (Press.isOwn(turn, data)) {
      page(turn.state()).pressed(turn, Press.action(data));
    } else {
      stale(turn, Press.screen(data));
    }
  }

  /**
   * A button of an older screen. Pressing twice in haste is only explained: the current question
   * stands right there. Anything older shows it again.
   */
  private void stale(Turn turn, long screen) {
    boolean data = screen >= 0;
    turn.refused(data ? Event.Reason.STALE_BUTTON : Event.Reason.UNKNOWN_BUTTON);
    turn.explained("error.stale_button");
    if (screen != turn.state().screen() - 1) {
      page(turn.state()).show(turn, "");
    }
  }

  /** What a button of the menu asks for. */
  void wish(Turn turn, String wish) {
    switch (wish) {
      case "menu" -> menu(turn, "");
      case "my" -> cases.open(turn);
      case "help" -> help.show(turn);
      case "language" -> language.show(turn, "");
      case "survey" -> topics.open(turn, "");
      case "privacy" -> privacy.show(turn, "");
      case "mydata" -> RightsPages.sendData(turn);
      case "delete" -> erasing.show(turn, "");
      case "transfer" -> commands.take(turn, "/transfer", "");
      case "resume" -> resume(turn, "");
      case "anew" -> beginAnew(turn);
      case "cancel" -> cancel(turn);
      default -> {
        Wish wanted = Wish.of(wish);
        Optional<Script> script = script(wanted.script());
        if (script.isPresent()) {
          beginning.begin(turn, script.get(), wanted);
        } else {
          turn.refused(Event.Reason.UNKNOWN_BUTTON);
          menu(turn, turn.text("error.unknown"));
        }
      }
    }
  }

  private Optional<Script> script(String key) {
    Optional<Script> script = scripts.byKey(key);
    return script.isPresent() ? script : scripts.rating(key);
  }

  /** Begins a script at a facility or place, or anywhere, with words that were written or none. */
  void begin(Turn turn, Script script, String at, String words) {
    String name = script.survey() == null ? script.key() : script.survey().id();
    beginning.begin(turn, script, new Wish(name, at, "", words));
  }

  void typed(Turn turn, String text) {
    if (text.length() > limits.typed()) {
      turn.refused(Event.Reason.TOO_LONG);
      page(turn.state()).show(turn, turn.text("error.text_too_long", "max", limits.reportMax()));
      return;
    }
    Optional<CaseSummary> opened =
        SecretCode.parse(text).flatMap(code -> turn.context().opened(code));
    if (opened.isPresent()) {
      cases.show(turn, "", opened.get(), false);
      return;
    }
    if (transfer.isSpentCode(turn, text)) {
      transfer.spent(turn);
      return;
    }
    Optional<CaseNumber> number = CaseNumber.parse(text);
    if (number.isPresent() && turn.state().page() != State.Page.ASKING) {
      cases.open(turn, number.get());
      return;
    }
    page(turn.state()).typed(turn, text);
  }

  /** Shows what is in front of the citizen once more. */
  void again(Turn turn, String above) {
    page(turn.state()).show(turn, above);
  }

  private Page page(State state) {
    boolean draft = state.draft() != null;
    return switch (state.page()) {
      case LANGUAGE -> language;
      case CONSENT, MENU -> menu;
      case TOPICS -> topics;
      case ASKING -> draft ? asking : menu;
      case CANCELLING -> draft ? cancelling : menu;
      case RESUMING -> draft ? resuming : menu;
      case RETURNING -> draft ? returning : menu;
      case CASES, CASE, WITHDRAWING -> cases;
      case KEPT -> kept;
      case PRIVACY -> privacy;
      case ERASING -> erasing;
      case FEEDBACK -> feedback;
      case REASON -> reason;
      case REPLY -> reply;
      case CASE_SURVEY -> caseSurvey;
      case JOINING -> draft ? joining : menu;
      case NEWS -> news;
      case TRANSFERRING -> transfer;
    };
  }

  /** Goes on after a choice that stood between the citizen and what they wanted. */
  void goOn(Turn turn, String above) {
    if (turn.state().consent() < consent.version()) {
      consent.show(turn, "");
      return;
    }
    String target = turn.state().target();
    turn.state(turn.state().target(""));
    if (!target.isEmpty()) {
      topics.open(turn, target);
    } else if (turn.draftOrNull() != null) {
      resume(turn, above);
    } else {
      menu(turn, above);
    }
  }

  void openCase(Turn turn, CaseNumber number) {
    cases.open(turn, number);
  }

  void askReason(Turn turn, CaseNumber number) {
    reason.ask(turn, number);
  }

  /** Something that only the menu can explain. */
  void atMenu(Turn turn, Input input) {
    menu.other(turn, input);
  }

  void menu(Turn turn, String above) {
    menu.show(turn, above);
  }

  void beginAnew(Turn turn) {
    beginning.anew(turn);
  }

  void resume(Turn turn, String above) {
    if (turn.draftOrNull() == null) {
      menu(turn, turn.text("survey.nothing_open"));
    } else {
      asking.show(turn, above);
    }
  }

  /** Asks before answers are dropped; where there are none it simply stops. */
  void cancel(Turn turn) {
    Draft draft = turn.draftOrNull();
    if (draft == null || draft.isEmpty()) {
      if (draft != null) {
        turn.happened(new Event.Cancelled());
      }
      turn.draft(null);
      menu(turn, "");
    } else {
      cancelling.show(turn, "");
    }
  }

  /** Offers what can be made of words that came without a question. */
  void keep(Turn turn, String text) {
    kept.keep(turn, Turn.cut(text, limits.reportMax()));
  }
}
