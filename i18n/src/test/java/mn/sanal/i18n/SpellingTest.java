package mn.sanal.i18n;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.abort;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import mn.sanal.i18n.mongolian.WordKeys;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Reads all Mongolian of the project with the spelling checker, where it is installed. */
class SpellingTest {

  private static final String INSTALL = "apt-get install hunspell hunspell-mn";
  private static final Path BUNDLE =
      Path.of("src/main/resources/mn/sanal/i18n/messages_mn.properties");
  private static final Path SURVEYS = Path.of("../dialogue/src/main/resources/mn/sanal/dialogue");
  private static final Path OWN_WORDS = Path.of("src/test/resources/words-mn.txt");

  private static final Pattern NO_PROSE =
      Pattern.compile(
          "(?m)^#.*$|\\\\n"
              + "|\\{\\w+[^{}:]*}|search: \\[[^]]*]|(?s:\n"
              + "examples:.*)|/\\w+|\\d+-\\p{IsCyrillic}+|https?://\\S+");
  private static final Pattern WORD = Pattern.compile("[\\p{IsCyrillic}]+(?:-[\\p{IsCyrillic}]+)*");

  @ParameterizedTest
  @MethodSource("texts")
  void holdsNoMisspeltWord(Path text) throws IOException, InterruptedException {
    Set<String> words = new TreeSet<>();
    WORD.matcher(NO_PROSE.matcher(Files.readString(text)).replaceAll(" "))
        .results()
        .forEach(word -> words.add(word.group()));
    List<String> unknown = new ArrayList<>(unknownTo(words));
    Set<String> own = ownKeys();
    unknown.removeIf(word -> !Collections.disjoint(WordKeys.of(word), own));
    assertThat(unknown).as("misspelt, or missing in " + OWN_WORDS).isEmpty();
  }

  static Stream<Path> texts() throws IOException {
    List<Path> texts = new ArrayList<>(List.of(BUNDLE));
    try (Stream<Path> files = Files.walk(SURVEYS)) {
      files.filter(file -> file.toString().endsWith(".yaml")).sorted().forEach(texts::add);
    }
    return texts.stream();
  }

  private static Set<String> ownKeys() throws IOException {
    Set<String> keys = new TreeSet<>();
    Files.readAllLines(OWN_WORDS).stream()
        .filter(line -> !line.startsWith("#"))
        .forEach(word -> keys.addAll(WordKeys.of(word)));
    return keys;
  }

  private static List<String> unknownTo(Set<String> words)
      throws IOException, InterruptedException {
    Process hunspell;
    try {
      hunspell = new ProcessBuilder("hunspell", "-i", "UTF-8", "-d", "mn_MN", "-l").start();
    } catch (IOException _) {
      return notInstalled();
    }
    try (var in = hunspell.getOutputStream()) {
      in.write(String.join("\n", words).getBytes(StandardCharsets.UTF_8));
    } catch (IOException _) {
      // It ends at once when it has no Mongolian dictionary.
      return notInstalled();
    }
    byte[] unknown = hunspell.getInputStream().readAllBytes();
    return hunspell.waitFor() == 0
        ? new String(unknown, StandardCharsets.UTF_8).lines().toList()
        : notInstalled();
  }

  private static List<String> notInstalled() {
    String reason = "hunspell-mn is not installed: " + INSTALL;
    if ("required".equals(System.getenv("BROWSER_TESTS"))) {
      throw new AssertionError(reason);
    }
    return abort(reason);
  }
}
