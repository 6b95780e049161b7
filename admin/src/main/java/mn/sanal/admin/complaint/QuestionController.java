package mn.sanal.admin.complaint;

import mn.sanal.admin.ConsoleOnly;
import mn.sanal.admin.page.Person;
import mn.sanal.db.complaint.Actor;
import mn.sanal.db.complaint.Complaint;
import mn.sanal.db.complaint.Desk;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Asks the citizen: one question in free words, or up to three short ones. */
@ConsoleOnly
@Controller
class QuestionController {

  private final CaseFile file;
  private final Desk desk;

  QuestionController(CaseFile file, Desk desk) {
    this.file = file;
    this.desk = desk;
  }

  /** What the citizen says comes into the history. What is refused stays in the form. */
  @PostMapping("/admin/complaints/{number}/ask")
  String ask(
      @PathVariable String number,
      @RequestParam(defaultValue = "") String text,
      @RequestParam MultiValueMap<String, String> sent,
      @AuthenticationPrincipal Person me,
      RedirectAttributes once) {
    Complaint complaint = file.of(number, me);
    Actor actor = Actor.staff(me.id());
    ShortQuestions questions = ShortQuestions.of(sent);
    String refused = refused(text, questions);
    if (refused == null) {
      try {
        Complaint _ =
            questions.areNone()
                ? desk.ask(complaint.number(), actor, text.strip())
                : desk.ask(complaint.number(), actor, questions.questions());
        return CaseFile.back(complaint, "done", "console.case.asked", once);
      } catch (IllegalArgumentException nobodyToAsk) {
        refused = "console.case.short_over";
      }
    }
    once.addFlashAttribute("question", text);
    once.addFlashAttribute("questions", questions.rows());
    return CaseFile.back(complaint, "refused", refused, once);
  }

  private static @Nullable String refused(String text, ShortQuestions questions) {
    if (text.isBlank() == questions.areNone()) {
      return "console.case.short_none";
    }
    if (text.length() > AnswerController.LONGEST) {
      return "console.case.too_long";
    }
    return questions.problem().map(problem -> "console.case.short_bad." + problem).orElse(null);
  }
}
