package mn.sanal.admin.complaint;

import mn.sanal.admin.ConsoleOnly;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;

/** The list of cases. */
@ConsoleOnly
@Controller
class ListController {

  @GetMapping("/admin/complaints")
  String list() {
    return "admin/complaints";
  }
}
