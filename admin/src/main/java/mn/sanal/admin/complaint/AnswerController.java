package mn.sanal.admin.complaint;

import java.util.Map;
import mn.sanal.admin.ConsoleOnly;
import mn.sanal.admin.page.Names;
import mn.sanal.admin.page.Person;
import mn.sanal.admin.page.Words;
import mn.sanal.db.complaint.Actor;
import mn.sanal.db.complaint.Complaint;
import mn.sanal.db.complaint.Desk;
import mn.sanal.db.complaint.NotAllowed;
import mn.sanal.dialogue.CaseNumber;
import mn.sanal.i18n.Messages;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Words to the citizen: kept as a draft, shown as they will look, then sent. */
@ConsoleOnly
@Controller
@RequestMapping("/admin/complaints/{number}")
class AnswerController {

  /** Leaves room in one message of a chat (4,096) for what stands around the answer. */
  static final int LONGEST = 3_000;

  private final CaseFile file;
  private final Desk desk;
  private final Messages messages;
  private final Names names;

  AnswerController(CaseFile file, Desk desk, Messages messages, Names names) {
    this.file = file;
    this.desk = desk;
    this.messages = messages;
    this.names = names;
  }

  @PostMapping("/preview")
  String preview(
      @PathVariable String number,
      @RequestParam String text,
      @RequestParam(defaultValue = "answer") String kind,
      @AuthenticationPrincipal Person me,
      @ModelAttribute("t") Words t,
      Model model,
      RedirectAttributes once) {
    Complaint complaint = file.of(number, me);
    String refused = refused(text);
    if (refused != null) {
      once.addFlashAttribute("text", text);
      return CaseFile.back(complaint, "refused", refused, once);
    }
    model.addAttribute("complaint", complaint);
    model.addAttribute("text", text);
    model.addAttribute("kind", kind.equals("decline") ? "decline" : "answer");
    model.addAttribute("shown", shown(complaint, text, kind));
    return "admin/preview";
  }

  /** Back from the preview, nothing lost and nothing sent. */
  @PostMapping("/edit")
  String edit(
      @PathVariable String number,
      @RequestParam String text,
      @RequestParam(defaultValue = "answer") String kind,
      @AuthenticationPrincipal Person me,
      RedirectAttributes once) {
    Complaint complaint = file.of(number, me);
    once.addFlashAttribute(kind.equals("decline") ? "reason" : "text", text);
    return "redirect:" + Asked.LIST + "/" + complaint.number().value();
  }

  @PostMapping("/draft")
  String draft(
      @PathVariable String number,
      @RequestParam String text,
      @AuthenticationPrincipal Person me,
      RedirectAttributes once) {
    return write(number, text, "console.case.done", me, once, desk::draft);
  }

  @PostMapping("/answer")
  String answer(
      @PathVariable String number,
      @RequestParam String text,
      @RequestParam int version,
      @AuthenticationPrincipal Person me,
      RedirectAttributes once) {
    return unmoved(number, version, text, me, once)
        ? write(number, text, "console.case.sent", me, once, desk::answer)
        : CaseFile.back(file.of(number, me), "refused", "console.case.moved", once);
  }

  @PostMapping("/decline")
  String decline(
      @PathVariable String number,
      @RequestParam String text,
      @RequestParam int version,
      @AuthenticationPrincipal Person me,
      RedirectAttributes once) {
    return unmoved(number, version, text, me, once)
        ? write(number, text, "console.case.sent", me, once, desk::decline)
        : CaseFile.back(file.of(number, me), "refused", "console.case.moved", once);
  }

  /** Whether the case still is what the writer saw; if not, the words are not lost. */
  private boolean unmoved(
      String number, int version, String text, Person me, RedirectAttributes once) {
    boolean same = file.of(number, me).version() == version;
    if (!same) {
      once.addFlashAttribute("text", text);
    }
    return same;
  }

  private String write(
      String number, String text, String done, Person me, RedirectAttributes once, Deed deed) {
    Complaint complaint = file.of(number, me);
    String refused = refused(text);
    if (refused == null) {
      try {
        Complaint _ = deed.of(complaint.number(), Actor.staff(me.id()), text.strip());
        return CaseFile.back(complaint, "done", done, once);
      } catch (NotAllowed moved) {
        refused = "console.case.moved";
      }
    }
    once.addFlashAttribute("text", text);
    return CaseFile.back(complaint, "refused", refused, once);
  }

  private static @Nullable String refused(String text) {
    if (text.isBlank()) {
      return "console.case.answer_empty";
    }
    return text.length() > LONGEST ? "console.case.too_long" : null;
  }

  /** The message as the citizen will read it, in the language of the case. */
  private String shown(Complaint complaint, String text, String kind) {
    var theirs = new Words(messages, complaint.language());
    String typed = complaint.typedFacility();
    String facility = complaint.facility();
    String body =
        typed != null
            ? typed
            : facility != null
                ? names.facility(facility, theirs)
                : names.place(complaint.place(), theirs);
    String receipt = complaint.number().value();
    return kind.equals("decline")
        ? theirs.text("notice.declined", "receipt", receipt, "reason", text.strip())
        : theirs.text(
            "notice.answered",
            Map.of("receipt", receipt, "answer", text.strip(), "facility", body));
  }

  private interface Deed {
    Complaint of(CaseNumber number, Actor actor, String text);
  }
}
