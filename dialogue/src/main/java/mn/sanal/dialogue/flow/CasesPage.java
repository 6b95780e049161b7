package mn.sanal.dialogue.flow;

import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import mn.sanal.dialogue.Button;
import mn.sanal.dialogue.CaseKind;
import mn.sanal.dialogue.CaseNumber;
import mn.sanal.dialogue.CaseStatus;
import mn.sanal.dialogue.CaseSummary;
import mn.sanal.dialogue.Categories;
import mn.sanal.dialogue.Event;
import mn.sanal.dialogue.JoinedCase;
import mn.sanal.dialogue.Message;
import mn.sanal.dialogue.State;
import mn.sanal.dialogue.Verdict;
import mn.sanal.dialogue.survey.Surveys;
import mn.sanal.i18n.Dates;

/** One's own cases: the list, one of them, and taking one back. */
final class CasesPage implements Page {

  private static final int PAGE = 6;
  static final Set<CaseStatus> OVER =
      Set.of(CaseStatus.ANSWERED, CaseStatus.RESOLVED, CaseStatus.DECLINED, CaseStatus.WITHDRAWN);

  private final Dialogue dialogue;
  private final Scripts scripts;

  CasesPage(Dialogue dialogue, Scripts scripts) {
    this.dialogue = dialogue;
    this.scripts = scripts;
  }

  void open(Turn turn) {
    turn.state(turn.state().on(State.Page.CASES, "0"));
    show(turn, "");
  }

  @Override
  public void show(Turn turn, String above) {
    switch (turn.state().page()) {
      case CASE -> one(turn, above);
      case WITHDRAWING -> withdrawing(turn, above);
      default -> list(turn, above);
    }
  }

  private void list(Turn turn, String above) {
    List<CaseSummary> cases = turn.context().cases();
    List<JoinedCase> joined = turn.context().joined();
    if (cases.isEmpty() && joined.isEmpty()) {
      dialogue.menu(turn, Page.below(above, turn.text("my.empty") + "\n" + turn.text("my.find")));
      return;
    }
    int last = Math.max(0, cases.size() - 1) / PAGE;
    int page = Math.clamp(TypedNumber.index(turn.state().about(), 100), 0, last);
    List<List<Button>> rows = new ArrayList<>();
    StringBuilder text = new StringBuilder(cases.isEmpty() ? "" : turn.text("my.title"));
    for (CaseSummary summary :
        cases.subList(page * PAGE, Math.min(cases.size(), (page + 1) * PAGE))) {
      text.append('\n').append(line(turn, summary));
      rows.add(List.of(turn.button(summary.number().value(), "n:" + summary.number())));
    }
    List<Button> paging = new ArrayList<>();
    if (page > 0) {
      paging.add(turn.button("‹ " + page + "/" + (last + 1), "p" + (page - 1)));
    }
    if (page < last) {
      paging.add(turn.button((page + 2) + "/" + (last + 1) + " ›", "p" + (page + 1)));
    }
    if (!paging.isEmpty()) {
      rows.add(paging);
    }
    rows.add(List.of(turn.lasting("buttons.menu", "m:menu")));
    turn.show(
        Message.Kind.QUESTION,
        Stream.of(above, text.toString(), among(turn, joined))
            .filter(part -> !part.isEmpty())
            .collect(Collectors.joining("\n\n")),
        rows);
  }

  private String line(Turn turn, CaseSummary summary) {
    return turn.text(
        "my.line",
        Map.of(
            "receipt",
            summary.number(),
            "topic",
            topic(turn, summary),
            "status",
            status(turn, summary),
            "date",
            Dates.brief(summary.due() == null ? summary.received() : summary.due())));
  }

  /** What others wrote has no number to open it by. */
  private static String among(Turn turn, List<JoinedCase> joined) {
    StringBuilder text = new StringBuilder();
    if (!joined.isEmpty()) {
      text.append(turn.text("my.joined"));
      joined.forEach(each -> text.append('\n').append(line(turn, each)));
    }
    return text.toString();
  }

