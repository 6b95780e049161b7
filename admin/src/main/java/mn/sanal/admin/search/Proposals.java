package mn.sanal.admin.search;

import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import mn.sanal.i18n.mongolian.StopWords;
import mn.sanal.i18n.mongolian.WordKeys;
import org.apache.lucene.index.IndexReader;

/** What the search box proposes: how the last word may go on, and what a misspelt one may mean. */
final class Proposals {

  private static final int MOST = 7;
  private static final int LEAST_LETTERS = 2;

  private final SharedWords words;

  Proposals(IndexReader reader) {
    this.words = new SharedWords(reader);
  }

  /** The whole text, its last word in each of the ways in which it may go on. */
  List<String> ending(String typed) throws IOException {
    int from = lastWord(typed);
    String last = typed.substring(from);
    if (last.codePointCount(0, last.length()) < LEAST_LETTERS) {
      return List.of();
    }
    Set<String> endings = new LinkedHashSet<>();
    for (String start : starts(last)) {
      endings.addAll(words.beginning(start, MOST));
    }
    endings.remove(WordKeys.exact(last));
    return endings.stream().limit(MOST).map(word -> typed.substring(0, from) + word).toList();
  }

  /** Cyrillic readings first; what is typed in Latin letters may be written so too. */
  private static Set<String> starts(String typed) {
    Set<String> starts = new LinkedHashSet<>(WordStarts.spellings(typed));
    starts.add(WordKeys.exact(typed));
    return starts;
  }

  /** Where the word begins at which somebody is typing; the end of the text if at none. */
  private static int lastWord(String typed) {
    int from = typed.length();
    while (from > 0 && Character.isLetterOrDigit(typed.codePointBefore(from))) {
      from = typed.offsetByCodePoints(from, -1);
    }
    boolean isValue = from > 0 && ":.<>=".indexOf(typed.charAt(from - 1)) >= 0;
    return isValue ? typed.length() : from;
  }

  /** The text with each word that no case holds changed to the most similar one that many do. */
  Optional<String> meant(String typed, Reading reading) throws IOException {
    String changed = typed;
    for (Typed.Term term : reading.words().terms()) {
      boolean plain = term.kind() == Typed.Kind.WORD && !term.not();
      if (plain && !StopWords.contains(term.text()) && !words.isKnown(term.text())) {
        Optional<String> like = like(term.text());
        int at = Typed.find(changed, term.source());
        if (like.isPresent() && at >= 0) {
          changed =
              changed.substring(0, at)
                  + like.get()
                  + changed.substring(at + term.source().length());
        }
      }
    }
    return changed.equals(typed) ? Optional.empty() : Optional.of(changed);
  }

  private Optional<String> like(String word) throws IOException {
    List<String> likes = new ArrayList<>();
    for (String spelling : starts(word)) {
      words.like(spelling).ifPresent(likes::add);
    }
    return likes.stream().findFirst();
  }
}
