package mn.sanal.i18n;

import com.ibm.icu.text.MessageFormat;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** One message of one language, read once so that showing it costs little. */
sealed interface Wording {

  Pattern PLACEHOLDER = Pattern.compile("\\{(\\w+)}");
  Pattern COUNTED = Pattern.compile("\\{\\s*(\\w+)\\s*,");

  String with(Language language, Map<String, ?> values);

  /** The names of its placeholders. */
  Set<String> placeholders();

  /**
   * Reads a pattern.
   *
   * @throws IllegalArgumentException if ICU cannot read its plural or choice
   */
  static Wording of(Language language, String pattern) {
    if (COUNTED.matcher(pattern).find()) {
      return new Counted(new MessageFormat(pattern, language.locale()));
    }
    List<String> parts = new ArrayList<>();
    Matcher matcher = PLACEHOLDER.matcher(pattern);
    int from = 0;
    while (matcher.find()) {
      parts.add(pattern.substring(from, matcher.start()));
      parts.add(matcher.group(1));
      from = matcher.end();
    }
    parts.add(pattern.substring(from));
    return new Plain(List.copyOf(parts));
  }

  /**
   * A text with plain placeholders.
   *
   * @param parts text and name of a placeholder by turns
   */
  record Plain(List<String> parts) implements Wording {

    @Override
    public Set<String> placeholders() {
      Set<String> names = new TreeSet<>();
      for (int i = 1; i < parts.size(); i += 2) {
        names.add(parts.get(i));
      }
      return names;
    }

    @Override
    public String with(Language language, Map<String, ?> values) {
      if (parts.size() == 1) {
        return parts.getFirst();
      }
      var out = new StringBuilder();
      for (int i = 0; i < parts.size(); i++) {
        String part = parts.get(i);
        out.append(i % 2 == 0 ? part : Shown.in(language, required(part, values.get(part))));
      }
      return out.toString();
    }
  }

  /** A text that depends on a count or a choice, by the rules of ICU. */
  record Counted(MessageFormat format) implements Wording {

    @Override
    public Set<String> placeholders() {
      return new TreeSet<>(format.getArgumentNames());
    }

    @Override
    public String with(Language language, Map<String, ?> values) {
      Map<String, Object> shown = new LinkedHashMap<>();
      for (String name : format.getArgumentNames()) {
        Object value = required(name, values.get(name));
        shown.put(name, value instanceof Number ? value : Shown.in(language, value));
      }
      // A format is not safe to share between threads.
      return format.clone().format(shown);
    }
  }

  private static Object required(String name, @Nullable Object value) {
    if (value == null) {
      throw new IllegalArgumentException("no value for {" + name + "}");
    }
    return value;
  }
}
