package mn.sanal.i18n.mongolian.measure;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import mn.sanal.i18n.mongolian.measure.WordForms.Row;

/**
 * How well ways to make tokens tell words together and apart, by a file of words and their forms.
 */
public final class Conflation {

  /** The file is no list of words. */
  public static final class WrongLine extends IOException {
    private static final long serialVersionUID = 1L;

    WrongLine(String message) {
      super(message);
    }
  }

  private static final int SPELLERS = 8;
  private static final long SEED = 1;

  private final List<Method> methods;
  private final PrintWriter out;

  private Conflation(List<Method> methods, PrintWriter out) {
    this.methods = methods;
    this.out = out;
  }

  /**
   * Prints the figures for a file of {@code lemma<TAB>form<TAB>features} (as UniMorph has them) or
   * of {@code typed<TAB>Cyrillic}.
   *
   * @throws WrongLine naming the line and what is expected
   */
  public static void print(Path file, List<Method> methods, PrintWriter out) throws IOException {
    List<String[]> rows = new ArrayList<>();
    for (String line : Files.readAllLines(file)) {
      String[] row = line.split("\t", -1);
      int columns = rows.isEmpty() ? row.length : rows.getFirst().length;
      if (columns < 2 || columns > 3 || row.length != columns || row[0].isEmpty()) {
        throw new WrongLine(
            file
                + ":"
                + (rows.size() + 1)
                + ": expected lemma, form and features, or what was typed and the Cyrillic, "
                + "separated by tabs, in all lines alike");
      }
      rows.add(row);
    }
    if (rows.isEmpty()) {
      throw new WrongLine(file + ": the file is empty");
    }
    var conflation = new Conflation(methods, out);
    if (rows.getFirst().length == 2) {
      conflation.typed(rows);
    } else {
      conflation.forms(rows.stream().map(row -> new Row(row[0], row[1], row[2])).toList());
    }
    out.flush();
  }

  private void forms(List<Row> rows) throws IOException {
    Map<String, WordForms> groups = new LinkedHashMap<>();
    groups.put("all", WordForms.of(rows, _ -> true));
    groups.put("nouns", WordForms.of(rows, Row::isNoun));
    groups.put("verbs", WordForms.of(rows, Row::isVerb));
    groups.values().removeIf(WordForms::isEmpty);
    groups.forEach(
        (name, words) ->
            out.printf(
                Locale.ROOT,
                "%s: %d lemmas, %d forms%n",
                name,
                words.lemmas(),
                words.forms().size()));
    title();
    Set<String> all = groups.get("all").forms();
    for (Method method : methods) {
      Function<String, Set<String>> tokens = method.tokens(all);
      groups.forEach((name, words) -> line(method, name, words.meet(tokens)));
      groups.forEach(
          (name, words) ->
              line(
                  method, name + ", Latin", words.meetTyped(Speller.some(SPELLERS, SEED), tokens)));
    }
  }

  private void typed(List<String[]> rows) throws IOException {
    Set<TypedWord> pairs = new LinkedHashSet<>();
    rows.forEach(row -> pairs.addAll(TypedWord.of(row[0], row[1])));
    out.printf(Locale.ROOT, "typed: %d words%n", pairs.size());
    title();
    List<String> meant = pairs.stream().map(TypedWord::meant).distinct().toList();
    for (Method method : methods) {
      line(method, "typed", TypedWord.meet(pairs, meant, method.tokens(meant)));
    }
  }

  private void title() {
    out.printf(
        Locale.ROOT,
        "%-18s %-13s %9s %9s %9s %9s %12s%n",
        "method",
        "words",
        "precision",
        "recall",
        "F1",
        "under",
        "over");
  }

  private void line(Method method, String words, PairCounts counts) {
    out.printf(Locale.ROOT, "%-18s %-13s %s%n", method.title(), words, counts);
  }
}
