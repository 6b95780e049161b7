package mn.sanal.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import mn.sanal.i18n.Language;
import mn.sanal.i18n.Messages;
import org.junit.jupiter.api.Test;

/** Holds the message keys that the sources name against the bundles. */
class MessageKeysTest {


  private static final Pattern QUOTED =
      Pattern.compile("[\"'{]([a-z][a-z0-9_]*(?:\\.[a-z0-9_]+)+)[\"'}(]");

  private final Messages messages = Messages.load();
  private final Set<String> keys = messages.keys(Language.MONGOLIAN);

  @Test
  void everyKeyThatTheSourcesNameIsWorded() throws IOException {
    Set<String> sections = keys.stream().map(MessageKeysTest::section).collect(Collectors.toSet());
    Set<String> unworded = new TreeSet<>(named());
    unworded.removeIf(name -> !sections.contains(section(name)));
    unworded.removeAll(keys);
    assertThat(unworded).as("named in the sources, but in no bundle").isEmpty();
  }

  @Test
  void everyLanguageWordsEveryKey() {
    assertThat(messages.keys(Language.ENGLISH)).isEqualTo(keys);
  }

  private static String section(String key) {
    int dot = key.indexOf('.');
    return dot < 0 ? key : key.substring(0, dot);
  }

  /** All quoted words of the sources that look like keys. */
  private static Set<String> named() throws IOException {
    Set<String> named = new TreeSet<>();
    for (Path file : sources()) {
      Matcher quoted = QUOTED.matcher(Files.readString(file));
      while (quoted.find()) {
        named.add(quoted.group(1));
      }
    }
    return named;
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
