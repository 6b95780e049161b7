package mn.sanal.app.journey;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What a citizen does in the web chat, in the words that are shown there. */
final class WebCitizen {

  private static final List<String> AWAY =
      List.of("Жагсаалтад алга", "Өөр газар", "Хороо, багаар", "Байгууллага заахгүй", "Үндсэн цэс");

  private final Page page;
  private final String url;
  private final boolean scripts;
  private final @Nullable String pictures;

  /**
   * @param pictures how the names of the screenshots begin, or null for none
   */
  WebCitizen(Page page, String url, boolean scripts, @Nullable String pictures) {
    this.page = page;
    this.url = url;
    this.scripts = scripts;
    this.pictures = pictures;
  }

  WebCitizen begins() {
    page.navigate(url + "/chat");
    look("start");
    press("Эхлэх");
    press("Монгол");
    look("consent");
    press("Зөвшөөрч байна");
    look("menu");
    return this;
  }

  /** Rates medicines, answering whatever stands first, and returns the receipt. */
  String ratesMedicines() {
    press("Асуулгад хариулах");
    press("Эмийн хүртээмж");
    press("35–54");
    look("first-question");
    for (int i = 0; i < 30 && !now().contains("хүлээн авлаа"); i++) {
      answer();
    }
    look("receipt");
    return now();
  }

  /** Begins a complaint and goes as far as the question where it was. */
  WebCitizen complains() {
    press("Гомдол гаргах");
    press("Үзлэг, эмчилгээ");
    return this;
  }

  /** Lets the browser say where it is, and returns what is asked then. */
  String sharesLocation() {
    page.locator(".attach summary").click();
    look("attach");
    click(page.locator(".locate"));
    look("location");
    return now();
  }

  /** Types and sends, and returns what is asked then. */
  String types(String text) {
    page.locator("#write").fill(text);
    click(page.locator(".write button.primary"));
    look("typed");
    return now();
  }

  /** Presses a button, and returns what is asked then. */
  String chooses(String label) {
    press(label);
    return now();
  }

  private void answer() {
    List<Locator> choices = page.locator("#dock .choices button").all();
    String all = page.locator("#dock").innerText();
    if (all.contains("Илгээх")) {
      look("review");
      press("Илгээх");
    } else if (all.contains("✓ ")) {
      press("Дууслаа");
    } else {
      for (Locator choice : choices) {
        String label = choice.innerText();
        if (!AWAY.contains(label) && !label.startsWith("‹") && !label.endsWith("›")) {
          click(choice);
          return;
        }
      }
      click(page.locator("#dock .ways .on"));
    }
  }

  private void press(String label) {
    click(
        page.locator("#dock button").filter(new Locator.FilterOptions().setHasText(label)).first());
  }

  private void click(Locator button) {
    String before = state();
    button.click();
    page.waitForCondition(
        () -> {
          if (!scripts && state().equals(before)) {
            page.navigate(url + "/chat");
          }
          return !state().equals(before);
        });
  }

  private String state() {
    return now() + page.locator("#dock").innerText();
  }

  /** The question that waits, or what was said last. */
  private String now() {
    return page.locator("#now").count() > 0
        ? page.locator("#now").innerText()
        : page.locator(".log").innerText();
  }

  private void look(String name) {
    if (pictures != null) {
      Chromium.photograph(page, pictures + "-" + name);
      Chromium.assertFits(page);
      Chromium.assertAccessible(page);
    }
  }
}
