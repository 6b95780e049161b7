package mn.sanal.i18n.mongolian;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Test;

class AnalyzeTest {

  @Test
  void printsEachWordUnchangedThenItsTokens() throws IOException {
    assertThat(analyzed("Эмнэлгийн\nemneleg\n"))
        .containsExactly("Эмнэлгийн\tэмнлгн\tэмнлг", "emneleg\tэмнлг");
  }

  @Test
  void printsJustTheWordWhereThereIsNoToken() throws IOException {
    assertThat(analyzed("\n!\n \n")).containsExactly("", "!", " ");
  }

  @Test
  void takesALastLineWithoutItsEnd() throws IOException {
    assertThat(analyzed("us")).hasSize(1);
    assertThat(analyzed("us\r\n")).first().asString().startsWith("us\t");
    assertThat(analyzed("")).isEmpty();
  }

  @Test
  void printsOneLineForEachWhateverIsTyped() throws IOException {
    String hostile = "a\tb\n\u0000\n" + "ө".repeat(9000) + "\n\u202Eкод\n👩‍⚕️\nэм\n";
    List<String> lines = analyzed(hostile);
    assertThat(lines).hasSize(6);
    assertThat(lines.get(2)).isEqualTo("ө".repeat(9000));
    assertThat(lines.getLast()).isEqualTo("эм\tэм");
  }

  @Test
  void leavesBytesThatAreNotUtf8AsTheyAre() throws IOException {
    byte[] broken = {(byte) 0xFF, (byte) 0xFE, '\n'};
    var out = new ByteArrayOutputStream();
    Analyze.run(new ByteArrayInputStream(broken), out);
    assertThat(out.toByteArray()).isEqualTo(broken);
  }

  @Test
  void letsFormsOfOneWordShareAToken() throws IOException {
    List<String> lines = analyzed("сургуулиас\nsurguuliin\nсургалт\n");
    assertThat(tokens(lines.get(0))).containsAnyElementsOf(tokens(lines.get(1)));
    assertThat(Collections.disjoint(tokens(lines.get(0)), tokens(lines.get(2)))).isTrue();
  }

  private static List<String> tokens(String line) {
    List<String> parts = List.of(line.split("\t", -1));
    return parts.subList(1, parts.size());
  }

  private static List<String> analyzed(String input) throws IOException {
    var out = new ByteArrayOutputStream();
    Analyze.run(new ByteArrayInputStream(input.getBytes(StandardCharsets.UTF_8)), out);
    String text = out.toString(StandardCharsets.UTF_8);
    assertThat(text.isEmpty() || text.endsWith("\n")).isTrue();
    List<String> lines = List.of(text.split("\n", -1));
    return lines.subList(0, lines.size() - 1);
  }
}
