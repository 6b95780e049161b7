package mn.sanal.i18n.mongolian.measure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.InputStream;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import mn.sanal.i18n.mongolian.WordKeys;
import mn.sanal.i18n.mongolian.measure.WordForms.Row;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ConflationTest {

  @TempDir Path folder;

  @Test
  void formsOfThePatternsMeetTheirWordAndNoOther() throws IOException {
    WordForms words = WordForms.of(paradigms(), _ -> true);

    PairCounts pairs = words.meet(ConflationTest::sanal);
    PairCounts typed = words.meetTyped(Speller.some(8, 1), ConflationTest::sanal);

    assertThat(pairs.precision()).isGreaterThan(0.995);
    assertThat(pairs.recall()).isGreaterThan(0.995);
    assertThat(typed.precision()).isGreaterThan(0.99);
    assertThat(typed.f1()).isGreaterThan(0.85);
  }

  @Test
  void countsPairsOfFormsThatMeet() {
    PairCounts pairs =
        words("ном\tномын", "ном\tнамын", "нохой\tнохойн").meet(ConflationTest::firstTwo);

    // Two of the six pairs of words in но- are of one word; намын stays away from two of its own.
    assertThat(pairs.precision()).isEqualTo(2 / 6.0);
    assertThat(pairs.recall()).isEqualTo(2 / 4.0);
    assertThat(pairs.understemming()).isEqualTo(0.5);
  }

  @Test
  void doesNotCountAFormOfTwoWordsAgainstEither() {
    PairCounts pairs = words("анги\tангийн", "ан\tангийн").meet(ConflationTest::firstTwo);

    // анги and ан themselves are two words; ангийн belongs to both.
    assertThat(pairs.precision()).isEqualTo(2 / 3.0);
  }

  @Test
  void doesNotCountOneLatinSpellingOfTwoWordsAgainstEither() {
    PairCounts pairs = words("ус\tус", "үс\tүс").meetTyped(Speller.some(20, 1), _ -> Set.of("us"));

    assertThat(pairs.recall()).isEqualTo(1);
    assertThat(pairs.precision()).isBetween(0.5, 1.0);
  }

  @Test
  void comparesWithAHunspellDictionary() throws IOException {
    Files.writeString(
        folder.resolve("mini.aff"), "SET UTF-8\nSFX A Y 1\nSFX A 0 ын .\n", StandardCharsets.UTF_8);
    Files.writeString(folder.resolve("mini.dic"), "1\nном/A\n", StandardCharsets.UTF_8);
    Path words = Files.writeString(folder.resolve("words.tsv"), "ном\tномын\tN;GEN\n");
    var out = new StringWriter();

    Conflation.print(words, List.of(Hunspell.lucene(folder.resolve("mini"))), new PrintWriter(out));

    assertThat(out.toString()).containsPattern("Hunspell, Lucene +all +1.0000 +1.0000");
  }

  @Test
  void saysWhatIsWrongWithAFile() throws IOException {
    Path empty = Files.writeString(folder.resolve("empty.tsv"), "");
    Path mixed = Files.writeString(folder.resolve("mixed.tsv"), "a\tb\nа\tб\tN\n");

    assertThatThrownBy(() -> print(empty)).hasMessageContaining("empty.tsv: the file is empty");
    assertThatThrownBy(() -> print(mixed)).hasMessageContaining("mixed.tsv:2: expected lemma");
  }

  private static Set<String> sanal(String word) {
    return Set.copyOf(WordKeys.of(word));
  }

  private static Set<String> firstTwo(String word) {
    return Set.of(word.substring(0, 2));
  }

  private static void print(Path file) throws IOException {
    Conflation.print(file, List.of(Method.sanal()), new PrintWriter(new StringWriter()));
  }

  private static WordForms words(String... rows) {
    List<Row> forms = new ArrayList<>();
    for (String row : rows) {
      String[] cells = row.split("\t", -1);
      forms.add(new Row(cells[0], cells[1], "N"));
    }
    return WordForms.of(forms, _ -> true);
  }

  private static List<Row> paradigms() throws IOException {
    try (InputStream in =
        ConflationTest.class.getResourceAsStream("/mn/sanal/i18n/mongolian/paradigms.tsv")) {
      byte[] bytes = Objects.requireNonNull(in).readAllBytes();
      return new String(bytes, StandardCharsets.UTF_8)
          .lines()
          .map(line -> line.split("\t", -1))
          .map(row -> new Row(row[0], row[1], row[2]))
          .toList();
    }
  }
}
