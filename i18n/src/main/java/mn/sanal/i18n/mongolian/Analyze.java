package mn.sanal.i18n.mongolian;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import mn.sanal.i18n.LineFilter;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;

/**
 * Shows how words are analyzed: one word a line in; out the same line unchanged, then a tab and a
 * token for each token that decides whether two words meet in a search.
 */
public final class Analyze {

  private Analyze() {}

  /** Reads to the end of the input; any bytes are taken, read as UTF-8. */
  public static void run(InputStream in, OutputStream out) throws IOException {
    try (Analyzer analyzer = MongolianAnalyzer.stems()) {
      LineFilter.run(in, out, word -> List.of(tokens(word, analyzer)));
    }
  }

  private static String tokens(String word, Analyzer analyzer) {
    Set<String> tokens = new LinkedHashSet<>();
    try (TokenStream stream = analyzer.tokenStream("", word)) {
      CharTermAttribute term = stream.addAttribute(CharTermAttribute.class);
      stream.reset();
      while (stream.incrementToken()) {
        tokens.add(term.toString());
      }
      stream.end();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    var line = new StringBuilder();
    tokens.forEach(token -> line.append('\t').append(token));
    return line.toString();
  }
}
