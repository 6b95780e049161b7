package mn.sanal.dialogue.xlsform;

import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import mn.sanal.i18n.Language;

/** How languages are called in the headings of an XLSForm: {@code Mongolian (mn)}. */
final class LanguageName {

  private static final Pattern TAGGED = Pattern.compile(".*\\(\\s*([A-Za-z]{2})([-_].*)?\\s*\\)");
  private static final Pattern BARE = Pattern.compile("[a-z]{2}");

  /** Names that stand without a tag, in small letters. */
  private static final Map<String, String> TAGS =
      Map.ofEntries(
          Map.entry("mongolian", "mn"),
          Map.entry("mongol", "mn"),
          Map.entry("khalkha", "mn"),
          Map.entry("mon", "mn"),
          Map.entry("монгол", "mn"),
          Map.entry("монгол хэл", "mn"),
          Map.entry("english", "en"),
          Map.entry("eng", "en"),
          Map.entry("англи", "en"),
          Map.entry("англи хэл", "en"),
          Map.entry("kazakh", "kk"),
          Map.entry("kaz", "kk"),
          Map.entry("казах", "kk"),
          Map.entry("қазақша", "kk"),
          Map.entry("russian", "ru"),
          Map.entry("русский", "ru"),
          Map.entry("орос", "ru"),
          Map.entry("chinese", "zh"),
          Map.entry("хятад", "zh"),
          Map.entry("korean", "ko"),
          Map.entry("солонгос", "ko"));

  private LanguageName() {}

  /** The two letters of a language, if it is known or says them. */
  static Optional<String> tag(String name) {
    Matcher tagged = TAGGED.matcher(name);
    if (tagged.matches()) {
      return Optional.of(tagged.group(1).toLowerCase(Locale.ROOT));
    }
    String plain = name.strip().toLowerCase(Locale.ROOT);
    return BARE.matcher(plain).matches()
        ? Optional.of(plain)
        : Optional.ofNullable(TAGS.get(plain));
  }

  static String of(Language language) {
    return language.locale().getDisplayLanguage(Locale.ENGLISH) + " (" + language.tag() + ")";
  }

  /** The language of a text that does not say it: Cyrillic letters are taken for Mongolian. */
  static String guess(String text) {
    boolean cyrillic =
        text.codePoints()
            .anyMatch(
                letter -> Character.UnicodeScript.of(letter) == Character.UnicodeScript.CYRILLIC);
    return cyrillic ? "mn" : "en";
  }
}
