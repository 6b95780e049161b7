package mn.sanal.admin.search;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import mn.sanal.admin.search.load.InventedCases;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.tokenattributes.PositionIncrementAttribute;
import org.apache.lucene.analysis.tokenattributes.TermToBytesRefAttribute;
import org.apache.lucene.document.Document;
import org.junit.jupiter.api.Test;

/** Remembering what words were read as changes nothing in what is indexed. */
class CaseTextsTest {

  private final Analyzer analyzer = Fields.analyzer();
  private final CaseTexts texts = new CaseTexts(analyzer);

  @Test
  void readsATextAsTheAnalyzerDoes() throws IOException {
    for (String text : new InventedCases(5).first(300).map(InventedCases.Case::text).toList()) {
      var document = new Document();
      texts.addTo(document, List.of(text));

      for (String field : List.of(Fields.EXACT, Fields.STEM, Fields.LOOSE, Fields.STARTS)) {
        assertThat(indexed(document, field))
            .as(text)
            .isEqualTo(read(analyzer.tokenStream(field, text)));
      }
    }
  }

  private List<Token> indexed(Document document, String field) throws IOException {
    var found = Objects.requireNonNull(document.getField(field));
    return read(Objects.requireNonNull(found.tokenStream(analyzer, null)));
  }

  private static List<Token> read(TokenStream stream) throws IOException {
    List<Token> tokens = new ArrayList<>();
    try (stream) {
      var term = stream.getAttribute(TermToBytesRefAttribute.class);
      var increment = stream.getAttribute(PositionIncrementAttribute.class);
      stream.reset();
      int position = -1;
      while (stream.incrementToken()) {
        position += increment.getPositionIncrement();
        tokens.add(new Token(term.getBytesRef().utf8ToString(), position));
      }
      stream.end();
    }
    return tokens;
  }

  private record Token(String term, int position) {}
}
