package mn.sanal.app.journey;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Route;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/** The search of the console in a browser: what needs its script, its keyboard or its history. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ConsoleSearchIT {

  private final Chromium chromium = Chromium.start();
  private final RunningSanal sanal = RunningSanal.withDemo();
  private BrowserContext desktop;

  @BeforeAll
  void signIn() {
    desktop = chromium.desktop();
    Page page = desktop.newPage();
    new Console(page, sanal.url()).opensTheOneTimeLink(sanal.setupLink()).sees("Гомдол");
    page.locator("a.case-row").first().waitFor();
  }

  @AfterAll
  void close() {
    desktop.close();
    sanal.close();
    chromium.close();
  }

  @Test
  void resultsComeWhileOneTypesAndTheAddressFollows() {
    Page page = list("");

    page.locator("#q").pressSequentially("emiin san");
    page.locator("#found mark").first().waitFor();

    assertThat(path(page)).isEqualTo("/admin/complaints?q=emiin san");
    assertThat(page.evaluate("document.activeElement.id")).isEqualTo("q");
  }

  @Test
  void backAndForwardLeadThroughWhatWasAsked() {
    Page page = list("");
    page.locator("#q").pressSequentially("эм");
    page.waitForURL(url -> url.contains("q="));
    page.locator("#f-sector-HEALTH").check();
    page.waitForURL(url -> url.contains("sector=HEALTH"));

    page.goBack();
    page.waitForURL(url -> !url.contains("sector="));
    page.waitForFunction("!document.querySelector('#f-sector-HEALTH').checked");
    assertThat(page.locator("#q").inputValue()).isEqualTo("эм");
    page.goBack();
    page.waitForURL(url -> !url.contains("q="));
    page.waitForFunction("document.querySelector('#q').value === ''");
    page.goForward();
    page.waitForURL(url -> url.contains("q="));
    page.waitForFunction("document.querySelector('#q').value === 'эм'");
  }

  @Test
  void anAnswerThatComesLateIsDropped() {
    Page page = list("");
    List<Route> held = new ArrayList<>();
    page.route(url -> URLDecoder.decode(url, StandardCharsets.UTF_8).contains("q=эм&"), held::add);
    page.locator("#q").fill("эм");
    page.waitForCondition(() -> !held.isEmpty());
    assertThat(page.locator("form.finder.htmx-request .busy").isVisible()).isTrue();

    page.locator("#q").fill("сургууль");
    page.waitForURL(url -> URLDecoder.decode(url, StandardCharsets.UTF_8).contains("сургууль"));
    held.getFirst().resume();
    page.waitForFunction("!document.querySelector('.htmx-request')");

    assertThat(path(page)).endsWith("q=сургууль");
  }

  @Test
  void proposedWordsAreChosenByTheKeyboard() {
    Page page = list("");
    page.locator("#q").pressSequentially("жиш");
    page.locator("#q-words li").first().waitFor();
    Chromium.assertAccessible(page);
    page.keyboard().press("ArrowDown");
    String word = page.locator("#q-words [aria-selected=true]").textContent();
    page.keyboard().press("Enter");
    page.waitForURL(url -> URLDecoder.decode(url, StandardCharsets.UTF_8).endsWith("q=" + word));

    assertThat(page.locator("#q").inputValue()).isEqualTo(word + " ");
    assertThat(page.locator("#q-words").isHidden()).isTrue();
  }

  @Test
  void arrowsLeadThroughTheCasesAndEscapeBack() {
    Page page = list("");
    page.keyboard().press("/");
    page.keyboard().press("ArrowDown");
    page.keyboard().press("ArrowDown");
    assertThat(focusedRow(page)).isEqualTo(1);
    page.keyboard().press("ArrowUp");
    assertThat(focusedRow(page)).isEqualTo(0);
    page.keyboard().press("Escape");
    assertThat(page.evaluate("document.activeElement.id")).isEqualTo("q");
    page.keyboard().press("ArrowDown");
    page.keyboard().press("Enter");

    page.waitForURL("**/admin/complaints/S-**");
  }

  @Test
  void chipsGoByTheKeyboardOneAfterTheOther() {
    Page page = list("?status=RECEIVED&sector=HEALTH&q=статус:нээлттэй");

    page.locator("a.chip").first().focus();
    page.keyboard().press("Delete");
    page.waitForURL(url -> !url.contains("status=RECEIVED"));
    page.waitForFunction("document.activeElement.matches('a.chip')");
    page.keyboard().press("Backspace");
    page.waitForURL(url -> !url.contains("sector="));
    page.waitForFunction("document.activeElement.matches('a.chip')");
    page.keyboard().press("Enter");
    page.waitForURL(url -> !url.contains("q="));
    page.waitForFunction("document.activeElement.id === 'q'");
  }

  @Test
  void everythingWorksWithoutScripts() {
    try (BrowserContext phone = chromium.phoneWithoutScripts()) {
      Page page = phone.newPage();
      page.navigate(sanal.url() + "/admin/sign-in");
      new Console(page, sanal.url()).signsIn();
      page.locator("#q").fill("emiin san");
      page.locator(".search button").click();
      page.locator("#found mark").first().waitFor();
      assertThat(path(page)).isEqualTo("/admin/complaints?q=emiin san");
      page.locator("#f-sector-HEALTH").press("Space");
      page.locator(".search button").click();
      page.locator("a.chip").first().click();

      assertThat(path(page)).isEqualTo("/admin/complaints?q=emiin san");
    }
  }

  private Page list(String query) {
    Page page = desktop.newPage();
    page.navigate(sanal.url() + "/admin/complaints" + query);
    page.locator("a.case-row").first().waitFor();
    return page;
  }

  private String path(Page page) {
    String address = page.url().substring(sanal.url().length());
    return URLDecoder.decode(address, StandardCharsets.UTF_8);
  }

  private static Object focusedRow(Page page) {
    return page.evaluate(
        "[...document.querySelectorAll('a.case-row')].indexOf(document.activeElement)");
  }
}
