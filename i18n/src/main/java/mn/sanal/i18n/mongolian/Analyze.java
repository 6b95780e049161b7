package mn.sanal.i18n.mongolian;

import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.Set;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;

/**
 * Shows how words are analyzed: one word a line in; out the same line unchanged, then a tab and a
 * token for each token that decides whether two words meet in a search.
 */
public final class Analyze {

  /** What is longer is no word: it is passed through without tokens. */
  private static final int LONGEST_LINE = 4096;

  private Analyze() {}

  /** Reads to the end of the input; any bytes are taken, read as UTF-8. */
  public static void run(InputStream in, OutputStream out) throws IOException {
    var words = new BufferedInputStream(in);
    var lines = new BufferedOutputStream(out);
    try (Analyzer analyzer = MongolianAnalyzer.stems()) {
      var line = new ByteArrayOutputStream();
      while (readLine(words, line, lines)) {
        if (line.size() <= LONGEST_LINE) {
          byte[] word = withoutReturn(line.toByteArray());
          lines.write(word);
          writeTokens(new String(word, StandardCharsets.UTF_8), analyzer, lines);
        }
        lines.write('\n');
        if (words.available() == 0) {
          lines.flush();
        }
      }
    }
    lines.flush();
  }

  /** Reads one line; what is too long for a word goes straight to the output. */
  private static boolean readLine(InputStream in, ByteArrayOutputStream line, OutputStream out)
      throws IOException {
    line.reset();
    int b = in.read();
    boolean any = b >= 0;
    for (; b >= 0 && b != '\n'; b = in.read()) {
      line.write(b);
      if (line.size() > LONGEST_LINE) {
        line.writeTo(out);
        passThrough(in, out);
        return true;
      }
    }
    return any;
  }

  private static void passThrough(InputStream in, OutputStream out) throws IOException {
    for (int b = in.read(); b >= 0 && b != '\n'; b = in.read()) {
      out.write(b);
    }
  }

  private static byte[] withoutReturn(byte[] line) {
    boolean returned = line.length > 0 && line[line.length - 1] == '\r';
    return returned ? Arrays.copyOf(line, line.length - 1) : line;
  }

  private static void writeTokens(String word, Analyzer analyzer, OutputStream out)
      throws IOException {
    Set<String> tokens = new LinkedHashSet<>();
    try (TokenStream stream = analyzer.tokenStream("", word)) {
      CharTermAttribute term = stream.addAttribute(CharTermAttribute.class);
      stream.reset();
      while (stream.incrementToken()) {
        tokens.add(term.toString());
      }
      stream.end();
    }
    for (String token : tokens) {
      out.write('\t');
      out.write(token.getBytes(StandardCharsets.UTF_8));
    }
  }
}
