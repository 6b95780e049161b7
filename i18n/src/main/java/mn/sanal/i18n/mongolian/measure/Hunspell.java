package mn.sanal.i18n.mongolian.measure;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.ParseException;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.core.KeywordTokenizer;
import org.apache.lucene.analysis.hunspell.Dictionary;
import org.apache.lucene.analysis.hunspell.HunspellStemFilter;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;
import org.apache.lucene.store.ByteBuffersDirectory;

/** A Hunspell dictionary, to compare with; a word it does not know stays as it is. */
public final class Hunspell {

  private Hunspell() {}

  /**
   * The stems that Lucene's {@code HunspellStemFilter} takes from a dictionary.
   *
   * @param dictionary its path without {@code .aff} and {@code .dic}
   */
  public static Method lucene(Path dictionary) {
    return new Method() {
      @Override
      public String title() {
        return "Hunspell, Lucene";
      }

      @Override
      public Function<String, Set<String>> tokens(Collection<String> words) throws IOException {
        Dictionary stems = read(dictionary);
        var analyzer =
            new Analyzer() {
              @Override
              protected TokenStreamComponents createComponents(String field) {
                var word = new KeywordTokenizer();
                return new TokenStreamComponents(word, new HunspellStemFilter(word, stems));
              }
            };
        Map<String, Set<String>> known = new HashMap<>();
        return word -> known.computeIfAbsent(word, _ -> stems(word, analyzer));
      }
    };
  }

  /** The stems that the command {@code hunspell -s} prints. */
  public static Method command(Path dictionary) {
    return new Method() {
      @Override
      public String title() {
        return "Hunspell";
      }

      @Override
      public Function<String, Set<String>> tokens(Collection<String> words) throws IOException {
        Map<String, Set<String>> stems = printed(dictionary, words);
        return word -> stems.getOrDefault(word, Set.of(word));
      }
    };
  }

  private static Set<String> stems(String word, Analyzer analyzer) {
    Set<String> tokens = new HashSet<>();
    try (TokenStream stream = analyzer.tokenStream("", word)) {
      var term = stream.addAttribute(CharTermAttribute.class);
      stream.reset();
      while (stream.incrementToken()) {
        tokens.add(term.toString());
      }
      stream.end();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return tokens;
  }

  private static Dictionary read(Path dictionary) throws IOException {
    try (InputStream affix = Files.newInputStream(sibling(dictionary, ".aff"));
        InputStream words = Files.newInputStream(sibling(dictionary, ".dic"))) {
      return new Dictionary(new ByteBuffersDirectory(), "hunspell", affix, words);
    } catch (ParseException e) {
      throw new IOException(dictionary + ": no Hunspell dictionary: " + e.getMessage(), e);
    }
  }

  private static Path sibling(Path dictionary, String ending) {
    return dictionary.resolveSibling(dictionary.getFileName() + ending);
  }

  private static Map<String, Set<String>> printed(Path dictionary, Collection<String> words)
      throws IOException {
    Path input = Files.createTempFile("words", ".txt");
    try {
      Files.write(input, words);
      Process hunspell =
          new ProcessBuilder("hunspell", "-s", "-i", "utf-8", "-d", dictionary.toString())
              .redirectInput(input.toFile())
              .redirectError(ProcessBuilder.Redirect.DISCARD)
              .start();
      Map<String, Set<String>> stems = new HashMap<>();
      try (var lines = hunspell.inputReader(StandardCharsets.UTF_8)) {
        for (String line = lines.readLine(); line != null; line = lines.readLine()) {
          String[] parts = line.strip().split("\\s+", -1);
          if (parts.length > 1) {
            stems.computeIfAbsent(parts[0], _ -> new HashSet<>()).add(parts[1]);
          }
        }
      }
      return stems;
    } finally {
      Files.delete(input);
    }
  }
}
