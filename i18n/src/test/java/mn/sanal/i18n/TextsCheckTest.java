package mn.sanal.i18n;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class TextsCheckTest {

  @Test
  void namesAnUnknownKey() {
    assertThat(found("buttons.bakc=Артқа"))
        .contains(
            "messages_kk.properties:1: no message has the key buttons.bakc."
                + " Remove it or correct the key.");
  }

  @Test
  void namesAMissingKey() {
    assertThat(found("buttons.back=Артқа"))
        .contains(
            "messages_kk.properties:1: buttons.next is missing."
                + " Add it; until then its Mongolian wording is shown.")
        .noneMatch(finding -> finding.contains("buttons.back"));
  }

  @Test
  void namesAKeyThatStandsTwice() {
    assertThat(about("buttons.back", "buttons.back=Артқа\n\nbuttons.back=Кері"))
        .containsExactly(
            "messages_kk.properties:3: buttons.back stands in line 1 too. Keep one of them.");
  }

  @Test
  void namesPlaceholdersThatDiffer() {
    assertThat(about("complaint.thanks", "complaint.thanks=Рахмет! {reciept}\\n{date}"))
        .containsExactly(
            "messages_kk.properties:1: complaint.thanks lacks the placeholder {receipt}."
                + " Put it in.",
            "messages_kk.properties:1: complaint.thanks has the placeholder {reciept}, which gets"
                + " no value. Remove it or correct its name.");
  }

  @Test
  void namesWhatIsTooLong() {
    assertThat(about("buttons.back", "buttons.back=Алдыңғы сұраққа қайтып оралу")).isEmpty();
    assertThat(about("buttons.back", "buttons.back=Алдыңғы сұраққа қайтып оралу!"))
        .containsExactly(
            "messages_kk.properties:1: buttons.back has a line of 29, at most 28 fit."
                + " Shorten it.");
    assertThat(about("menu.title", "menu.title=а\\nб\\nв\\nг"))
        .containsExactly(
            "messages_kk.properties:1: menu.title has 4 lines, at most 3 fit. Shorten it.");
  }

  @Test
  void marksLatinLettersInCyrillicWords() {
    assertThat(about("buttons.back", "buttons.back=Артqа"))
        .singleElement()
        .asString()
        .contains("letters of two alphabets: Арт[q]а");
    assertThat(about("buttons.back", "buttons.back=Бұл OPTA сөз"))
        .singleElement()
        .asString()
        .contains("[O][P][T][A]");
  }

  @Test
  void namesPatternsThatCannotBeRead() {
    assertThat(about("buttons.back", "buttons.back={count, plural, one {#}"))
        .singleElement()
        .asString()
        .contains("cannot be read as a pattern");
    assertThat(about("buttons.back", "buttons.back={Артқа"))
        .singleElement()
        .asString()
        .contains("has a brace without its pair");
  }

  @Test
  void refusesAFileThatIsNotUtf8() {
    byte[] windows = {'a', '=', (byte) 0xEF, (byte) 0xF0};
    assertThat(TextsCheck.check("messages_kk.properties", windows))
        .singleElement()
        .asString()
        .isEqualTo("messages_kk.properties:1: the file is not UTF-8. Save it in UTF-8.");
  }

  @Test
  void refusesAFileWhoseNameSaysNoLanguage() {
    assertThat(TextsCheck.check("kazakh.properties", new byte[0]))
        .singleElement()
        .asString()
        .contains("messages_<tag>.properties");
  }

  @Test
  void refusesAFileThatIsNotThere(@TempDir Path folder) {
    assertThat(TextsCheck.check(folder.resolve("messages_kk.properties")))
        .singleElement()
        .asString()
        .contains("the file cannot be read");
  }

  @Test
  void asksAMongolianWordingForItsCommentAndABarePlaceholder() {
    String text = "# Above; longest 3x110; placeholders {name}\nnew.key={name}-ийн\nmore=Шинэ";
    assertThat(TextsCheck.check("messages_mn.properties", text.getBytes(StandardCharsets.UTF_8)))
        .extracting(TextsCheck.Finding::what)
        .contains("new.key joins a case suffix to a placeholder", "more has no full comment");
  }

  private static List<String> found(String text) {
    return TextsCheck.check("messages_kk.properties", text.getBytes(StandardCharsets.UTF_8))
        .stream()
        .map(TextsCheck.Finding::toString)
        .toList();
  }

  private static List<String> about(String key, String text) {
    return found(text).stream().filter(finding -> finding.contains(": " + key + " ")).toList();
  }
}
