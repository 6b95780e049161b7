package mn.sanal.admin.search;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.StringTokenizer;
import java.util.stream.IntStream;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.tokenattributes.BytesTermAttribute;
import org.apache.lucene.analysis.tokenattributes.PositionIncrementAttribute;
import org.apache.lucene.analysis.tokenattributes.TermToBytesRefAttribute;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.Field;
import org.apache.lucene.document.FieldType;
import org.apache.lucene.document.TextField;
import org.apache.lucene.index.IndexOptions;
import org.apache.lucene.util.BytesRef;
import org.apache.lucene.util.BytesRefBuilder;

/**
 * The fields of a text. Each is a reading of the same words, and most words of a text were in
 * others before: so what stands between blanks is analyzed once and remembered for a while.
 */
final class CaseTexts {

  /** Some forty megabytes. */
  private static final int REMEMBERED = 100_000;

  private static final List<String> FIELDS =
      List.of(Fields.EXACT, Fields.STEM, Fields.LOOSE, Fields.STARTS);

  /** No phrase is looked for in it. */
  private static final FieldType LOOSE = new FieldType(TextField.TYPE_NOT_STORED);

  static {
    LOOSE.setIndexOptions(IndexOptions.DOCS_AND_FREQS);
    LOOSE.freeze();
  }

  private final Analyzer analyzer;
  private final Cache<String, Tokens[]> remembered =
      Caffeine.newBuilder().maximumSize(REMEMBERED).executor(Runnable::run).build();

  CaseTexts(Analyzer analyzer) {
    this.analyzer = analyzer;
  }

  /** Adds the fields of one or several texts, which stand one behind another. */
  void addTo(Document document, List<String> texts) {
    List<Tokens[]> words = new ArrayList<>();
    for (String text : texts) {
      var parts = new StringTokenizer(text);
      while (parts.hasMoreTokens()) {
        words.add(word(parts.nextToken()));
      }
    }
    for (int field = 0; field < FIELDS.size(); field++) {
      Tokens[] tokens = new Tokens[words.size()];
      for (int i = 0; i < tokens.length; i++) {
        tokens[i] = words.get(i)[field];
      }
      document.add(field(FIELDS.get(field), tokens));
    }
  }

  /** Not read within the cache, where it would keep other threads waiting for other words. */
  private Tokens[] word(String word) {
    Tokens[] known = remembered.getIfPresent(word);
    if (known == null) {
      known = FIELDS.stream().map(field -> tokens(field, word)).toArray(Tokens[]::new);
      remembered.put(word, known);
    }
    return known;
  }

  private static Field field(String name, Tokens[] words) {
    return switch (name) {
      case Fields.STARTS -> new Field(name, new Replay(words), WordStarts.FIELD);
      case Fields.LOOSE -> new Field(name, new Replay(words), LOOSE);
      default -> new Field(name, new Replay(words), TextField.TYPE_NOT_STORED);
    };
  }

  private Tokens tokens(String field, String word) {
    var bytes = new BytesRefBuilder();
    var ends = IntStream.builder();
    var increments = IntStream.builder();
    try (TokenStream stream = analyzer.tokenStream(field, word)) {
      var term = stream.getAttribute(TermToBytesRefAttribute.class);
      var increment = stream.getAttribute(PositionIncrementAttribute.class);
      stream.reset();
      while (stream.incrementToken()) {
        bytes.append(term.getBytesRef());
        ends.add(bytes.length());
        increments.add(increment.getPositionIncrement());
      }
      stream.end();
      return new Tokens(
          Arrays.copyOf(bytes.bytes(), bytes.length()),
          ends.build().toArray(),
          increments.build().toArray());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** What one field holds of a word, its tokens one behind another. */
  private static final class Tokens {

    final byte[] bytes;
    final int[] ends;
    final int[] increments;

    Tokens(byte[] bytes, int[] ends, int[] increments) {
      this.bytes = bytes;
      this.ends = ends;
      this.increments = increments;
    }
  }

  /** The tokens of words, one word behind another. */
  private static final class Replay extends TokenStream {

    private final BytesTermAttribute term = addAttribute(BytesTermAttribute.class);
    private final PositionIncrementAttribute increment =
        addAttribute(PositionIncrementAttribute.class);
    private final BytesRef token = new BytesRef();
    private final Tokens[] words;
    private int word;
    private int next;

    Replay(Tokens... words) {
      this.words = words;
    }

    @Override
    public boolean incrementToken() {
      while (word < words.length) {
        Tokens tokens = words[word];
        if (next < tokens.ends.length) {
          clearAttributes();
          token.bytes = tokens.bytes;
          token.offset = next == 0 ? 0 : tokens.ends[next - 1];
          token.length = tokens.ends[next] - token.offset;
          term.setBytesRef(token);
          increment.setPositionIncrement(tokens.increments[next]);
          next++;
          return true;
        }
        word++;
        next = 0;
      }
      return false;
    }

    @Override
    public void reset() {
      word = 0;
      next = 0;
    }
  }
}
