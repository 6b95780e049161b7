package mn.sanal.admin.complaint;

import mn.sanal.admin.ConsoleOnly;
import mn.sanal.admin.page.Words;
import mn.sanal.admin.search.Reading;
import mn.sanal.db.complaint.Complaints;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;

/**
 * Reports of possible harm to a child, apart from all others. The filter chain lets only
 * administrators in.
 */
@ConsoleOnly
@Controller
class SafeguardingController {

  private static final int MOST = 200;

  private final Complaints complaints;
  private final Rows rows;

  SafeguardingController(Complaints complaints, Rows rows) {
    this.complaints = complaints;
    this.rows = rows;
  }

  @GetMapping("/admin/safeguarding")
  String list(@ModelAttribute("t") Words t, Model model) {
    model.addAttribute(
        "rows",
        complaints.safeguarding(MOST).stream()
            .map(complaint -> rows.row(complaint, "", Reading.ofWords(""), t))
            .toList());
    return "admin/safeguarding";
  }
}
