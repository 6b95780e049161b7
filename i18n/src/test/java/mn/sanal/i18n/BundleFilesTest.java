package mn.sanal.i18n;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The rules that the bundles of the project keep. */
class BundleFilesTest {

  private static final Path FOLDER = Path.of("src/main/resources/mn/sanal/i18n");
  private static final List<String> BUTTONS =
      List.of("buttons.", "status.", "categories.", "flag.", "verdict.");
  private static final int BUTTON = 28;

  @ParameterizedTest
  @ValueSource(strings = {"mn", "en"})
  void holdNothingThatTheCheckFinds(String tag) {
    assertThat(TextsCheck.check(file(tag))).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"mn", "en"})
  void sayOverEachKeyWhereItIsShownHowLongItMayBeAndWhatIsPutIn(String tag) {
    assertThat(BundleFile.read(file(tag)).entries())
        .allSatisfy(
            entry ->
                assertThat(entry.comment())
                    .as(entry.key())
                    .matches("[^;]+; longest (\\d+x)?\\d+; placeholders .+"))
        .allSatisfy(
            entry ->
                assertThat(entry.comment().replaceFirst(".*; placeholders ", ""))
                    .as(entry.key())
                    .isEqualTo(placeholders(tag, entry)));
  }

  private static String placeholders(String tag, BundleFile.Entry entry) {
    List<String> names =
        Wording.of(new Language(tag), entry.value()).placeholders().stream()
            .map(name -> "{" + name + "}")
            .toList();
    return names.isEmpty() ? "none" : String.join(" ", names);
  }

  @ParameterizedTest
  @ValueSource(strings = {"mn", "en"})
  void keepButtonsNarrow(String tag) {
    assertThat(BundleFile.read(file(tag)).entries())
        .filteredOn(entry -> BUTTONS.stream().anyMatch(entry.key()::startsWith))
        .allSatisfy(
            entry ->
                assertThat(WordingLimit.of(entry.comment()))
                    .as(entry.key())
                    .isEqualTo(new WordingLimit(1, BUTTON)));
  }

  /** Citizens know a receipt by these words, so nothing else may use them. */
  @Test
  void sayReceivedInReceiptsOnly() {
    assertThat(BundleFile.read(file("mn")).entries())
        .filteredOn(entry -> entry.value().toLowerCase(Locale.ROOT).contains("хүлээн авлаа"))
        .isNotEmpty()
        .allSatisfy(
            entry -> assertThat(entry.key()).containsPattern("^(survey|complaint)\\.thanks"));
  }

  @Test
  void wordTheSameKeys() {
    assertThat(keys("en")).isEqualTo(keys("mn"));
  }

  private static List<String> keys(String tag) {
    return BundleFile.read(file(tag)).entries().stream()
        .map(BundleFile.Entry::key)
        .sorted()
        .toList();
  }

  private static Path file(String tag) {
    return FOLDER.resolve("messages_" + tag + ".properties");
  }
}
