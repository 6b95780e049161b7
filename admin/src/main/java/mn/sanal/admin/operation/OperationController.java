package mn.sanal.admin.operation;

import java.time.Clock;
import java.util.List;
import mn.sanal.admin.ConsoleOnly;
import mn.sanal.admin.page.Person;
import mn.sanal.admin.search.CaseSearch;
import mn.sanal.admin.search.IndexState;
import mn.sanal.db.comment.Comments;
import mn.sanal.db.conversation.SetAside;
import mn.sanal.db.outbox.Parked;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/**
 * The page of what could not be taken in or handed out, never with what it says, and of what people
 * say about the bot.
 */
@ConsoleOnly
@Controller
class OperationController {

  private static final int PAGE = 50;
  private static final int LAST_PAGE = 1_000;
  private static final int ENDED = 20;
  private static final String BACK = "redirect:/admin/operation";

  private final SetAside setAside;
  private final Parked parked;
  private final Comments comments;
  private final CaseSearch search;
  private final Clock clock;

  OperationController(
      SetAside setAside, Parked parked, Comments comments, CaseSearch search, Clock clock) {
    this.setAside = setAside;
    this.parked = parked;
    this.comments = comments;
    this.search = search;
    this.clock = clock;
  }

  @GetMapping("/admin/operation")
  String show(
      @RequestParam(defaultValue = "0") int aside,
      @RequestParam(defaultValue = "0") int held,
      Model model) {
    int asidePage = Math.clamp(aside, 0, LAST_PAGE);
    int heldPage = Math.clamp(held, 0, LAST_PAGE);
    model.addAttribute("index", state(search.state()));
    model.addAttribute("asideCount", setAside.count());
    List<SetAside.Entry> shown = setAside.newest(PAGE, asidePage * PAGE);
    model.addAttribute("aside", shown);
    model.addAttribute(
        "retrying", shown.stream().anyMatch(e -> e.state() == SetAside.State.TO_RETRY));
    model.addAttribute("asidePage", asidePage);
    model.addAttribute("ended", setAside.ended(ENDED));
    model.addAttribute("heldCount", parked.count());
    model.addAttribute("held", parked.newest(PAGE, heldPage * PAGE));
    model.addAttribute("heldPage", heldPage);
    model.addAttribute("comments", comments.latest(PAGE));
    model.addAttribute("size", PAGE);
    model.addAttribute("back", "/admin/operation");
    return "admin/operation";
  }

  @PostMapping("/admin/operation/aside/{id}/retry")
  String retry(@PathVariable long id, @AuthenticationPrincipal Person me, RedirectAttributes once) {
    say(setAside.retry(id, me.id(), clock.instant()), "console.operation.retrying", once);
    return BACK;
  }

  @PostMapping("/admin/operation/aside/retry-all")
  String retryAll(@AuthenticationPrincipal Person me, RedirectAttributes once) {
    say(setAside.retryAll(me.id(), clock.instant()) > 0, "console.operation.retrying", once);
    return BACK;
  }

  @PostMapping("/admin/operation/aside/{id}/dismiss")
  String dismiss(
      @PathVariable long id, @AuthenticationPrincipal Person me, RedirectAttributes once) {
    say(setAside.dismiss(id, me.id(), clock.instant()), "console.operation.dismissed", once);
    return BACK;
  }

  private static void say(boolean done, String what, RedirectAttributes once) {
    once.addFlashAttribute("done", done ? what : null);
    once.addFlashAttribute("refused", done ? null : "console.operation.decided_already");
  }

  private static String state(IndexState state) {
    return switch (state) {
      case IndexState.Ready _ -> "console.operation.index.ready";
      case IndexState.Building _ -> "console.operation.index.building";
      case IndexState.Down _ -> "console.operation.index.down";
    };
  }
}
