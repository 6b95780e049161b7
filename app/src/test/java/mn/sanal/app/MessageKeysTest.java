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

  /** Beginnings of keys whose rest is known only at run time: a status, a role, a language. */
  private static final Set<String> COMPLETED_AT_RUN_TIME =
      Set.of(
          "case_survey.rate_",
          "categories.",
          "command.",
          "console.action.event.",
          "console.case.actor.",
          "console.case.do.",
          "console.case.event.",
          "console.case.short_bad.",
          "console.case.short_kind.",
          "console.channel.",
          "console.ending.kind.",
          "console.facility.",
          "console.kind.",
          "console.list.age.",
          "console.list.due.",
          "console.list.filter.",
          "console.list.sort.",
          "console.official.status.",
          "console.operation.aside.",
          "console.operation.ended.",
          "console.operation.held.",
          "console.people.role.",
          "console.sector.",
          "console.topics.offer.",
          "language.btn_",
          "official.due_",
          "official.short_",
          "status.",
          "wrong.");

  /** Keys put together of the kind of a report and a word of its own. */
  private static final Set<String> OF_A_KIND_OF_REPORT =
      Stream.of("complaint", "suggestion", "thanks")
          .flatMap(kind -> Stream.of("buttons." + kind, kind + ".intro", kind + ".what"))
          .collect(Collectors.toUnmodifiableSet());

  private static final Pattern QUOTED =
      Pattern.compile("(?:[\"']|#\\{)([a-z][a-z0-9_]*(?:\\.[A-Za-z0-9_]+)*)[\"'}(]");

  private static final Pattern BEGINNING =
      Pattern.compile("[\"']([a-z][a-z0-9_]*\\.(?:[A-Za-z0-9_.]*[._])?)[\"']");

  private final Messages messages = Messages.load();
  private final Set<String> keys = messages.keys(Language.MONGOLIAN);

  @Test
  void everyKeyThatTheSourcesNameIsWorded() throws IOException {
    Set<String> sections = keys.stream().map(MessageKeysTest::section).collect(Collectors.toSet());
    Set<String> unworded = new TreeSet<>(found(QUOTED));
    unworded.removeAll(COMPLETED_AT_RUN_TIME);
    unworded.removeIf(name -> name.indexOf('.') < 0 || !sections.contains(section(name)));
    unworded.removeAll(keys);
    assertThat(unworded).as("named in the sources, but in no bundle").isEmpty();
  }

  @Test
  void everyBeginningOfAKeyIsDeclared() throws IOException {
    Set<String> beginnings = new TreeSet<>(found(BEGINNING));
    beginnings.removeIf(start -> keys.stream().noneMatch(key -> key.startsWith(start)));
    beginnings.remove("buttons.");
    assertThat(beginnings).isEqualTo(COMPLETED_AT_RUN_TIME);
  }

  @Test
  void everyWordedKeyIsNamed() throws IOException {
    Set<String> unused = new TreeSet<>(keys);
    unused.removeAll(found(QUOTED));
    unused.removeAll(OF_A_KIND_OF_REPORT);
    unused.removeIf(key -> COMPLETED_AT_RUN_TIME.stream().anyMatch(key::startsWith));
    assertThat(unused).as("worded, but named nowhere in the sources").isEmpty();
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
