package mn.sanal.app.journey;

import static org.assertj.core.api.Assertions.assertThat;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.PlaywrightException;
import com.microsoft.playwright.options.ColorScheme;
import java.io.File;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Assumptions;

/**
 * A real browser: chromium from the path, else one that Playwright fetches. Without either the test
 * is skipped by name, or fails where {@code BROWSER_TESTS=required}.
 */
final class Chromium implements AutoCloseable {

  private static final String INSTALL =
      "no chromium: apt-get install chromium, or let Playwright fetch one";
  private static final Path SCREENSHOTS = Path.of("target", "screenshots");
  private static final double PATIENCE_MILLIS = 60_000;

  private final Playwright playwright;
  private final Browser browser;

  private Chromium(Playwright playwright, Browser browser) {
    this.playwright = playwright;
    this.browser = browser;
  }

  static Chromium start() {
    Optional<Path> installed = installed();
    try {
      var options = new Playwright.CreateOptions();
      var launch = new BrowserType.LaunchOptions().setArgs(List.of("--no-sandbox"));
      if (installed.isPresent()) {
        options.setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1"));
        launch.setExecutablePath(installed.get());
      }
      Playwright playwright = Playwright.create(options);
      return new Chromium(playwright, playwright.chromium().launch(launch));
    } catch (PlaywrightException e) {
      if (installed.isPresent() || "required".equals(System.getenv("BROWSER_TESTS"))) {
        throw new AssertionError(INSTALL, e);
      }
      return Assumptions.abort(INSTALL);
    }
  }

  private static Optional<Path> installed() {
    String folders = Optional.ofNullable(System.getenv("PATH")).orElse("");
    return Stream.of(folders.split(Pattern.quote(File.pathSeparator), -1))
        .flatMap(folder -> Stream.of("chromium", "chromium-browser").map(Path.of(folder)::resolve))
        .filter(Files::isExecutable)
        .findFirst();
  }

  /** A phone of 360 by 740, as many people have. */
  BrowserContext phone() {
    return open(new Browser.NewContextOptions().setViewportSize(360, 740));
  }

  /** The same, whose owner lets the page know where it is. */
  BrowserContext phoneAt(double latitude, double longitude) {
    return open(
        new Browser.NewContextOptions()
            .setViewportSize(360, 740)
            .setGeolocation(latitude, longitude)
            .setPermissions(List.of("geolocation")));
  }

  BrowserContext phoneWithoutScripts() {
    return open(
        new Browser.NewContextOptions().setViewportSize(360, 740).setJavaScriptEnabled(false));
  }

  BrowserContext desktop() {
    return open(new Browser.NewContextOptions().setViewportSize(1280, 800));
  }

  BrowserContext phone(ColorScheme colours) {
    return open(new Browser.NewContextOptions().setViewportSize(360, 740).setColorScheme(colours));
  }

  BrowserContext desktop(ColorScheme colours) {
    return open(new Browser.NewContextOptions().setViewportSize(1280, 800).setColorScheme(colours));
  }

  private BrowserContext open(Browser.NewContextOptions options) {
    BrowserContext context = browser.newContext(options.setLocale("mn-MN"));
    context.setDefaultTimeout(PATIENCE_MILLIS);
    return context;
  }

  static void photograph(Page page, String name) {
    page.screenshot(new Page.ScreenshotOptions().setPath(SCREENSHOTS.resolve(name + ".png")));
  }

  static void photographWhole(Page page, String name) {
    page.screenshot(
        new Page.ScreenshotOptions().setPath(SCREENSHOTS.resolve(name + ".png")).setFullPage(true));
  }

  /** Nobody is kept out, as far as axe can see. */
  static void assertAccessible(Page page) {
    var violations = new AxeBuilder(page).analyze().getViolations();
    assertThat(violations)
        .as(page.url())
        .extracting(rule -> rule.getId() + ": " + rule.getHelp() + " " + rule.getNodes())
        .isEmpty();
  }

  /** Nothing sticks out at the side of the screen. */
  static void assertFits(Page page) {
    Object overflow =
        page.evaluate(
            "document.documentElement.scrollWidth - document.documentElement.clientWidth");
    assertThat(overflow).as("pixels wider than the screen: " + page.url()).isEqualTo(0);
  }

  @Override
  public void close() {
    browser.close();
    playwright.close();
  }
}
