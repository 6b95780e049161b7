package mn.sanal.bench.search;

import java.io.IOException;
import java.io.PrintStream;
import java.lang.management.ManagementFactory;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import mn.sanal.admin.search.load.InventedCases;
import mn.sanal.i18n.mongolian.MongolianAnalyzer;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.standard.StandardAnalyzer;
import org.apache.lucene.analysis.tokenattributes.PositionIncrementAttribute;

/**
 * Words that the analyzers read in a second of processor time, beside Lucene's {@link
 * StandardAnalyzer} over the same texts. Medians of several rounds, taken in turn.
 */
public final class AnalysisSpeed {

  private static final int WARM_UP = 2;
  private static final int ROUNDS = 5;
  private static final int WORDS_A_TEXT = 40;
  private static final String STANDARD = "standard";

  private AnalysisSpeed() {}

  /** What one analyzer made of all texts. */
  private record Pass(long words, long tokens, double seconds) {

    double wordsPerSecond() {
      return words / seconds;
    }
  }

  /** Measures over the texts of so many invented cases. */
  public static void run(SearchOptions options, PrintStream out) throws IOException {
    List<String> texts =
        new InventedCases(options.seed())
            .first(options.cases())
            .map(InventedCases.Case::text)
            .toList();
    List<String> forms =
        texts.stream().flatMap(text -> Arrays.stream(text.split("\\s+"))).distinct().toList();
    compare("complaints as they come", texts, out);
    compare("each of their forms once, so that hardly any is remembered", joined(forms), out);
  }

  private static List<String> joined(List<String> forms) {
    List<String> texts = new ArrayList<>();
    for (int i = 0; i < forms.size(); i += WORDS_A_TEXT) {
      texts.add(String.join(" ", forms.subList(i, Math.min(i + WORDS_A_TEXT, forms.size()))));
    }
    return texts;
  }

  private static void compare(String title, List<String> texts, PrintStream out)
      throws IOException {
    Map<String, Analyzer> analyzers = new LinkedHashMap<>();
    analyzers.put(STANDARD, new StandardAnalyzer());
    analyzers.put("exact", MongolianAnalyzer.exact());
    analyzers.put("stems", MongolianAnalyzer.stems());
    analyzers.put("loose", MongolianAnalyzer.loose());
    Map<String, List<Pass>> passes = new LinkedHashMap<>();
    for (int round = 0; round < WARM_UP + ROUNDS; round++) {
      for (Map.Entry<String, Analyzer> each : analyzers.entrySet()) {
        Pass pass = pass(each.getValue(), texts);
        if (round >= WARM_UP) {
          passes.computeIfAbsent(each.getKey(), _ -> new ArrayList<>()).add(pass);
        }
      }
    }
    out.printf(
        Locale.ROOT,
        "%s%n  %-12s %12s %14s %14s %10s%n",
        title,
        "",
        "words",
        "words/s",
        "tokens/s",
        "of " + STANDARD);
    double standard = median(passes.getOrDefault(STANDARD, List.of()));
    passes.forEach(
        (name, all) -> {
          double rate = median(all);
          Pass one = all.getFirst();
          out.printf(
              Locale.ROOT,
              "  %-12s %,12d %,14.0f %,14.0f %10.2f%n",
              name,
              one.words(),
              rate,
              rate * one.tokens() / one.words(),
              rate / standard);
        });
  }

  private static double median(List<Pass> passes) {
    List<Double> rates = new ArrayList<>(passes.stream().map(Pass::wordsPerSecond).toList());
    Collections.sort(rates);
    return rates.get(rates.size() / 2);
  }

  private static Pass pass(Analyzer analyzer, List<String> texts) throws IOException {
    long words = 0;
    long tokens = 0;
    long from = ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
    for (String text : texts) {
      try (TokenStream stream = analyzer.tokenStream("", text)) {
        var increment = stream.addAttribute(PositionIncrementAttribute.class);
        stream.reset();
        while (stream.incrementToken()) {
          tokens++;
          words += increment.getPositionIncrement();
        }
        stream.end();
      }
    }
    long nanos = ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime() - from;
    return new Pass(words, tokens, nanos / 1e9);
  }
}
