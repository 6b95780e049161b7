package mn.sanal.admin.operation;

import mn.sanal.admin.ConsoleOnly;
import mn.sanal.admin.search.CaseSearch;
import mn.sanal.admin.search.IndexState;
import mn.sanal.db.conversation.SetAside;
import mn.sanal.db.outbox.Parked;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The page of what could not be taken in or handed out: never what it says. */
@ConsoleOnly
@Controller
class OperationController {

  private static final int PAGE = 50;
  private static final int LAST_PAGE = 1_000;

  private final SetAside setAside;
  private final Parked parked;
  private final CaseSearch search;

  OperationController(SetAside setAside, Parked parked, CaseSearch search) {
    this.setAside = setAside;
    this.parked = parked;
    this.search = search;
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
    model.addAttribute("aside", setAside.newest(PAGE, asidePage * PAGE));
    model.addAttribute("asidePage", asidePage);
    model.addAttribute("heldCount", parked.count());
    model.addAttribute("held", parked.newest(PAGE, heldPage * PAGE));
    model.addAttribute("heldPage", heldPage);
    model.addAttribute("size", PAGE);
    model.addAttribute("back", "/admin/operation");
    return "admin/operation";
  }

  private static String state(IndexState state) {
    return switch (state) {
      case IndexState.Ready _ -> "console.operation.index.ready";
      case IndexState.Building _ -> "console.operation.index.building";
      case IndexState.Down _ -> "console.operation.index.down";
    };
  }
}
