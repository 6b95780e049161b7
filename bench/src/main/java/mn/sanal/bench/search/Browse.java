package mn.sanal.bench.search;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import mn.sanal.bot.api.process.SanalProcess;

/**
 * The search page in a real browser, over the data that {@link SearchBench} has left: how long a
 * page takes until it is loaded, and what is typed until it is answered, as multiples of a page of
 * the console that searches nothing.
 */
public final class Browse {

  private static final String LOGIN = "bench@example.mn";
  private static final String PASSWORD = "намрын налгар өдөр 17";
  private static final String PLAIN = "/admin/people";
  private static final int ROUNDS = 15;
  private static final int WARM_UP = 5;
  private static final Pattern SETUP = Pattern.compile("/admin/setup\\?token=[A-Za-z0-9_.~-]+");
  private static final Path PICTURES = Path.of("bench", "target");

  /** What a clerk may type: usual words, the commonest, a phrase, beginnings. */
  private static final List<String> TYPED =
      List.of("эмч ирсэнгүй", "surguuliin hool", "байна", "\"эмийн сан\"", "э*", "цэцэрлэг");

  private final Page page;
  private final String url;

  private Browse(Page page, String url) {
    this.page = page;
    this.url = url;
  }

  /** Prints all figures; the pictures go to {@code bench/target}. */
  public static void run(Path data, Path jar) {
    try (SanalProcess sanal = new SanalProcess(jar, data.toAbsolutePath());
        Playwright playwright =
            Playwright.create(
                new Playwright.CreateOptions()
                    .setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
        Browser browser = playwright.chromium().launch(options())) {
      sanal.withJavaOption("-Xmx1g").start();
      Page page = browser.newPage(new Browser.NewPageOptions().setViewportSize(1280, 800));
      page.setDefaultTimeout(30_000);
      var bench = new Browse(page, sanal.url());
      bench.signIn(sanal.output());
      bench.measure();
      bench.photograph("э*", "search-beginning");
      bench.photograph("эмч ирсэнгүй", "search-desktop");
      page.setViewportSize(360, 740);
      bench.photograph("surguuliin hool", "search-phone");
    }
  }

  private static BrowserType.LaunchOptions options() {
    return new BrowserType.LaunchOptions()
        .setArgs(List.of("--no-sandbox"))
        .setExecutablePath(Path.of("/usr/bin/chromium"));
  }

  private void signIn(String printed) {
    Matcher link = SETUP.matcher(printed);
    if (link.find()) {
      page.navigate(url + link.group());
      page.fill("[name=name]", "Bench");
      page.fill("[name=login]", LOGIN);
      page.fill("[name=password]", PASSWORD);
      page.fill("[name=repeated]", PASSWORD);
      page.locator("[name=repeated]").press("Enter");
      page.waitForCondition(() -> page.locator("[name=repeated]").count() == 0);
    } else {
      page.navigate(url + "/admin");
    }
    page.fill("[name=login]", LOGIN);
    page.fill("[name=password]", PASSWORD);
    page.locator("[name=password]").press("Enter");
    page.waitForURL("**/admin/complaints**");
    page.locator("#found .muted, #found li, #found tr").first().waitFor();
    page.waitForCondition(() -> page.locator("#found progress").count() == 0);
  }

  private void measure() {
    double plain = median(PLAIN);
    System.out.println(
        String.format(Locale.ROOT, "a page of the console without search: %.1f ms", plain));
    for (String typed : TYPED) {
      double loaded = median("/admin/complaints?q=" + encoded(typed));
      System.out.println(
          String.format(
              Locale.ROOT,
              "%-16s loaded %.1f ms, %.2f times the page without search; %s",
              typed,
              loaded,
              loaded / plain,
              page.locator("#found").innerText().lines().findFirst().orElse("")));
    }
    System.out.println(
        String.format(
            Locale.ROOT,
            "typed, from the pause after the last letter to the answer: %.1f ms",
            typing()));
  }

  /** Milliseconds until the page is loaded, as the browser itself measures it. */
  private double median(String address) {
    List<Double> times = new ArrayList<>();
    for (int round = 0; round < ROUNDS; round++) {
      page.navigate(url + address);
      Object took = page.evaluate("performance.getEntriesByType('navigation')[0].loadEventEnd");
      if (round >= WARM_UP) {
        times.add(((Number) took).doubleValue());
      }
    }
    return times.stream().sorted().toList().get(times.size() / 2);
  }

  /** Milliseconds that an answer takes while somebody types. */
  private double typing() {
    List<Double> times = new ArrayList<>();
    for (int round = 0; round < ROUNDS; round++) {
      page.navigate(url + "/admin/complaints");
      page.waitForResponse(
          response -> response.url().contains("/admin/complaints?q="),
          () -> page.locator("#q").pressSequentially("эмнэлэг"));
      Object took =
          page.evaluate(
              "performance.getEntriesByType('resource')"
                  + ".filter(e => e.name.includes('/admin/complaints?q=')).at(-1).duration");
      if (round >= WARM_UP) {
        times.add(((Number) took).doubleValue());
      }
    }
    return times.stream().sorted().toList().get(times.size() / 2);
  }

  private void photograph(String typed, String name) {
    page.navigate(url + "/admin/complaints?q=" + encoded(typed));
    Path picture = PICTURES.resolve(name + ".png");
    page.screenshot(new Page.ScreenshotOptions().setPath(picture));
    System.out.println("picture: " + picture);
  }

  private static String encoded(String typed) {
    return URLEncoder.encode(typed, StandardCharsets.UTF_8);
  }
}
