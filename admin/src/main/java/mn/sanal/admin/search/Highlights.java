package mn.sanal.admin.search;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import mn.sanal.i18n.mongolian.StopWords;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;
import org.apache.lucene.analysis.tokenattributes.OffsetAttribute;
import org.springframework.stereotype.Component;
import org.springframework.web.util.HtmlUtils;

/**
 * Marks in a text of the database the words that a search found, by the same analysis, so in either
 * script and every inflection. The result is HTML: all of the text is escaped, only {@code <mark>}
 * is ours.
 */
@Component
public class Highlights {

  private static final int EXCERPT = 260;
  private static final int BEFORE = 60;

  private final Analyzer analyzer = Fields.analyzer();

  /** The whole text. */
  public String whole(String text, Reading reading) {
    return marked(text, spans(text, reading), 0, text.length());
  }

  /** The part of the text around the first found word, cut between words. */
  public String excerpt(String text, Reading reading) {
    List<Span> spans = spans(text, reading);
    int first = spans.isEmpty() ? 0 : spans.getFirst().start();
    int from = text.length() <= EXCERPT ? 0 : wordStart(text, Math.max(0, first - BEFORE));
    int until = Math.min(text.length(), from + EXCERPT);
    if (until < text.length()) {
      until = Math.max(wordStart(text, until), Math.min(first + 1, text.length()));
    }
    return (from > 0 ? "… " : "")
        + marked(text, spans, from, until)
        + (until < text.length() ? " …" : "");
  }

  private List<Span> spans(String text, Reading reading) {
    List<String> words = new ArrayList<>();
    for (Typed.Part part : reading.words().parts()) {
      if (part.phrase() || !StopWords.contains(part.text())) {
        words.add(part.text());
      }
    }
    List<Span> started = starts(text, reading);
    if (words.isEmpty()) {
      return started;
    }
    String wanted = String.join(" ", words);
    List<Span> spans = spans(Fields.STEM, text, wanted);
    // What is only like the word is marked only where nothing better is.
    return joined(spans.isEmpty() ? spans(Fields.LOOSE, text, wanted) : spans, started);
  }

  private List<Span> starts(String text, Reading reading) {
    List<String> starts = new ArrayList<>();
    for (Typed.Term term : reading.words().terms()) {
      if (term.kind() == Typed.Kind.START && !term.not()) {
        starts.addAll(WordStarts.spellings(term.text()));
      }
    }
    List<Span> spans = new ArrayList<>();
    if (!starts.isEmpty()) {
      read(
          Fields.STARTS,
          text,
          (key, start, end) -> {
            boolean again = !spans.isEmpty() && spans.getLast().start() == start;
            if (!again && end > start && starts.stream().anyMatch(key::startsWith)) {
              spans.add(new Span(start, end));
            }
          });
    }
    return spans;
  }

  /** Both in the order of the text; of two that overlap the first. */
  private static List<Span> joined(List<Span> some, List<Span> others) {
    List<Span> joined = new ArrayList<>(some);
    joined.addAll(others);
    joined.sort(Comparator.comparingInt(Span::start));
    return joined;
  }

  private List<Span> spans(String field, String text, String wanted) {
    Set<String> keys = new HashSet<>();
    read(field, wanted, (key, start, end) -> keys.add(key));
    List<Span> spans = new ArrayList<>();
    read(
        field,
        text,
        (key, start, end) -> {
          boolean again = !spans.isEmpty() && spans.getLast().end() > start;
          if (keys.contains(key) && !again && end > start) {
            spans.add(new Span(start, end));
          }
        });
    return spans;
  }

  private void read(String field, String text, Reader reader) {
    try (TokenStream tokens = analyzer.tokenStream(field, text)) {
      var term = tokens.addAttribute(CharTermAttribute.class);
      var offset = tokens.addAttribute(OffsetAttribute.class);
      tokens.reset();
      while (tokens.incrementToken()) {
        reader.token(term.toString(), offset.startOffset(), offset.endOffset());
      }
      tokens.end();
    } catch (IOException e) {
      throw new IllegalStateException("a text in memory cannot fail to be read", e);
    }
  }

  private static String marked(String text, List<Span> spans, int from, int until) {
    var html = new StringBuilder();
    int at = from;
    for (Span span : spans) {
      if (span.start() >= at && span.end() <= until) {
        html.append(escape(text, at, span.start()))
            .append("<mark>")
            .append(escape(text, span.start(), span.end()))
            .append("</mark>");
        at = span.end();
      }
    }
    return html.append(escape(text, at, until)).toString();
  }

  private static String escape(String text, int from, int until) {
    return HtmlUtils.htmlEscape(text.substring(from, until), "UTF-8");
  }

  /** The start of the word that stands at or before a place, so that nothing is cut in two. */
  private static int wordStart(String text, int place) {
    int start = place;
    while (start > 0 && place - start < BEFORE && !Character.isWhitespace(text.charAt(start - 1))) {
      start--;
    }
    if (start > 0 && Character.isLowSurrogate(text.charAt(start))) {
      start--;
    }
    return start;
  }

  /** A found word, as a part of the text. */
  private record Span(int start, int end) {}

  private interface Reader {
    void token(String key, int start, int end);
  }
}
