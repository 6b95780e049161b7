package mn.sanal.dialogue.xlsform;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/**
 * The heading of a column, such as {@code label::English (en)}, or {@code label:English} as people
 * write it.
 *
 * @param written as it stands in the sheet
 * @param name in small letters, by the name that xlsform.org gives it
 * @param language as it is written behind the colons; empty where there is none
 */
record Heading(String written, String name, String language) {

  private static final Map<String, String> OTHER_NAMES =
      Map.ofEntries(
          Map.entry("relevance", "relevant"),
          Map.entry("caption", "label"),
          Map.entry("calculate", "calculation"),
          Map.entry("readonly", "read_only"),
          Map.entry("parameter", "parameters"),
          Map.entry("requiredmsg", "required_message"),
          Map.entry("constraintmsg", "constraint_message"),
          Map.entry("choices_filter", "choice_filter"),
          Map.entry("list", "list_name"),
          Map.entry("id_string", "form_id"),
          Map.entry("title", "form_title"),
          Map.entry("set_form_title", "form_title"),
          Map.entry("set_form_id", "form_id"));

  private static final Set<String> TWO_PARTS = Set.of("media", "bind", "body", "instance");

  static Heading of(String written) {
    String plain = written.strip();
    List<String> parts =
        List.of(plain.split("\\s*::?\\s*", 3)).stream().map(String::strip).toList();
    String first = name(parts.getFirst());
    int language = 1;
    if (TWO_PARTS.contains(first) && parts.size() > 1) {
      String second = name(parts.get(1));
      first = first.equals("bind") ? second : first + "::" + second;
      language = 2;
    }
    return new Heading(
        plain,
        OTHER_NAMES.getOrDefault(first, first),
        language < parts.size() ? parts.get(language) : "");
  }

  private static String name(String text) {
    return text.toLowerCase(Locale.ROOT).replaceAll("[\\s-]+", "_");
  }
}
