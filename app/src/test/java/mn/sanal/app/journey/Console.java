package mn.sanal.app.journey;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;

/** What a staff member does in the console, in the words that are shown there. */
final class Console {

  private static final String LOGIN = "dulmaa@example.mn";
  private static final String PASSWORD = "намрын налгар өдөр 17";

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
    page.fill("[name=login]", LOGIN);
    page.fill("[name=password]", PASSWORD);
    press("Нэвтрэх");
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
    page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName(number)).first().click();
    page.waitForURL("**/admin/complaints/**");
    return this;
  }

  /** Sends an answer to the citizen from the complaint's page. */
  Console answers(String text) {
    page.locator("textarea[name=text]").first().fill(text);
    press("Хариу илгээх");
    return this;
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