  static String line(Turn turn, JoinedCase joined) {
    return turn.text(
        "my.joined_line",
        Map.of(
            "topic",
            category(turn, joined.topic()),
            "status",
            status(turn, joined.status()),
            "date",
            Dates.brief(joined.joined())));
  }

  private String topic(Turn turn, CaseSummary summary) {
    return label(turn, scripts.surveys(), summary);
  }

  /** What a case is about, in words. */
  static String label(Turn turn, Surveys surveys, CaseSummary summary) {
    if (summary.kind() == CaseKind.RATING) {
      return surveys
          .byId(summary.topic())
          .map(survey -> turn.text(survey.shortTitle()))
          .orElse(summary.topic());
    }
    return category(turn, summary.topic());
  }

  private static String category(Turn turn, String key) {
    return Categories.KEYS.contains(key) ? turn.text(Categories.label(key)) : key;
  }

  static String status(Turn turn, CaseSummary summary) {
    return summary.kind() != CaseKind.RATING && summary.topic().equals(Categories.CHILD_SAFETY)
        ? turn.text("flag.safeguarding")
        : status(turn, summary.status());
  }

  private static String status(Turn turn, CaseStatus status) {
    return turn.text("status." + status.name().toLowerCase(Locale.ROOT));
  }

  /** One case in full; {@code summary} may also have been opened by its code. */
  void show(Turn turn, String above, CaseSummary summary, boolean own) {
    StringBuilder text = new StringBuilder(line(turn, summary));
    LocalDate due = summary.due();
    text.append('\n').append(turn.text("my.received", "date", summary.received()));
    if (due != null && !OVER.contains(summary.status())) {
      text.append('\n').append(turn.text("my.due", "date", due));
    }
    if (summary.answer() != null) {
      text.append("\n\n").append(turn.text("my.answer", "answer", summary.answer()));
    }
    if (summary.verdict() != null) {
      text.append("\n")
          .append(turn.text("my.verdict", "verdict", verdict(turn, summary.verdict())));
    }
    turn.show(Message.Kind.QUESTION, Page.below(above, text.toString()), ways(turn, summary, own));
  }

  static String verdict(Turn turn, Verdict verdict) {
    return turn.text(
        switch (verdict) {
          case SOLVED -> "verdict.yes";
          case HALF -> "verdict.half";
          case NOT_SOLVED -> "verdict.no";
        });
  }

  private static List<List<Button>> ways(Turn turn, CaseSummary summary, boolean own) {
    List<List<Button>> rows = new ArrayList<>();
    boolean report = summary.kind() != CaseKind.RATING;
    boolean child = summary.topic().equals(Categories.CHILD_SAFETY);
    if (own
        && report
        && !child
        && summary.answer() != null
        && summary.verdict() == null
        && summary.canBeJudged(today(turn))) {
      String data = "v:" + summary.number() + ":";
      rows.add(List.of(turn.lasting("buttons.solved", data + "yes")));
      rows.add(List.of(turn.lasting("buttons.partly_solved", data + "half")));
      rows.add(List.of(turn.lasting("buttons.not_solved", data + "no")));
    }
    if (own && report && CaseSurveyPage.isOpen(turn, summary)) {
      rows.add(
          List.of(
              turn.lasting("buttons.short_questions", CaseSurveyPage.BUTTON + summary.number())));
    }
    if (own && report && !OVER.contains(summary.status())) {
      rows.add(List.of(turn.lasting("buttons.add_info", "r:" + summary.number())));
      rows.add(List.of(turn.key("buttons.withdraw", "w")));
    }
    if (own) {
      rows.add(List.of(turn.button("‹ " + turn.text("buttons.back"), "l")));
    }
    rows.add(List.of(turn.lasting("buttons.menu", "m:menu")));
    return rows;
  }

