package mn.sanal.app;

import java.util.Locale;

/** The environment variable behind a property. */
final class Variables {

  private Variables() {}

  static String of(String property) {
    return switch (property) {
      case "sanal.telegram.bot-token" -> "TELEGRAM_BOT_TOKEN";
      case "sanal.telegram.api-url" -> "TELEGRAM_API_URL";
      default ->
          property
              .replaceAll("\\[\\d+]$", "")
              .replace('.', '_')
              .replace('-', '_')
              .toUpperCase(Locale.ROOT);
    };
  }
}
