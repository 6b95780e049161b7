package mn.sanal.admin.search;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import mn.sanal.dialogue.CaseNumber;
import org.jspecify.annotations.Nullable;

/**
 * What was typed into the search box, taken apart: words, phrases in quotes, beginnings of words
 * ({@code эмнэл*}), what must not be there ({@code -сургууль}), fields ({@code төлөв:нээлттэй}), or
 * the number of a case. There is no syntax that could be wrong; a quote without its twin is
 * nothing.
 *
 * @param terms in their order, at most {@value #MOST_PARTS}
 */
record Typed(List<Term> terms, Optional<CaseNumber> number) {

  static final int LONGEST = 300;
  static final int MOST_PARTS = 24;

  private static final String QUOTES = "\"“”„«»";

  /** A word, or a phrase whose words must stand together. */
  record Part(String text, boolean phrase) {}

  /** What a part of the text is. */
  enum Kind {
    WORD,
    PHRASE,
    /** The beginning of a word. */
    START,
    FIELD
  }

  /**
   * A part of what was typed.
   *
   * @param not whether it must not be there
   * @param field what stands before the colon, for a field
   * @param name how that was typed
   * @param source all of it as it was typed
   * @param at where that begins in the text
   */
  record Term(
      Kind kind,
      boolean not,
      @Nullable QueryField field,
      String name,
      String text,
      String source,
      int at) {

    /** The same as a word of its own. */
    Term word(String word) {
      return new Term(Kind.WORD, not, null, "", word, word, at);
    }
  }

  Typed {
    terms = List.copyOf(terms);
  }

  static Typed read(String input) {
    String text = input.substring(0, Math.min(input.length(), LONGEST));
    return new Typed(new Scan(text).terms(), CaseNumbers.whole(text));
  }

  /**
   * Where a part stands in a text, and not within another one.
   *
   * @param source as in {@link Term#source}
   * @return its first place, or -1
   */
  static int find(CharSequence text, String source) {
    return read(text.toString()).terms().stream()
        .filter(term -> term.source().equals(source))
        .mapToInt(Term::at)
        .findFirst()
        .orElse(-1);
  }

  private static boolean isBlank(String text, int place) {
    return Character.isWhitespace(text.charAt(place)) || text.charAt(place) == '\u00a0';
  }

  private static boolean isQuote(String text, int place) {
    return place < text.length() && QUOTES.indexOf(text.charAt(place)) >= 0;
  }

  /** The words and phrases to be found, in their order. */
  List<Part> parts() {
    List<Part> parts = new ArrayList<>();
    for (Term term : terms) {
      if (!term.not() && (term.kind() == Kind.WORD || term.kind() == Kind.PHRASE)) {
        parts.add(new Part(term.text(), term.kind() == Kind.PHRASE));
      }
    }
    return parts;
  }

  /** Whether no word or phrase is to be found. */
  boolean isEmpty() {
    return parts().isEmpty();
  }

  /** One walk over the text. */
  private static final class Scan {

    private final String text;
    private final List<Term> terms = new ArrayList<>();
    private int at;

    Scan(String text) {
      this.text = text;
    }

    List<Term> terms() {
      while (at < text.length() && terms.size() < MOST_PARTS) {
        if (isBlank(text, at)) {
          at++;
        } else {
          term();
        }
      }
      return terms;
    }

    private void term() {
      int from = at;
      boolean not = isExclusion();
      at += not ? 1 : 0;
      if (isQuote(text, at)) {
        String phrase = quoted();
        if (phrase != null) {
          add(Kind.PHRASE, not, null, "", phrase, from);
        }
        return;
      }
      String word = word();
      int colon = word.indexOf(':');
      QueryField field = colon > 0 ? QueryField.named(word.substring(0, colon)).orElse(null) : null;
      if (field == null) {
        plain(word, not, from);
      } else {
        add(Kind.FIELD, not, field, word.substring(0, colon), value(word, colon), from);
      }
    }

    private void plain(String word, boolean not, int from) {
      boolean start = word.endsWith("*");
      String stripped = start ? word.replaceFirst("\\*+$", "") : word;
      Optional<CaseNumber> number = start ? Optional.empty() : CaseNumbers.whole(word);
      if (number.isPresent()) {
        add(Kind.FIELD, not, QueryField.NUMBER, "", number.get().value(), from);
      } else if (start) {
        start(stripped, not, from);
      } else {
        add(Kind.WORD, not, null, "", word, from);
      }
    }

    /** Only the last word of «эрүүл-мэн*» is cut short. */
    private void start(String text, boolean not, int from) {
      int last = text.length();
      while (last > 0 && Character.isLetterOrDigit(text.codePointBefore(last))) {
        last = text.offsetByCodePoints(last, -1);
      }
      add(Kind.WORD, not, null, "", text.substring(0, last), from);
      add(Kind.START, not, null, "", text.substring(last), from);
    }

    /** What stands behind a colon, or behind the blank after it. */
    private String value(String word, int colon) {
      String joined = word.substring(colon + 1);
      if (!joined.isEmpty()) {
        return joined;
      }
      int end = at;
      while (at < text.length() && isBlank(text, at)) {
        at++;
      }
      String quoted = isQuote(text, at) ? quoted() : null;
      String value =
          quoted != null ? quoted : at < text.length() && !isQuote(text, at) ? word() : "";
      at = value.isEmpty() ? end : at;
      return value;
    }

    private void add(
        Kind kind, boolean not, @Nullable QueryField field, String name, String value, int from) {
      String source = text.substring(from, at).strip();
      if (kind == Kind.FIELD || value.codePoints().anyMatch(c -> !Character.isWhitespace(c))) {
        terms.add(new Term(kind, not, field, name, value, source, from));
      }
    }

    /** A dash before a letter or quote excludes; before a digit it is a minus, alone a dash. */
    private boolean isExclusion() {
      return text.charAt(at) == '-'
          && at + 1 < text.length()
          && (Character.isLetter(text.codePointAt(at + 1)) || isQuote(text, at + 1));
    }

    private String word() {
      int from = at;
      while (at < text.length() && !isBlank(text, at) && !isQuote(text, at)) {
        at++;
      }
      return text.substring(from, at);
    }

    /**
     * What stands between quotes; null, and the quote is passed over, where its twin is missing.
     */
    private @Nullable String quoted() {
      int from = ++at;
      int end = from;
      while (end < text.length() && !isQuote(text, end)) {
        end++;
      }
      if (end == text.length()) {
        return null;
      }
      at = end + 1;
      return text.substring(from, end);
    }
  }
}
