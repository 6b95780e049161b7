package mn.sanal.admin.complaint;

import mn.sanal.admin.ConsoleOnly;
import mn.sanal.admin.page.Person;
import mn.sanal.admin.page.Words;
import mn.sanal.db.complaint.Actor;
import mn.sanal.db.complaint.Complaint;
import mn.sanal.db.complaint.Desk;
import mn.sanal.db.complaint.NotAllowed;
import mn.sanal.db.complaint.Transition;
import mn.sanal.db.staff.StaffRole;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/**
 * The page of a case: reads it and leads it on. Answers are written in {@link AnswerController}.
 */
@ConsoleOnly
@Controller
@RequestMapping("/admin/complaints/{number}")
class CaseController {

  private static final String PAGE = "admin/case";

  private final CaseFile file;
  private final Desk desk;

  CaseController(CaseFile file, Desk desk) {
    this.file = file;
    this.desk = desk;
  }

  @GetMapping
  String show(
      @PathVariable String number,
      @RequestParam(name = Asked.WORDS, defaultValue = "") String words,
      @AuthenticationPrincipal Person me,
      @ModelAttribute("t") Words t,
      Model model) {
    file.show(file.of(number, me), words, t, model);
    return PAGE;
  }

  /** The unmasked text, for administrators; that it was opened is recorded first. */
  @PostMapping("/original")
  String original(
      @PathVariable String number,
      @AuthenticationPrincipal Person me,
      @ModelAttribute("t") Words t,
      Model model) {
    if (me.role() != StaffRole.ADMIN) {
      throw new AccessDeniedException("original texts are for administrators");
    }
    Complaint complaint = file.of(number, me);
    model.addAttribute("original", desk.readOriginal(complaint.number(), Actor.staff(me.id())));
    file.show(complaint, "", t, model);
    return PAGE;
  }

  @PostMapping("/release")
  String release(
      @PathVariable String number, @AuthenticationPrincipal Person me, RedirectAttributes once) {
    Complaint complaint = file.of(number, me);
    if (complaint.safeguarding()) {
      throw new AccessDeniedException("a safeguarding case is never released");
    }
    desk.release(complaint.number(), Actor.staff(me.id()));
    return CaseFile.back(complaint, "done", "console.case.done", once);
  }

  /** Moves the case as the table of transitions allows without further words. */
  @PostMapping("/move")
  String move(
      @PathVariable String number,
      @RequestParam Transition to,
      @AuthenticationPrincipal Person me,
      RedirectAttributes once) {
    Complaint complaint = file.of(number, me);
    Actor actor = Actor.staff(me.id());
    if (complaint.safeguarding() && to == Transition.HAND_OVER) {
      throw new AccessDeniedException("a safeguarding case reaches no official");
    }
    try {
      Complaint _ =
          switch (to) {
            case REVIEW -> desk.underReview(complaint.number(), actor);
            case HAND_OVER -> desk.withOfficial(complaint.number(), actor);
            default -> throw new AccessDeniedException("this needs words, or is not for staff");
          };
    } catch (NotAllowed moved) {
      return CaseFile.back(complaint, "refused", "console.case.moved", once);
    }
    return CaseFile.back(complaint, "done", "console.case.done", once);
  }
}
