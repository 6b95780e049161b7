package mn.sanal.app;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import mn.sanal.admin.signin.SetupLink;
import mn.sanal.app.demo.DemoStart;
import mn.sanal.bot.telegram.TelegramSettings;
import mn.sanal.db.setting.DatabaseServer;
import mn.sanal.db.setting.Installation;
import mn.sanal.db.setting.Role;
import mn.sanal.db.setting.WebAddress;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.boot.web.server.context.WebServerApplicationContext;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/**
 * Says at the start what runs where and what to open. Printed, not logged: the link for the first
 * administrator must not end in a store of logs.
 */
@Component
final class Greeting {

  private final Installation installation;
  private final DatabaseServer database;
  private final TelegramSettings telegram;
  private final ObjectProvider<SetupLink> setup;
  private final ObjectProvider<DemoStart> demo;

  Greeting(
      Installation installation,
      DatabaseServer database,
      TelegramSettings telegram,
      ObjectProvider<SetupLink> setup,
      ObjectProvider<DemoStart> demo) {
    this.installation = installation;
    this.database = database;
    this.telegram = telegram;
    this.setup = setup;
    this.demo = demo;
  }

  @EventListener
  @SuppressWarnings("SystemOut")
  void onReady(ApplicationReadyEvent event) {
    int port =
        event.getApplicationContext() instanceof WebServerApplicationContext web
                && web.getWebServer() != null
            ? web.getWebServer().getPort()
            : 0;
    System.out.println(String.join(System.lineSeparator(), lines(port)));
  }

  List<String> lines(int port) {
    String base =
        installation.publicAddress().map(WebAddress::toString).orElse("http://localhost:" + port);
    Path data = installation.dataDir().toAbsolutePath().normalize();
    List<String> lines = new ArrayList<>();
    lines.add("");
    lines.add("  Sanal is running.");
    if (installation.is(Role.BOT)) {
      lines.add("  Web chat    " + base + "/chat");
      demo.stream()
          .flatMap(start -> start.officialPath().stream())
          .forEach(path -> lines.add("  Be the official of the demo data, once: " + base + path));
    }
    if (installation.is(Role.ADMIN)) {
      lines.add("  Console     " + base + "/admin");
      setup.stream()
          .flatMap(link -> link.current().stream())
          .forEach(path -> lines.add("  First administrator, by this link, once: " + base + path));
    }
    if (installation.is(Role.BOT)) {
      lines.add("  Telegram    " + telegramLine());
    }
    lines.add(
        "  Database    "
            + (database.isEmbedded()
                ? "embedded PostgreSQL in " + data.resolve("postgres")
                : "as configured by SANAL_DB_URL"));
    lines.add(
        "  Files       "
            + data
            + (installation.key() == null ? "  (keep the file \"key\" safe)" : ""));
    lines.add("");
    return lines;
  }

  private String telegramLine() {
    if (!telegram.enabled()) {
      return "no TELEGRAM_BOT_TOKEN is set, so there is the web chat alone";
    }
    return switch (telegram.mode()) {
      case POLLING -> "the bot asks for updates (polling)";
      case WEBHOOK -> "the bot waits for updates (webhook)";
    };
  }
}
