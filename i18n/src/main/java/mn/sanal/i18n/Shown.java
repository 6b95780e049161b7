package mn.sanal.i18n;

import java.time.LocalDate;

/** How a value is written inside a message. */
final class Shown {

  private Shown() {}

  static String in(Language language, Object value) {
    return switch (value) {
      case Integer number -> Numbers.whole(language, number);
      case Long number -> Numbers.whole(language, number);
      case LocalDate date -> Dates.full(language, date);
      case Text text -> text.in(language);
      default -> value.toString();
    };
  }
}
