package mn.sanal.bench.quality;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import mn.sanal.admin.search.TextLines;
import mn.sanal.admin.search.TextLines.Text;
import mn.sanal.admin.search.TextSearch;
import mn.sanal.admin.search.quality.Figures;
import org.apache.lucene.analysis.standard.StandardAnalyzer;

/**
 * By which forms of a noun the texts that hold it are found. The list beside the texts says by a
 * regular expression which words are forms of it.
 */
final class RecallTable {

  private static final List<String> FORMS = List.of("nominative", "case form", "plural", "Latin");
  private static final Pattern WORD = Pattern.compile("[\\p{L}\\p{N}]+");

  private final List<Text> texts;
  private final TextSearch console;
  private final Figures.Ranking plain;

  private RecallTable(List<Text> texts, TextSearch console) throws IOException {
    this.texts = texts;
    this.console = console;
    this.plain = new Bm25(new StandardAnalyzer(), texts);
  }

  /** Prints for each form how many are found with the console's analysis and with none. */
  static void print(Path file, PrintStream out) throws IOException, TextLines.BadLine {
    List<Text> texts = TextLines.read(file);
    try (TextSearch console = TextSearch.over(texts)) {
      new RecallTable(texts, console)
          .print(Files.readAllLines(file.resolveSibling("nouns.tsv")), out);
    }
  }

  private void print(List<String> nouns, PrintStream out) throws IOException {
    out.println();
    out.println(
        "texts that hold the noun, and of them found by each form, with and without analysis");
    out.printf("%-12s%8s", "", "texts");
    FORMS.forEach(form -> out.printf("%14s", form));
    out.printf("%14s%n", "wrongly");
    int[] whole = new int[2 * FORMS.size() + 2];
    for (String noun : nouns) {
      if (!noun.startsWith("#")) {
        String[] columns = noun.split("\t", -1);
        row(columns, whole, out);
      }
    }
    out.println(line("all", whole));
  }

  private void row(String[] columns, int[] whole, PrintStream out) throws IOException {
    Pattern form = Pattern.compile(columns[FORMS.size()]);
    Set<String> holding =
        texts.stream()
            .filter(text -> holds(text.text(), form))
            .map(Text::id)
            .collect(Collectors.toSet());
    int[] figures = new int[whole.length];
    figures[0] = holding.size();
    Set<String> wrong = new HashSet<>();
    for (int i = 0; i < FORMS.size(); i++) {
      List<String> found = withAnalysis(columns[i]);
      figures[1 + 2 * i] = (int) found.stream().filter(holding::contains).count();
      figures[2 + 2 * i] =
          (int) plain.find(columns[i], texts.size()).stream().filter(holding::contains).count();
      wrong.addAll(found);
    }
    wrong.removeAll(holding);
    figures[figures.length - 1] = wrong.size();
    for (int i = 0; i < figures.length; i++) {
      whole[i] += figures[i];
    }
    out.println(line(columns[0], figures));
  }

  private static String line(String noun, int[] figures) {
    var line = new StringBuilder(String.format(Locale.ROOT, "%-12s%8d", noun, figures[0]));
    for (int i = 1; i + 1 < figures.length; i += 2) {
      line.append(String.format(Locale.ROOT, "%14s", figures[i] + " / " + figures[i + 1]));
    }
    return line.append(String.format(Locale.ROOT, "%14d", figures[figures.length - 1])).toString();
  }

  /** Only what has the word, not what is near. */
  private List<String> withAnalysis(String typed) throws IOException {
    List<String> found = new ArrayList<>();
    for (TextSearch.Hit hit : console.find(typed, texts.size())) {
      if (hit.score() >= 1) {
        found.add(hit.id());
      }
    }
    return found;
  }

  private static boolean holds(String text, Pattern form) {
    return WORD.matcher(text.toLowerCase(Locale.ROOT))
        .results()
        .anyMatch(word -> form.matcher(word.group()).matches());
  }
}