  private void one(Turn turn, String above) {
    Optional<CaseSummary> summary = find(turn, turn.state().about());
    if (summary.isPresent()) {
      show(turn, above, summary.get(), true);
    } else {
      turn.state(turn.state().on(State.Page.CASES, "0"));
      list(turn, Page.below(above, turn.text("my.not_found")).strip());
    }
  }

  private void withdrawing(Turn turn, String above) {
    String ask = turn.text("my.withdraw_ask", "receipt", turn.state().about());
    turn.show(
        Message.Kind.QUESTION,
        Page.below(above, ask),
        List.of(
            List.of(turn.key("buttons.withdraw", "yes")), List.of(turn.key("buttons.back", "no"))));
  }

  private static Optional<CaseSummary> find(Turn turn, String number) {
    return turn.context().cases().stream()
        .filter(summary -> summary.number().value().equals(number))
        .findFirst();
  }

  /** Opens a case by its number, if it is one of the citizen's own. */
  void open(Turn turn, CaseNumber number) {
    turn.state(turn.state().on(State.Page.CASE, number.value()));
    one(turn, "");
  }

  @Override
  public void pressed(Turn turn, String action) {
    int page = Listing.paged(action);
    if (turn.state().page() == State.Page.WITHDRAWING && action.equals("yes")) {
      withdraw(turn);
    } else if (page >= 0) {
      turn.state(turn.state().on(State.Page.CASES, String.valueOf(page)));
      list(turn, "");
    } else if (action.startsWith("n:")) {
      turn.state(turn.state().on(State.Page.CASE, action.substring(2)));
      one(turn, "");
    } else if (action.equals("w") && turn.state().page() == State.Page.CASE) {
      turn.state(turn.state().on(State.Page.WITHDRAWING, turn.state().about()));
      withdrawing(turn, "");
    } else if (action.equals("no") && turn.state().page() == State.Page.WITHDRAWING) {
      turn.state(turn.state().on(State.Page.CASE, turn.state().about()));
      one(turn, "");
    } else if (action.equals("l")) {
      open(turn);
    } else {
      unknown(turn);
    }
  }

  private void withdraw(Turn turn) {
    Optional<CaseSummary> summary =
        find(turn, turn.state().about()).filter(found -> !OVER.contains(found.status()));
    if (summary.isEmpty()) {
      open(turn);
      return;
    }
    turn.happened(new Event.Withdrawn(summary.get().number()));
    dialogue.menu(turn, turn.text("my.withdrawn", "receipt", summary.get().number()));
  }

  /** The citizen's word on a case, from a notice or from the case itself. */
  void judged(Turn turn, String data) {
    int colon = data.indexOf(':');
    Optional<CaseSummary> summary = find(turn, colon < 0 ? "" : data.substring(0, colon));
    Verdict verdict =
        switch (data.substring(colon + 1)) {
          case "yes" -> Verdict.SOLVED;
          case "half" -> Verdict.HALF;
          case "no" -> Verdict.NOT_SOLVED;
          default -> null;
        };
    if (verdict == null || summary.isEmpty()) {
      turn.refused(Event.Reason.STALE_BUTTON);
      turn.explained("my.not_found");
      return;
    }
    if (!summary.get().canBeJudged(today(turn))) {
      turn.refused(Event.Reason.STALE_BUTTON);
      turn.explained("reopen.too_late");
      return;
    }
    if (!summary.get().awaits(verdict)) {
      turn.refused(Event.Reason.STALE_BUTTON);
      turn.explained("solved.already");
      return;
    }
    turn.happened(new Event.Judged(summary.get().number(), verdict));
    if (verdict == Verdict.SOLVED) {
      turn.show(Message.Kind.NOTICE, turn.text("solved.glad"), List.of());
    } else {
      dialogue.askReason(turn, summary.get().number());
    }
  }

  /** The day where most of the country is; a day more or less is nobody's loss. */
  static LocalDate today(Turn turn) {
    return LocalDate.ofInstant(turn.context().now(), ZoneOffset.ofHours(8));
  }

  @Override
  public void typed(Turn turn, String text) {
    dialogue.keep(turn, text);
  }
}
