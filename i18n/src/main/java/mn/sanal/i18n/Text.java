package mn.sanal.i18n;

import java.util.Map;

/**
 * One wording in several languages. Mongolian is always there and stands in for any language that
 * is missing.
 */
public record Text(Map<Language, String> wordings) {

  public Text {
    wordings = Map.copyOf(wordings);
    if (!wordings.containsKey(Language.MONGOLIAN)) {
      throw new IllegalArgumentException("a text needs its Mongolian wording");
    }
  }

  public static Text of(String mongolian, String english) {
    return new Text(Map.of(Language.MONGOLIAN, mongolian, Language.ENGLISH, english));
  }

  public String in(Language language) {
    String wording = wordings.get(language);
    return wording != null ? wording : wordings.getOrDefault(Language.MONGOLIAN, "");
  }
}
