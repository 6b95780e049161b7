package mn.sanal.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import mn.sanal.i18n.Language;
import mn.sanal.i18n.Messages;
import org.junit.jupiter.api.Test;

/** Holds the message keys that the sources name against the bundles. */
class MessageKeysTest {

  /** Beginnings of keys whose rest is known only at run time: a status, a category, a language. */
  private static final Set<String> COMPLETED_AT_RUN_TIME =
      Set.of("buttons.", "categories.", "status.", "language.btn_");

  private static final Pattern QUOTED =
      Pattern.compile("[\"'{]([a-z][a-z0-9_]*(?:\\.[a-z0-9_]+)+)[\"'}(]");

  private static final Pattern BEGINNING =
      Pattern.compile("\"([a-z][a-z0-9_]*\\.(?:[a-z0-9_.]*[._])?)\"");

  private final Messages messages = Messages.load();
  private final Set<String> keys = messages.keys(Language.MONGOLIAN);

  @Test
  void everyKeyThatTheSourcesNameIsWorded() throws IOException {
    Set<String> sections = keys.stream().map(MessageKeysTest::section).collect(Collectors.toSet());
    Set<String> unworded = new TreeSet<>(found(QUOTED));
    unworded.removeAll(COMPLETED_AT_RUN_TIME);
    unworded.removeIf(name -> !sections.contains(section(name)));
    unworded.removeAll(keys);
    assertThat(unworded).as("named in the sources, but in no bundle").isEmpty();
  }

  @Test
  void everyBeginningOfAKeyIsDeclared() throws IOException {
    Set<String> beginnings = new TreeSet<>(found(BEGINNING));
    beginnings.removeIf(start -> keys.stream().noneMatch(key -> key.startsWith(start)));
    assertThat(COMPLETED_AT_RUN_TIME).containsAll(beginnings);
  }

  @Test
  void everyLanguageWordsEveryKey() {
    assertThat(messages.keys(Language.ENGLISH)).isEqualTo(keys);
  }

  private static String section(String key) {
    int dot = key.indexOf('.');
    return dot < 0 ? key : key.substring(0, dot);
  }

  /** What the first group of a pattern matches in the sources. */
  private static Set<String> found(Pattern pattern) throws IOException {
    Set<String> found = new TreeSet<>();
    for (Path file : sources()) {
      pattern.matcher(Files.readString(file)).results().forEach(match -> found.add(match.group(1)));
    }
    return found;
  }

  private static List<Path> sources() throws IOException {
    try (Stream<Path> files = Files.walk(Path.of(".."))) {
      return files
          .filter(file -> file.toString().contains("/src/main/"))
          .filter(file -> file.toString().matches(".*\\.(java|html)"))
          .toList();
    }
  }
}
