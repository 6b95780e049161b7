package mn.sanal.admin.complaint;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import mn.sanal.admin.ConsoleOnly;
import mn.sanal.admin.page.Names;
import mn.sanal.admin.page.NotFound;
import mn.sanal.admin.page.Person;
import mn.sanal.admin.page.Words;
import mn.sanal.admin.search.CaseSearch;
import mn.sanal.admin.search.Highlights;
import mn.sanal.admin.search.Reading;
import mn.sanal.admin.search.Vocabulary;
import mn.sanal.db.attachment.Attachments;
import mn.sanal.db.complaint.Actor;
import mn.sanal.db.complaint.Complaint;
import mn.sanal.db.complaint.Complaints;
import mn.sanal.db.complaint.Patterns;
import mn.sanal.db.complaint.Transition;
import mn.sanal.db.staff.Roster;
import mn.sanal.db.staff.StaffMember;
import mn.sanal.db.staff.StaffRole;
import mn.sanal.dialogue.CaseNumber;
import mn.sanal.dialogue.CaseQuestion;
import mn.sanal.dialogue.CaseSurvey;
import mn.sanal.dialogue.PersonalData;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Opens a case for whoever may see it, and lays out its page. */
@ConsoleOnly
@Component
class CaseFile {

  private static final Set<Transition> WITHOUT_WORDS =
      Set.of(Transition.REVIEW, Transition.HAND_OVER);

  /** How many similar cases are shown. */
  private static final int ALIKE = 5;

  private final Complaints complaints;
  private final Attachments attachments;
  private final Highlights highlights;
  private final Names names;
  private final CaseWords words;
  private final History history;
  private final Patterns patterns;
  private final Vocabulary vocabulary;
  private final CaseSearch search;
  private final Rows rows;
  private final Roster roster;
  private final Clock clock;

  CaseFile(
      Complaints complaints,
      Attachments attachments,
      Highlights highlights,
      Names names,
      CaseWords words,
      History history,
      Patterns patterns,
      Vocabulary vocabulary,
      CaseSearch search,
      Rows rows,
      Roster roster,
      Clock clock) {
    this.complaints = complaints;
    this.attachments = attachments;
    this.highlights = highlights;
    this.names = names;
    this.words = words;
    this.history = history;
    this.patterns = patterns;
    this.vocabulary = vocabulary;
    this.search = search;
    this.rows = rows;
    this.roster = roster;
    this.clock = clock;
  }

  /** A case that this person must not see looks like one that does not exist. */
  Complaint of(String number, Person me) {
    return CaseNumber.parse(number)
        .flatMap(complaints::find)
        .filter(complaint -> !complaint.safeguarding() || me.isAdmin())
        .orElseThrow(NotFound::new);
  }

  void show(Complaint complaint, String searched, Words t, Model model) {
    model.addAttribute("complaint", complaint);
    model.addAttribute("back", Asked.LIST + "/" + complaint.number().value());
    model.addAttribute(
        "said",
        said(
            complaint.text(),
            vocabulary.read(searched, LocalDate.ofInstant(clock.instant(), Words.ZONE))));
    model.addAttribute("status", CaseWords.status(complaint.status().name(), t));
    model.addAttribute("style", CaseWords.style(complaint.status()));
    model.addAttribute("days", words.days(complaint, t));
    model.addAttribute("kind", CaseWords.kind(complaint.kind().name(), t));
    model.addAttribute("category", CaseWords.category(complaint, t));
    model.addAttribute("place", names.path(complaint.place(), t));
    model.addAttribute("facility", names.facility(complaint.facility(), t));
    model.addAttribute("toConfirm", names.toConfirm(complaint.facility()));
    model.addAttribute("verdict", verdict(complaint));
    List<StaffMember> readers =
        roster.all().stream()
            .filter(StaffMember::active)
            .filter(person -> !complaint.safeguarding() || person.role() == StaffRole.ADMIN)
            .toList();
    model.addAttribute("readers", readers);
    model.addAttribute(
        "assignee",
        Optional.ofNullable(complaint.assignee())
            .flatMap(roster::byId)
            .map(StaffMember::name)
            .orElse(null));
    model.addAttribute("attachments", attachments.of(complaint.number()));
    model.addAttribute("beside", patterns.of(complaint));
    model.addAttribute("surveys", surveys(complaint, t));
    if (!model.containsAttribute("questions")) {
      model.addAttribute("questions", ShortQuestions.empty().rows());
    }
    model.addAttribute("kinds", CaseQuestion.Kind.values());
    model.addAttribute("longestAsk", CaseQuestion.MAX_ASK);
    model.addAttribute(
        "alike", rows.of(search.alike(complaint, ALIKE), "", Reading.ofWords(""), t));
    model.addAttribute("history", history.of(complaint, t));
    Set<Transition> possible = new TreeSet<>(Transition.of(complaint.status(), Actor.Kind.STAFF));
    model.addAttribute("mayAnswer", possible.contains(Transition.ANSWER));
    model.addAttribute("mayDecline", possible.contains(Transition.DECLINE));
    model.addAttribute("moves", moves(complaint, possible));
    model.addAttribute("longest", AnswerController.LONGEST);
  }

  /** Short questions beside what the citizen said to them. */
  private List<CaseSurvey.Line> surveys(Complaint complaint, Words t) {
    return complaints.surveys(complaint.id()).stream()
        .flatMap(survey -> survey.lines(t.messages(), t.language()).stream())
        .toList();
  }

  private static List<Transition> moves(Complaint complaint, Set<Transition> possible) {
    return possible.stream()
        .filter(WITHOUT_WORDS::contains)
        .filter(move -> !(complaint.safeguarding() && move == Transition.HAND_OVER))
        .toList();
  }

  /** The masked text as HTML; what is masked is marked as such, and is not in the page at all. */
  private String said(String text, Reading searched) {
    return highlights
        .whole(text, searched)
        .replace(PersonalData.MASK, "<span class=\"masked\">" + PersonalData.MASK + "</span>");
  }

  private static String verdict(Complaint complaint) {
    return switch (complaint.citizenVerdict()) {
      case SOLVED -> "verdict.yes";
      case HALF -> "verdict.half";
      case NOT_SOLVED -> "verdict.no";
      case null -> "";
    };
  }

  /** Back to the page of the case, with one line on what came of it. */
  static String back(Complaint complaint, String name, String key, RedirectAttributes once) {
    once.addFlashAttribute(name, key);
    return "redirect:" + Asked.LIST + "/" + complaint.number().value();
  }
}
