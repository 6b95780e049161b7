package mn.sanal.admin.search;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
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

/**
 * The fields of a text. Each is a reading of the same words, and most words of a text were in
 * others before: so what stands between blanks is analyzed once and remembered for a while.
 */
final class CaseTexts {

  /** Some tens of megabytes. */
  private static final int REMEMBERED = 40_000;

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
        words.add(remembered.get(parts.nextToken(), this::word));
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

  private Tokens[] word(String word) {
    return FIELDS.stream().map(field -> tokens(field, word)).toArray(Tokens[]::new);
  }

  private static Field field(String name, Tokens[] words) {
    return switch (name) {
      case Fields.STARTS -> new Field(name, new Replay(each(words)), WordStarts.FIELD);
      case Fields.LOOSE -> new Field(name, new Replay(words), LOOSE);
      default -> new Field(name, new Replay(words), TextField.TYPE_NOT_STORED);
    };
  }

  /** Each token once, where only is asked who has it. */
  private static Tokens each(Tokens[] words) {
    Set<BytesRef> terms = new HashSet<>();
    for (Tokens word : words) {
      terms.addAll(Arrays.asList(word.terms));
    }
    int[] increments = new int[terms.size()];
    Arrays.fill(increments, 1);
    return new Tokens(terms.toArray(BytesRef[]::new), increments);
  }

  private Tokens tokens(String field, String word) {
    List<BytesRef> terms = new ArrayList<>();
    var increments = IntStream.builder();
    try (TokenStream stream = analyzer.tokenStream(field, word)) {
      var term = stream.getAttribute(TermToBytesRefAttribute.class);
      var increment = stream.getAttribute(PositionIncrementAttribute.class);
      stream.reset();
      while (stream.incrementToken()) {
        terms.add(BytesRef.deepCopyOf(term.getBytesRef()));
        increments.add(increment.getPositionIncrement());
      }
      stream.end();
      return new Tokens(terms.toArray(BytesRef[]::new), increments.build().toArray());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** What one field holds of a word. */
  private static final class Tokens {

    final BytesRef[] terms;
    final int[] increments;

    Tokens(BytesRef[] terms, int[] increments) {
      this.terms = terms;
      this.increments = increments;
    }
  }

  /** The tokens of words, one word behind another. */
  private static final class Replay extends TokenStream {

    private final BytesTermAttribute term = addAttribute(BytesTermAttribute.class);
    private final PositionIncrementAttribute increment =
        addAttribute(PositionIncrementAttribute.class);
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
        if (next < tokens.terms.length) {
          clearAttributes();
          term.setBytesRef(tokens.terms[next]);
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
