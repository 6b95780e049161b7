package mn.sanal.i18n.mongolian;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.analysis.TokenFilterFactory;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.TokenizerFactory;
import org.apache.lucene.analysis.custom.CustomAnalyzer;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;
import org.apache.lucene.analysis.tokenattributes.OffsetAttribute;
import org.apache.lucene.analysis.tokenattributes.PositionIncrementAttribute;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** The analyzer as others put it together: by the names that stand in their schema. */
class FactoriesTest {

  @ParameterizedTest
  @EnumSource
  void giveByNameWhatTheAnalyzerGives(KeyKind kind) throws IOException {
    Analyzer ours =
        switch (kind) {
          case STEMS -> MongolianAnalyzer.stems();
          case EXACT -> MongolianAnalyzer.exact();
          case LOOSE -> MongolianAnalyzer.loose();
        };
    Analyzer theirs =
        CustomAnalyzer.builder()
            .withTokenizer("mongolian")
            .addTokenFilter("mongolianKeys", "keys", kind.written())
            .build();
    for (List<String> row : Resource.rows("search-documents.tsv")) {
      assertThat(tokens(theirs, row.getLast())).isEqualTo(tokens(ours, row.getLast()));
      assertThat(theirs.normalize("", row.getFirst()))
          .isEqualTo(ours.normalize("", row.getFirst()));
    }
  }

  @Test
  void giveStemsWhereNoKindIsNamed() throws IOException {
    Analyzer named =
        CustomAnalyzer.builder().withTokenizer("mongolian").addTokenFilter("mongolianKeys").build();
    String text = "Эмнэлгийн дарааллыг багасгана уу";
    assertThat(tokens(named, text)).isEqualTo(tokens(MongolianAnalyzer.stems(), text));
  }

  @Test
  void leaveStopWordsOutOfAQuery() throws IOException {
    Analyzer query =
        CustomAnalyzer.builder()
            .withTokenizer("mongolian")
            .addTokenFilter("mongolianStop")
            .addTokenFilter("mongolianKeys", "keys", "exact")
            .build();
    assertThat(tokens(query, "эм бол байна")).extracting(Token::term).containsExactly("эм");
  }

  @Test
  void areFoundByTheirNames() {
    assertThat(TokenizerFactory.availableTokenizers()).contains(MongolianTokenizerFactory.NAME);
    assertThat(TokenFilterFactory.availableTokenFilters())
        .contains(MongolianKeysFilterFactory.NAME, MongolianStopFilterFactory.NAME);
  }

  @Test
  void refuseWhatTheyDoNotKnow() {
    assertThatThrownBy(() -> filter("mongolianKeys", "keys", "roots"))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("stems, exact, loose");
    assertThatThrownBy(() -> filter("mongolianKeys", "stem", "yes"))
        .isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> filter("mongolianStop", "words", "a.txt"))
        .isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(
            () ->
                TokenizerFactory.forName("mongolian", new HashMap<>(Map.of("maxTokenLength", "9"))))
        .isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void areNotMadeWithoutSettingsExceptByTheLoader() {
    assertThatThrownBy(MongolianTokenizerFactory::new)
        .isInstanceOf(UnsupportedOperationException.class);
    assertThatThrownBy(MongolianKeysFilterFactory::new)
        .isInstanceOf(UnsupportedOperationException.class);
    assertThatThrownBy(MongolianStopFilterFactory::new)
        .isInstanceOf(UnsupportedOperationException.class);
  }

  private static TokenFilterFactory filter(String name, String setting, String value) {
    return TokenFilterFactory.forName(name, new HashMap<>(Map.of(setting, value)));
  }

  private record Token(String term, int start, int end, int increment) {}

  private static List<Token> tokens(Analyzer analyzer, String text) throws IOException {
    List<Token> tokens = new ArrayList<>();
    try (TokenStream stream = analyzer.tokenStream("", text)) {
      var term = stream.addAttribute(CharTermAttribute.class);
      var offset = stream.addAttribute(OffsetAttribute.class);
      var increment = stream.addAttribute(PositionIncrementAttribute.class);
      stream.reset();
      while (stream.incrementToken()) {
        tokens.add(
            new Token(
                term.toString(),
                offset.startOffset(),
                offset.endOffset(),
                increment.getPositionIncrement()));
      }
      stream.end();
    }
    return tokens;
  }
}
