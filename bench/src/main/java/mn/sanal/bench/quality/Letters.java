package mn.sanal.bench.quality;

import java.io.IOException;
import java.util.Locale;
import java.util.Map;
import java.util.function.UnaryOperator;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.analysis.TokenFilter;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.Tokenizer;
import org.apache.lucene.analysis.standard.StandardTokenizer;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;

/** What somebody writes in an hour to make Mongolian searchable: one rule for every word. */
final class Letters extends Analyzer {

  private static final int FIVE = 5;

  /** The Latin letters that most people type. */
  private static final Map<Character, String> LATIN =
      Map.ofEntries(
          Map.entry('а', "a"),
          Map.entry('б', "b"),
          Map.entry('в', "w"),
          Map.entry('г', "g"),
          Map.entry('д', "d"),
          Map.entry('е', "y"),
          Map.entry('ё', "y"),
          Map.entry('ж', "j"),
          Map.entry('з', "z"),
          Map.entry('и', "i"),
          Map.entry('й', "i"),
          Map.entry('к', "k"),
          Map.entry('л', "l"),
          Map.entry('м', "m"),
          Map.entry('н', "n"),
          Map.entry('о', "u"),
          Map.entry('ө', "u"),
          Map.entry('п', "p"),
          Map.entry('р', "r"),
          Map.entry('с', "s"),
          Map.entry('т', "t"),
          Map.entry('у', "u"),
          Map.entry('ү', "u"),
          Map.entry('ф', "f"),
          Map.entry('х', "h"),
          Map.entry('ц', "c"),
          Map.entry('ч', "c"),
          Map.entry('ш', "s"),
          Map.entry('щ', "s"),
          Map.entry('ъ', ""),
          Map.entry('ы', "i"),
          Map.entry('ь', ""),
          Map.entry('э', "e"),
          Map.entry('ю', "y"),
          Map.entry('я', "y"));

  private final UnaryOperator<String> rule;

  private Letters(UnaryOperator<String> rule) {
    this.rule = rule;
  }

  static Analyzer firstFive() {
    return new Letters(word -> word.substring(0, Math.min(FIVE, word.length())));
  }

  /** Both scripts in the same few letters, no vowel after the first sound, five letters of it. */
  static Analyzer skeleton() {
    return new Letters(Letters::skeleton);
  }

  private static String skeleton(String word) {
    var latin = new StringBuilder();
    for (int i = 0; i < word.length(); i++) {
      latin.append(LATIN.getOrDefault(word.charAt(i), word.substring(i, i + 1)));
    }
    String typed =
        latin
            .toString()
            .replaceAll("kh|x", "h")
            .replaceAll("ts|ch", "c")
            .replace("sh", "s")
            .replace('q', 'u')
            .replace('v', 'u')
            .replaceAll("[oöü]", "u")
            .replaceAll("ya|ye|yo|yu", "y");
    String bare = typed.substring(0, 1) + typed.substring(1).replaceAll("[aeiuy]+", "");
    String first = typed.length() > 1 && bare.length() == 1 ? typed : bare;
    return first.substring(0, Math.min(FIVE, first.length()));
  }

  @Override
  protected TokenStreamComponents createComponents(String fieldName) {
    Tokenizer words = new StandardTokenizer();
    return new TokenStreamComponents(words, new Ruled(words, rule));
  }

  private static final class Ruled extends TokenFilter {

    private final CharTermAttribute term = addAttribute(CharTermAttribute.class);
    private final UnaryOperator<String> rule;

    Ruled(TokenStream words, UnaryOperator<String> rule) {
      super(words);
      this.rule = rule;
    }

    @Override
    public boolean incrementToken() throws IOException {
      if (!input.incrementToken()) {
        return false;
      }
      String word = term.toString().toLowerCase(Locale.ROOT);
      term.setEmpty().append(rule.apply(word));
      return true;
    }
  }
}
