package mn.sanal.bot.telegram;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.function.Supplier;
import mn.sanal.db.setting.BotAccount;
import mn.sanal.i18n.Language;
import mn.sanal.i18n.Messages;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.telegram.telegrambots.meta.api.methods.botapimethods.PartialBotApiMethod;
import org.telegram.telegrambots.meta.api.methods.commands.SetMyCommands;
import org.telegram.telegrambots.meta.api.methods.updates.DeleteWebhook;
import org.telegram.telegrambots.meta.api.methods.updates.SetWebhook;
import org.telegram.telegrambots.meta.api.objects.commands.BotCommand;

/**
 * What the bot tells Telegram about itself when it starts: its commands in every language, and how
 * updates come. Tried until it is done, since Telegram may be away when Sanal starts.
 */
final class Introduction {

  private static final Logger LOG = LoggerFactory.getLogger(Introduction.class);
  private static final List<String> COMMANDS =
      List.of(
          "start",
          "menu",
          "status",
          "cancel",
          "language",
          "privacy",
          "mydata",
          "delete",
          "feedback",
          "help");
  private static final int CONNECTIONS = 100;
  private static final Duration PAUSE = Duration.ofSeconds(5);

  private final Calls calls;
  private final Messages messages;
  private final BotAccount account;

  Introduction(Calls calls, Messages messages, BotAccount account) {
    this.calls = calls;
    this.messages = messages;
    this.account = account;
  }

  /** Polling needs that no webhook is set. */
  void polling() {
    insist(DeleteWebhook.builder().build());
    commands();
    name();
  }

  void webhook(String url, String secret) {
    insist(
        SetWebhook.builder()
            .url(url)
            .secretToken(secret)
            .maxConnections(CONNECTIONS)
            .allowedUpdates(UpdateReader.ALLOWED)
            .build());
    commands();
    name();
  }

  /** Learns what the bot is called, for links to it. */
  private void name() {
    insist("getMe", () -> calls.username().thenAccept(account::remember));
  }

  /** Mongolian for everybody, and each other language for those whose Telegram speaks it. */
  private void commands() {
    for (Language language : messages.languages()) {
      insist(
          SetMyCommands.builder()
              .commands(COMMANDS.stream().map(name -> command(language, name)).toList())
              .languageCode(code(language))
              .build());
    }
  }

  private static @Nullable String code(Language language) {
    return language.equals(Language.MONGOLIAN) ? null : language.locale().getLanguage();
  }

  private BotCommand command(Language language, String name) {
    return new BotCommand(name, messages.text(language, "command." + name));
  }

  private void insist(PartialBotApiMethod<?> method) {
    insist(method.getMethod(), () -> calls.result(method));
  }

  private static void insist(String what, Supplier<CompletableFuture<?>> call) {
    boolean told = false;
    while (!Thread.currentThread().isInterrupted()) {
      try {
        call.get().join();
        return;
      } catch (CompletionException e) {
        if (!told) {
          Throwable cause = e.getCause();
          LOG.warn("{} did not succeed yet: {}", what, String.valueOf(cause));
          told = true;
        }
      }
      try {
        Thread.sleep(PAUSE);
      } catch (InterruptedException _) {
        return; // Shutting down.
      }
    }
  }
}
