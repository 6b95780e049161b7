package mn.sanal.admin.signin;

import java.util.Map;
import mn.sanal.admin.ConsoleOnly;
import mn.sanal.admin.page.Person;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The door of the console. */
@ConsoleOnly
@Controller
class SignInController {

  /** What the door can say, by what stands behind the question mark of its address. */
  private static final Map<String, String> NOTES =
      Map.of(
          "wrong", "console.signin.wrong",
          "wait", "console.signin.wait",
          "again", "console.signin.again",
          "out", "console.signin.out",
          "ready", "console.signin.ready");

  @GetMapping({"/admin", "/admin/"})
  String start() {
    return "redirect:/admin/complaints";
  }

  @GetMapping(ConsoleSecurity.SIGN_IN)
  String signIn(
      @RequestParam Map<String, String> asked,
      @AuthenticationPrincipal @Nullable Person me,
      Model model) {
    if (me != null) {
      return "redirect:/admin/complaints";
    }
    String said = asked.keySet().stream().filter(NOTES::containsKey).findFirst().orElse("");
    model.addAttribute("note", NOTES.get(said));
    model.addAttribute("good", said.equals("ready") || said.equals("out"));
    return "admin/sign-in";
  }
}
