package mn.sanal.app.journey;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.TimeoutError;
import com.microsoft.playwright.options.FilePayload;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Does in the web chat what is written, and waits for what must be shown then. */
final class WebReplay {

  /** What the bar above says instead. */
  private static final Pattern PROGRESS = Pattern.compile("Асуулт \\d+/\\d+");

  private final Page page;
  private final String url;
  private final Map<String, String> codes = new HashMap<>();

  WebReplay(Page page, String url) {
    this.page = page;
    this.url = url;
  }

  void does(WrittenDialogue.Step step) {
    String action = step.action();
    if (action.startsWith("/start")) {
      page.navigate(url + "/chat" + action.substring(6).replace(" ", "?start="));
    }
    String before = version();
    if (action.startsWith("/start")) {
      page.locator("#dock button.wide").click();
    } else if (action.startsWith("[")) {
      press(action.substring(1, action.length() - 1));
    } else if (action.startsWith("{photo")) {
      attach(0, new FilePayload("a.jpg", "image/jpeg", Talk.photo()));
    } else if (action.startsWith("{voice")) {
      attach(1, new FilePayload("a.ogg", "audio/ogg", Talk.voice()));
    } else {
      page.locator("#write").fill(action);
      page.locator(".write button.primary").click();
    }
    String shown = words(step.shown().getLast());
    String wanted = alike(shown);
    try {
      page.waitForCondition(
          () ->
              !version().equals(before)
                  && (alike(now()).contains(wanted) || alike(log()).contains(wanted)));
    } catch (TimeoutError e) {
      throw new AssertionError(step.action() + " leads to " + log() + "\nand not to " + shown, e);
    }
    learn(shown, log());
  }

  private void learn(String wanted, String came) {
    Matcher there = WrittenDialogue.CODE.matcher(wanted);
    Matcher here = WrittenDialogue.CODE.matcher(came);
    while (there.find() && here.find()) {
      codes.put(there.group(), here.group());
    }
  }

  /** The written numbers and secret codes, and what they are here. */
  Map<String, String> codes() {
    return codes;
  }

  private String version() {
    return page.locator("#live").getAttribute("data-version");
  }

  private void press(String label) {
    for (Locator button : page.locator("main button").all().reversed()) {
      if (plain(button.innerText()).equals(plain(label))) {
        button.click();
        return;
      }
    }
    throw new AssertionError("no button [" + label + "] on " + page.locator("main").innerText());
  }

  private void attach(int way, FilePayload file) {
    page.locator(".attach summary").click();
    page.locator(".attach input[type=file]").nth(way).setInputFiles(file);
    page.locator(".write button.primary").click();
  }

  /** The question that waits, or what was said last. */
  String now() {
    Locator now = page.locator("#now");
    return now.count() > 0 ? now.innerText() : log();
  }

  private String log() {
    return page.locator(".log").innerText();
  }

  /** A message without its buttons, and without the link that is a button here. */
  private static String words(String shown) {
    List<String> lines =
        shown.lines().filter(line -> !line.startsWith("[") && !line.startsWith("https:")).toList();
    return String.join("\n", lines);
  }

  private static String alike(String text) {
    return plain(PROGRESS.matcher(WrittenDialogue.alike(text)).replaceAll(""));
  }

  private static String plain(String text) {
    return text.replaceAll("\\s", "");
  }
}
