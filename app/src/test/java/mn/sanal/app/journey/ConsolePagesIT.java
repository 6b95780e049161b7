package mn.sanal.app.journey;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.ColorScheme;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * Every page of the console with invented data on it: nobody is kept out, nothing sticks out, on a
 * phone and on a desktop, light and dark, in both languages.
 */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ConsolePagesIT {

  private final Chromium chromium = Chromium.start();
  private final RunningSanal sanal = RunningSanal.withDemo();
  private final Map<String, String> pages = new LinkedHashMap<>();

  @BeforeAll
  void fill() throws InterruptedException {
    try (BrowserContext desktop = chromium.desktop()) {
      new Console(desktop.newPage(), sanal.url())
          .opensTheOneTimeLink(sanal.setupLink())
          .sees("Гомдол");
    }
    sanal.telegram.sendUnparsable();
    Waiting.until("it was set aside", () -> !sanal.query("select id from set_aside").isEmpty());
    sanal.query(
        "insert into saved_search (staff_id, name, query, seen_at)"
            + " select id, 'Эмийн сан', 'q=emiin+san', timestamptz '2026-01-01' from staff"
            + " returning id");
    String number = change("where not safeguarding and facility is not null order by id limit 1");
    String other = change("where id = (select max(id) from complaint where not safeguarding)");
    pages.put("list", "/admin/complaints");
    pages.put("found", "/admin/complaints?q=emiin+san&status=RECEIVED");
    pages.put("nothing-found", "/admin/complaints?q=йййй");
    pages.put("misspelt", "/admin/complaints?q=тамаграф+төлөв:йй&status=RESOLVED");
    pages.put("searches", "/admin/searches?q=эм&status=RECEIVED");
    pages.put("case", "/admin/complaints/" + number);
    pages.put("other-case", "/admin/complaints/" + other);
    pages.put("safeguarding", "/admin/safeguarding");
    pages.put("scores", "/admin/scores");
    pages.put("scores-place", "/admin/scores/place/" + scored("left(place, 2)"));
    pages.put("scores-facility", "/admin/scores/facility/" + scored("subject"));
    pages.put("bursts", "/admin/scores/bursts");
    pages.put("endings", "/admin/endings");
    pages.put("actions", "/admin/facilities/" + scored("subject") + "/actions");
    pages.put("places", "/admin/places");
    pages.put("places-in", "/admin/places?in=8519");
    pages.put("topics", "/admin/topics");
    pages.put("topics-area", "/admin/topics/85");
    pages.put("typed", "/admin/places/typed");
    pages.put("operation", "/admin/operation");
    pages.put("people", "/admin/people");
    pages.put("officials", "/admin/people/officials?where=Давст");
    pages.put("not-found", "/admin/complaints/S-26-ZZZZZ");
  }

  @AfterAll
  void close() {
    sanal.close();
    chromium.close();
  }

  @ParameterizedTest
  @CsvSource({"phone,LIGHT,mn", "phone,DARK,en", "desktop,DARK,mn", "desktop,LIGHT,en"})
  void keepsNobodyOut(String width, ColorScheme colours, String language) {
    try (BrowserContext context =
        width.equals("phone") ? chromium.phone(colours) : chromium.desktop(colours)) {
      Page page = context.newPage();
      var looked =
          new Looked(page, width + "-" + colours.name().toLowerCase(Locale.ROOT) + "-" + language);
      page.navigate(sanal.url() + "/admin/sign-in");
      speak(page, language);
      looked.at("sign-in");
      new Console(page, sanal.url()).signsIn(language.equals("mn") ? "Нэвтрэх" : "Sign in");
      speak(page, language);
      pages.forEach(
          (name, path) -> {
            page.navigate(sanal.url() + path);
            looked.at(name);
          });
      page.navigate(sanal.url() + "/admin/places/typed");
      page.locator("table a[href*='/typed/']").first().click();
      looked.at("typed-one");
      page.navigate(sanal.url() + pages.get("case"));
      page.locator("textarea[name=text]").first().fill("Маргааш засна. Мэдээлсэнд баярлалаа.");
      page.locator("button[name=kind][value=answer]").click();
      looked.at("preview");
      page.navigate(sanal.url() + "/admin/people/officials?where=Давст");
      page.fill("[name=name]", "Ц. Оюун, сумын эрүүл мэндийн төвийн дарга");
      page.locator("form[action$='/officials/invite'] button").click();
      page.locator("input.copy").first().waitFor();
      looked.at("invitation");
      page.navigate(sanal.url() + "/admin/people");
      page.locator("form[action$='/people/invite'] button").click();
      page.locator("input.copy").first().waitFor();
      looked.at("staff-link");
      String link = page.locator("input.copy").first().inputValue();
      page.navigate(link);
      looked.at("setup");
    }
  }

  @Test
  void theKeyboardAloneLeadsFromTheSearchToAnAnswer() {
    try (BrowserContext desktop = chromium.desktop()) {
      Page page = desktop.newPage();
      page.navigate(sanal.url() + "/admin/sign-in");
      new Console(page, sanal.url()).signsIn("Нэвтрэх");

      page.keyboard().press("Tab");
      assertThat(focused(page)).isEqualTo("#content");
      page.keyboard().press("Enter");
      page.keyboard().press("/");
      assertThat(focused(page)).isEqualTo("q");
      page.keyboard().type("emiin san");
      page.keyboard().press("Enter");
      page.locator("mark").first().waitFor();
      tabTo(page, "a.case-row");
      page.keyboard().press("Enter");
      page.waitForURL("**/admin/complaints/S-**");
      tabTo(page, "textarea[name=text]");
      page.keyboard().type("Шалгаж байна.");
      page.keyboard().press("Tab");
      page.keyboard().press("Enter");
      page.getByText("Шалгаж байна.").first().waitFor();

      assertThat(page.url()).endsWith("/preview");
    }
  }

  @Test
  void theLinkOfAnInvitationIsCopiedByOnePress() {
    try (BrowserContext desktop = chromium.desktop()) {
      desktop.grantPermissions(List.of("clipboard-read", "clipboard-write"));
      Page page = desktop.newPage();
      page.navigate(sanal.url() + "/admin/sign-in");
      Console console = new Console(page, sanal.url()).signsIn("Нэвтрэх");
      speak(page, "mn");
      console.invitesOfficial("Б. Сүрэн", "Давст");

      page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Хуулах"))
          .first()
          .click();

      page.getByText("Хуулсан").waitFor();
      assertThat(page.evaluate("navigator.clipboard.readText()").toString())
          .matches("https://t\\.me/sanal_test_bot\\?start=o_[0-9A-Z]{16}");
    }
  }

  /** What is focused: the id of a field, or where a link leads inside the page. */
  private static String focused(Page page) {
    return page.evaluate("document.activeElement.getAttribute('href') ?? document.activeElement.id")
        .toString();
  }

  private static void tabTo(Page page, String selector) {
    for (int i = 0; i < 120; i++) {
      page.keyboard().press("Tab");
      if ((boolean) page.evaluate("s => document.activeElement.matches(s)", selector)) {
        return;
      }
    }
    throw new AssertionError("the keyboard does not reach " + selector);
  }

  /** What one has looked at is photographed. */
  private record Looked(Page page, String prefix) {

    void at(String name) {
      Chromium.photographWhole(page, "console-" + prefix + "-" + name);
      Chromium.assertFits(page);
      Chromium.assertAccessible(page);
    }
  }

  private static void speak(Page page, String language) {
    var other = page.locator("form[action='/admin/language'] input[value='" + language + "']");
    if (other.count() > 0) {
      page.locator("form[action='/admin/language'] button").first().click();
      page.waitForLoadState();
    }
  }

  /** Makes a case one about a facility that is not in the list. */
  private String change(String which) {
    return sanal
        .query(
            "update complaint set facility = null, typed_facility = '«Номин» эмийн сан' where id ="
                + " (select id from complaint "
                + which
                + ") returning number")
        .getFirst()
        .getFirst();
  }

  private String scored(String column) {
    return sanal
        .query("select " + column + " from score_cell where kind = 'FACILITY' limit 1")
        .getFirst()
        .getFirst();
  }
}
