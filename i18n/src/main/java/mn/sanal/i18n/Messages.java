package mn.sanal.i18n;

import java.nio.file.Path;
import java.util.Collections;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * The words of the interface by key, in every language for which there is a bundle.
 *
 * <p>A bundle is a file {@code messages_<tag>.properties}; Mongolian is the original and stands in
 * for a key that a translation lacks. A value put into a placeholder is written as the language
 * writes it: whole numbers, {@link java.time.LocalDate} and {@link Text}; all else as it is.
 */
public final class Messages {

  private final Map<Language, Map<String, Wording>> bundles;

  private Messages(Map<Language, Map<String, String>> bundles) {
    Map<Language, Map<String, Wording>> parsed = new LinkedHashMap<>();
    bundles.forEach(
        (language, words) -> {
          Map<String, Wording> wordings = new TreeMap<>();
          words.forEach((key, pattern) -> wordings.put(key, Wording.of(language, pattern)));
          parsed.put(language, Map.copyOf(wordings));
        });
    this.bundles = Collections.unmodifiableMap(parsed);
  }

  /**
   * Reads all bundles of the class path and of these directories; a later one adds languages, or
   * words that replace earlier ones.
   */
  public static Messages load(Path... directories) {
    return new Messages(Bundles.find(directories));
  }

  /** Mongolian first, then the others in the order of their tags. */
  public Set<Language> languages() {
    Set<Language> languages = new LinkedHashSet<>();
    languages.add(Language.MONGOLIAN);
    bundles.keySet().stream().sorted(Comparator.comparing(Language::tag)).forEach(languages::add);
    return Collections.unmodifiableSet(languages);
  }

  /** Whether the language has its own wording for this key. */
  public boolean has(Language language, String key) {
    return bundles.getOrDefault(language, Map.of()).containsKey(key);
  }

  /** The keys that the language words itself. */
  public Set<String> keys(Language language) {
    return Collections.unmodifiableSet(
        new TreeSet<>(bundles.getOrDefault(language, Map.of()).keySet()));
  }

  public String text(Language language, String key) {
    return text(language, key, Map.of());
  }

  /**
   * The wording with its placeholders filled.
   *
   * @throws IllegalArgumentException if no bundle has this key, or a placeholder has no value
   */
  public String text(Language language, String key, Map<String, ?> values) {
    return wording(language, key).with(language, values);
  }

  private Wording wording(Language language, String key) {
    Wording own = bundles.getOrDefault(language, Map.of()).get(key);
    if (own == null) {
      own = bundles.getOrDefault(Language.MONGOLIAN, Map.of()).get(key);
    }
    if (own == null) {
      throw new IllegalArgumentException("no message has the key " + key);
    }
    return own;
  }
}
