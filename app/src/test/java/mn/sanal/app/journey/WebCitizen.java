package mn.sanal.app.journey;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.FilePayload;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What a citizen does in the web chat, in the words that are shown there. */
final class WebCitizen {

  private static final List<String> AWAY =
      List.of("Жагсаалтад алга", "Өөр газар", "Хороо, багаар", "Байгууллага заахгүй", "Үндсэн цэс");

  private Page page;
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

  /** Asks the browser where it is, which its owner does not allow, and returns what is said. */
  String triesToShareLocation() {
    page.locator(".attach summary").click();
    page.locator(".locate").click();
    page.locator("#trouble:visible").waitFor();
    return page.locator("#trouble").innerText();
  }

  /** Chooses a photo or a voice message below the pin, sends it, and returns what is asked then. */
  String attaches(String kind, FilePayload file) {
    page.locator(".attach summary").click();
    page.locator(".attach label")
        .filter(new Locator.FilterOptions().setHasText(kind))
        .locator("input")
        .setInputFiles(file);
    page.locator(".attach summary").click();
    click(page.locator(".write button.primary"));
    look("attached");
    return now();
  }

  /** Opens the chat again by the address alone, and returns what is asked. */
  String comesBack(Page other) {
    page.close();
    page = other;
    page.navigate(url + "/chat");
    return now();
  }

  /** Copies the address in the menu, and returns it as it stands there. */
  String copiesTheAddress() {
    page.locator(".menu summary").click();
    look("menu");
    page.locator(".later .copy").click();
    page.locator(".later .copy")
        .filter(new Locator.FilterOptions().setHasText("Хуулсан"))
        .waitFor();
    String address = page.locator(".later a").innerText();
    page.locator(".menu summary").click();
    return address;
  }

  /** Asks in the menu to go on in Telegram, and returns where the link leads. */
  String asksToGoOnInTelegram() {
    page.locator(".menu summary").click();
    page.locator(".menu button[value=transfer]").click();
    Locator link = page.locator(".log a.button").last();
    link.waitFor();
    look("transfer");
    return link.getAttribute("href");
  }

  /** Waits until words stand in the chat, without doing anything. */
  void sees(String words) {
    page.locator(".log").filter(new Locator.FilterOptions().setHasText(words)).waitFor();
    look("left");
  }

  /** Has the device forget the chat, and returns what the page shows then. */
  String forgets() {
    page.locator(".menu summary").click();
    page.locator(".menu a[href='/chat/forget']").click();
    look("forget");
    page.locator("button.danger").click();
    page.locator("#dock").waitFor();
    return page.locator("body").innerText();
  }

  /** Types and sends, and returns what is said beside the dialogue. */
  String typesInVain(String text) {
    page.locator("#write").fill(text);
    page.locator(".write button.primary").click();
    page.locator("#trouble:visible").waitFor();
    look("trouble");
    return page.locator("#trouble").innerText();
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
