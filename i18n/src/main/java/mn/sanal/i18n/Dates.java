package mn.sanal.i18n;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.Locale;

/** Dates as they are written in a language. */
public final class Dates {

  private static final DateTimeFormatter MONGOLIAN =
      DateTimeFormatter.ofPattern("y 'оны' M-'р' 'сарын' d", Locale.ROOT);
  private static final DateTimeFormatter ENGLISH =
      DateTimeFormatter.ofPattern("d MMMM y", Locale.UK);

  private Dates() {}

  /** For reading: {@code 2026 оны 11-р сарын 25}, {@code 25 November 2026}. */
  public static String full(Language language, LocalDate date) {
    return switch (language.tag()) {
      case "mn" -> MONGOLIAN.format(date);
      case "en" -> ENGLISH.format(date);
      default ->
          DateTimeFormatter.ofLocalizedDate(FormatStyle.LONG)
              .withLocale(language.locale())
              .format(date);
    };
  }

  /** For tables, the same in all languages: {@code 2026-11-25}. */
  public static String brief(LocalDate date) {
    return DateTimeFormatter.ISO_LOCAL_DATE.format(date);
  }
}
