package mn.sanal.dialogue.survey;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import mn.sanal.i18n.Language;
import mn.sanal.i18n.Text;
import org.jspecify.annotations.Nullable;
import org.snakeyaml.engine.v2.nodes.Node;

/** Reads wordings, {@code {mn: …, en: …}}, and holds them to the size of a phone. */
final class Wordings {

  /** A question still read without scrolling on a small phone. */
  static final int MAX_QUESTION = 160;

  /** What a button shows whole. */
  static final int MAX_LABEL = 28;

  private final List<Language> languages;
  private final Problems problems;

  Wordings(List<Language> languages, Problems problems) {
    this.languages = languages;
    this.problems = problems;
  }

  Text in(Fields fields, String key, int max) {
    Node node = fields.node(key);
    if (node == null) {
      problems.add(
          fields.line(), "no '" + key + "'", "add " + key + ": {mn: …} with all languages");
      return Text.of("", "");
    }
    return of(node, key, max);
  }

  Text of(Node node, String what, int max) {
    Fields column = Fields.of(node, "'" + what + "'", problems);
    return of(column, what, max);
  }

  /** The columns of the languages among other fields. */
  Text of(Fields fields, String what, int max) {
    Map<Language, String> wordings = new HashMap<>();
    for (Language language : languages) {
      wordings.put(language, wording(fields, language, what, max));
    }
    wordings.putIfAbsent(Language.MONGOLIAN, "");
    fields.keys().stream()
        .filter(key -> isLanguage(key) && !languages.contains(new Language(key)))
        .forEach(
            key ->
                problems.add(
                    fields.line(key),
                    "'" + key + "' is not among the languages of this survey",
                    "add it to 'languages' at the top"));
    return new Text(wordings);
  }

  private String wording(Fields fields, Language language, String what, int max) {
    String text = fields.word(language.tag(), "").replaceAll("\\s*\n\\s*", " ").strip();
    if (text.isEmpty()) {
      problems.add(
          fields.line(),
          what + " has no wording in '" + language.tag() + "'",
          "add " + language.tag() + ": … or take the language out of 'languages'");
    } else if (text.codePointCount(0, text.length()) > max) {
      problems.add(
          fields.line(language.tag()),
          what + " has " + text.codePointCount(0, text.length()) + " characters",
          "shorten it to " + max + " so that it fits a phone");
    }
    return text;
  }

  private static boolean isLanguage(String key) {
    return key.length() == 2 && key.chars().allMatch(sign -> sign >= 'a' && sign <= 'z');
  }

  /** The languages named at the top of a file; Mongolian must be among them. */
  static List<Language> languages(Fields fields, Problems problems) {
    List<Language> languages = new java.util.ArrayList<>();
    for (String tag : fields.words("languages")) {
      Language language = language(tag);
      if (language == null || languages.contains(language)) {
        problems.add(
            fields.line("languages"),
            "'" + Fields.cut(tag) + "' is no language tag or stands twice",
            "use tags such as mn, en, kk");
      } else {
        languages.add(language);
      }
    }
    if (!languages.contains(Language.MONGOLIAN)) {
      problems.add(fields.line("languages"), "Mongolian is missing", "write languages: [mn, …]");
    }
    return languages;
  }

  private static @Nullable Language language(String tag) {
    try {
      return new Language(tag);
    } catch (IllegalArgumentException e) {
      return null;
    }
  }
}
