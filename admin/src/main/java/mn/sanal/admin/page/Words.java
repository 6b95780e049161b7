package mn.sanal.admin.page;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import mn.sanal.i18n.Dates;
import mn.sanal.i18n.Language;
import mn.sanal.i18n.Messages;
import mn.sanal.i18n.Numbers;
import mn.sanal.i18n.Text;

/**
 * All words, numbers and dates of a page, in the language of its reader; {@code t} in templates.
 */
public record Words(Messages messages, Language language) {

  /** Where staff read the clock. */
  public static final ZoneId ZONE = ZoneId.of("Asia/Ulaanbaatar");

  private static final DateTimeFormatter TIME =
      DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm", Locale.ROOT).withZone(ZONE);

  public String tag() {
    return language.tag();
  }

  public String text(String key) {
    return messages.text(language, key);
  }

  public String text(String key, String name, Object value) {
    return messages.text(language, key, Map.of(name, value));
  }

  public String text(String key, String name, Object value, String name2, Object value2) {
    return messages.text(language, key, Map.of(name, value, name2, value2));
  }

  public String text(String key, Map<String, ?> values) {
    return messages.text(language, key, new HashMap<>(values));
  }

  public String in(Text text) {
    return text.in(language);
  }

  public String number(long number) {
    return Numbers.whole(language, number);
  }

  /** For reading. */
  public String date(LocalDate date) {
    return Dates.full(language, date);
  }

  /** For tables. */
  public String day(LocalDate date) {
    return Dates.brief(date);
  }

  public String day(Instant at) {
    return Dates.brief(LocalDate.ofInstant(at, ZONE));
  }

  public String time(Instant at) {
    return TIME.format(at);
  }

  public boolean has(String key) {
    return messages.has(Language.MONGOLIAN, key);
  }

  /** The other languages the console speaks. */
  public List<Language> others() {
    return messages.languages().stream().filter(other -> !other.equals(language)).toList();
  }

  /** A language in its own words. */
  public String own(Language other) {
    return messages.text(other, "console.language.own");
  }
}
