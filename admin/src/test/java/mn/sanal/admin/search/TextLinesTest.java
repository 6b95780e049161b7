package mn.sanal.admin.search;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import mn.sanal.admin.search.TextLines.BadLine;
import mn.sanal.admin.search.TextLines.Text;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TextLinesTest {

  @TempDir private Path folder;

  @Test
  void readsIdAndTextOfEachLine() throws Exception {
    assertThat(
            TextLines.read(
                file(
                    """
                    {"id": "d1", "script": "cyrl", "text": "Эм алга.\\tЯаралтай!"}

                    {"text": "", "id": 2}
                    """)))
        .containsExactly(new Text("d1", "Эм алга.\tЯаралтай!"), new Text("2", ""));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '\0',
      value = {
        "{\"id\": \"b\", \"text\"|no JSON",
        "not JSON|no JSON",
        "[1]|no \"id\"",
        "{\"text\": \"x\"}|no \"id\"",
        "{\"id\": \"\", \"text\": \"x\"}|no \"id\"",
        "{\"id\": \"b\\tc\", \"text\": \"x\"}|no \"id\"",
        "{\"id\": \"b\"}|no \"text\"",
        "{\"id\": \"b\", \"text\": 7}|no \"text\"",
        "{\"id\": \"a\", \"text\": \"x\"}|the id 'a' is taken",
      })
  void namesTheLineThatIsWrong(String line, String wrong) throws Exception {
    Path file = file("{\"id\": \"a\", \"text\": \"x\"}\n\n" + line + "\n");

    assertThatThrownBy(() -> TextLines.read(file))
        .isInstanceOf(BadLine.class)
        .hasMessageStartingWith(file + ":3: " + wrong);
  }

  private Path file(String text) throws Exception {
    return Files.writeString(folder.resolve("texts.jsonl"), text);
  }
}
