package mn.sanal.i18n.place;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What was typed, taken apart. */
final class Query {

  private static final int LONGEST = 200;
  private static final int MOST_WORDS = 14;
  private static final int MOST_TOGETHER = 3;
  private static final int LONGEST_WORD = 30;

  private final List<Token> tokens;
  private final int[] weights;

  private Query(List<Token> tokens) {
    this.tokens = tokens;
    this.weights = tokens.stream().mapToInt(Token::weight).toArray();
    if (total() == 0) {
      // «төв аймаг»: a word that else says nothing is all there is.
      for (int i = 0; i < weights.length; i++) {
        Token token = tokens.get(i);
        weights[i] = token.kind() == null ? token.readings().getFirst().length() : 0;
      }
    }
  }

  static Query of(String typed) {
    String text = typed.length() > LONGEST ? typed.substring(0, LONGEST) : typed;
    List<Token> tokens = new ArrayList<>();
    for (String word : Words.of(text, MOST_WORDS)) {
      Token token = Token.of(word);
      KindWord before = tokens.isEmpty() ? null : tokens.getLast().kind();
      // «сумын төв» is the soum; only that of an aimag is a unit of its own.
      if (!token.isCentre() || before == null || before == KindWord.AIMAG) {
        tokens.add(token);
      }
    }
    return new Query(withNumerals(tokens));
  }

  /** «арван нэгдүгээр» and «хоёр хороо» are numbers. */
  private static List<Token> withNumerals(List<Token> tokens) {
    List<Token> result = new ArrayList<>();
    for (int i = 0; i < tokens.size(); i++) {
      Token token = tokens.get(i);
      Token next = i + 1 < tokens.size() ? tokens.get(i + 1) : null;
      int cardinal = token.isNumber() ? Numerals.NONE : Numerals.cardinal(token.readings());
      if (cardinal >= 10 && next != null && next.isNumber() && next.number() < 10) {
        result.add(next.numbered(cardinal + next.number()));
        i++;
      } else if (cardinal > 0 && next != null && next.isOrdinalWord()) {
        result.add(token.numbered(cardinal));
        i++;
      } else if (cardinal > 0
          && next != null
          && (next.kind() == KindWord.KHOROO || next.kind() == KindWord.BAGH)) {
        result.add(token.numbered(cardinal));
      } else {
        result.add(token);
      }
    }
    return List.copyOf(result);
  }

  List<Token> tokens() {
    return tokens;
  }

  int weight(int from, int to) {
    int sum = 0;
    for (int i = from; i < to; i++) {
      sum += weights[i];
    }
    return sum;
  }

  int total() {
    return weight(0, weights.length);
  }

  /** The kind that the words {@code from} to {@code to} are said to be of. */
  @Nullable KindWord kindBeside(int from, int to) {
    KindWord next = to < tokens.size() ? tokens.get(to).kind() : null;
    if (next != null || from == 0) {
      return next;
    }
    KindWord before = tokens.get(from - 1).kind();
    boolean number = to == from + 1 && tokens.get(from).isNumber();
    boolean ownKind = from == 1 || tokens.get(from - 2).kind() != null;
    return number || ownKind ? before : null;
  }

  /** Whether a number belongs to what is no place: «3-р сургууль». */
  boolean isNumberOfOther(int token) {
    return token + 1 < tokens.size() && tokens.get(token + 1).sort() == Token.Sort.OTHER;
  }

  /**
   * A run of words that may be one name.
   *
   * @param spellings how it may be spelt, the likeliest first
   * @param exactly whether it counts only where a name is exactly so
   */
  record Span(int from, int to, List<Likeness> spellings, boolean exactly) {}

  List<Span> spans() {
    List<Span> spans = new ArrayList<>();
    for (int from = 0; from < tokens.size(); from++) {
      for (int to = from + 1; to <= Math.min(from + MOST_TOGETHER, tokens.size()); to++) {
        if (!mayBeName(from, to)) {
          continue;
        }
        boolean exactly =
            tokens.subList(from, to).stream().allMatch(t -> t.sort() != Token.Sort.NAME);
        spans.add(new Span(from, to, spellings(from, to), exactly));
      }
    }
    return spans;
  }

  /** No name has the word for its kind in it; a number stands at an end («100 айл»). */
  private boolean mayBeName(int from, int to) {
    boolean allNumbers = true;
    for (int i = from; i < to; i++) {
      Token token = tokens.get(i);
      if (token.kind() != null || (token.isNumber() && i > from && i < to - 1)) {
        return false;
      }
      allNumbers &= token.isNumber();
    }
    return !allNumbers;
  }

  private List<Likeness> spellings(int from, int to) {
    var start = new StringBuilder();
    boolean latin = false;
    for (int i = from; i < to - 1; i++) {
      start.append(tokens.get(i).readings().getFirst());
      latin |= tokens.get(i).latin();
    }
    Token last = tokens.get(to - 1);
    Set<String> spellings = new LinkedHashSet<>();
    for (String form : last.forms()) {
      spellings.add(start + form);
    }
    boolean anyLatin = latin || last.latin();
    return spellings.stream()
        .filter(spelling -> spelling.length() <= LONGEST_WORD)
        .map(spelling -> new Likeness(spelling, anyLatin))
        .toList();
  }
}
