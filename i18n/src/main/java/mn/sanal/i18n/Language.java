package mn.sanal.i18n;

import java.util.Locale;
import java.util.regex.Pattern;

/**
 * A language of the interface, named by its BCP 47 tag ({@code mn}, {@code en}).
 *
 * <p>The set is open: a language exists when there is a message bundle for it.
 */
public record Language(String tag) {

  // Before the constants, whose constructor needs it.
  private static final Pattern TAG = Pattern.compile("[a-z]{2,3}(-[A-Za-z0-9]{2,8})*");

  public static final Language MONGOLIAN = new Language("mn");
  public static final Language ENGLISH = new Language("en");

  public Language {
    if (!isTag(tag)) {
      throw new IllegalArgumentException("not a language tag");
    }
  }

  static boolean isTag(String tag) {
    return TAG.matcher(tag).matches();
  }

  public Locale locale() {
    return Locale.forLanguageTag(tag);
  }
}
