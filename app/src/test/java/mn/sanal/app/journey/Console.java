package mn.sanal.app.journey;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What a staff member does in the console, in the words that are shown there. */
final class Console {

  private static final String LOGIN = "dulmaa@example.mn";
  private static final String PASSWORD = "намрын налгар өдөр 17";

  private static final Pattern CODE = Pattern.compile("o_[A-Za-z0-9_-]{8,}");

  private final Page page;
  private final String url;

  Console(Page page, String url) {
    this.page = page;
    this.url = url;
  }

  /** Becomes the first administrator by the one-time link, and signs in. */
  Console opensTheOneTimeLink(String link) {
    page.navigate(link);
    page.fill("[name=name]", "Дулмаа");
    page.fill("[name=login]", LOGIN);
    page.fill("[name=password]", PASSWORD);
    page.fill("[name=repeated]", PASSWORD);
    press("Хадгалах");
    return signsIn();
  }

  Console signsIn() {
    return signsIn("Нэвтрэх");
  }

  /** By the button with these words. */
  Console signsIn(String button) {
    page.fill("[name=login]", LOGIN);
    page.fill("[name=password]", PASSWORD);
    press(button);
    page.waitForURL("**/admin/complaints**");
    return this;
  }

  Console searches(String words) {
    page.navigate(url + "/admin/complaints");
    page.locator("[type=search]").fill(words);
    page.locator("[type=search]").press("Enter");
    return this;
  }

  Console sees(String text) {
    page.getByText(text).first().waitFor();
    return this;
  }

  Console opens(String number) {
    page.navigate(url + "/admin/complaints/" + number);
    return this;
  }

  /** Shows the citizen's words to the official. */
  Console releases() {
    page.locator("form[action$='/release'] button").click();
    return this;
  }

  /** Writes an answer on the complaint's page, looks at it and sends it to the citizen. */
  Console answers(String text) {
    answer().fill(text);
    return sendsTheDraft();
  }

  /** Sends what the official has written. */
  Console sendsTheDraft() {
    page.locator("button[name=kind][value=answer]").click();
    page.locator("form[action$='/answer'] button").click();
    return this;
  }

  private Locator answer() {
    return page.locator("form:has(button[value=answer]) textarea[name=text]");
  }

  /** Invites somebody who is responsible for an area, and returns the code of the invitation. */
  String invitesOfficial(String name, String area) {
    page.navigate(url + "/admin/people/officials");
    page.fill("[name=where]", area);
    page.locator("[name=where]").press("Enter");
    page.fill("[name=name]", name);
    page.locator("form[action$='/officials/invite'] button").click();
    page.locator("input.copy").first().waitFor();
    Matcher code = CODE.matcher(page.locator("input.copy").first().inputValue());
    if (!code.find()) {
      throw new AssertionError("no invitation is shown");
    }
    return code.group();
  }

  void press(String label) {
    page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName(label).setExact(true))
        .first()
        .click();
  }

  Page page() {
    return page;
  }
}
