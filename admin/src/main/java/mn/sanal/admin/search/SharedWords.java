package mn.sanal.admin.search;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.PriorityQueue;
import java.util.Set;
import mn.sanal.i18n.mongolian.WordKeys;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.MultiTerms;
import org.apache.lucene.index.PostingsEnum;
import org.apache.lucene.index.Term;
import org.apache.lucene.index.Terms;
import org.apache.lucene.index.TermsEnum;
import org.apache.lucene.search.BoostAttribute;
import org.apache.lucene.search.DocIdSetIterator;
import org.apache.lucene.search.FuzzyTermsEnum;
import org.apache.lucene.util.Bits;
import org.apache.lucene.util.BytesRef;

/**
 * The words of the index that may be shown to whoever types: those that at least {@value #LEAST}
 * cases share, so that no word of a single story is told. What is deleted but not yet merged away
 * does not count.
 */
final class SharedWords {

  /** So many cases must hold a word. */
  static final int LEAST = 5;

  /** Of a beginning that more words share only so many are looked at. */
  private static final int MOST_VISITED = 20_000;

  private static final int CANDIDATES = 60;
  private static final int LONGEST = 30;
  private static final int SHORT = 5;

  private final IndexReader reader;

  SharedWords(IndexReader reader) {
    this.reader = reader;
  }

  private record Candidate(String word, float likeness, int cases) {}

  private static final Comparator<Candidate> BEST_FIRST =
      Comparator.comparingDouble(Candidate::likeness).thenComparingInt(Candidate::cases).reversed();

  /** Words that begin so, the commonest first, of the forms of one word only the commonest. */
  List<String> beginning(String start, int limit) throws IOException {
    Terms terms = MultiTerms.getTerms(reader, Fields.EXACT);
    if (terms == null) {
      return List.of();
    }
    var best = new PriorityQueue<Candidate>(BEST_FIRST.reversed());
    TermsEnum words = terms.iterator();
    boolean more = words.seekCeil(new BytesRef(start)) != TermsEnum.SeekStatus.END;
    for (int visited = 0; more && visited < MOST_VISITED; visited++) {
      String word = words.term().utf8ToString();
      if (!word.startsWith(start)) {
        break;
      }
      if (words.docFreq() >= LEAST && word.length() <= LONGEST) {
        best.add(new Candidate(word, 1, words.docFreq()));
        if (best.size() > CANDIDATES) {
          best.remove();
        }
      }
      more = words.next() != null;
    }
    return shared(best, limit);
  }

  /** The word that is most like one that no case holds. */
  Optional<String> like(String word) throws IOException {
    Terms terms = MultiTerms.getTerms(reader, Fields.EXACT);
    int letters = word.codePointCount(0, word.length());
    if (terms == null || letters < SHORT - 1 || letters > LONGEST) {
      return Optional.empty();
    }
    int slips = letters <= SHORT ? 1 : 2;
    var alike = new FuzzyTermsEnum(terms, new Term(Fields.EXACT, word), slips, 0, true);
    var boost = alike.attributes().addAttribute(BoostAttribute.class);
    List<Candidate> found = new ArrayList<>();
    while (alike.next() != null) {
      if (alike.docFreq() >= LEAST) {
        found.add(new Candidate(alike.term().utf8ToString(), boost.getBoost(), alike.docFreq()));
      }
    }
    return shared(found, 1).stream().findFirst();
  }

  /** Whether some case holds the word, in whatever form. */
  boolean isKnown(String word) throws IOException {
    for (String key : WordKeys.of(word)) {
      if (reader.docFreq(new Term(Fields.STEM, key)) > 0) {
        return true;
      }
    }
    return false;
  }

  private List<String> shared(Iterable<Candidate> candidates, int limit) throws IOException {
    List<Candidate> sorted = new ArrayList<>();
    candidates.forEach(sorted::add);
    sorted.sort(BEST_FIRST);
    List<String> shared = new ArrayList<>();
    Set<String> seen = new HashSet<>();
    for (Candidate candidate : sorted) {
      List<String> stems = WordKeys.of(candidate.word());
      boolean again = stems.stream().anyMatch(seen::contains);
      if (shared.size() < limit && !again && isShared(candidate.word())) {
        shared.add(candidate.word());
        seen.addAll(stems);
      }
    }
    return shared;
  }

  private boolean isShared(String word) throws IOException {
    int cases = 0;
    for (LeafReaderContext leaf : reader.leaves()) {
      PostingsEnum postings =
          leaf.reader().postings(new Term(Fields.EXACT, word), PostingsEnum.NONE);
      Bits live = leaf.reader().getLiveDocs();
      int doc = postings == null ? DocIdSetIterator.NO_MORE_DOCS : postings.nextDoc();
      while (doc != DocIdSetIterator.NO_MORE_DOCS) {
        cases += live == null || live.get(doc) ? 1 : 0;
        if (cases >= LEAST) {
          return true;
        }
        doc = postings.nextDoc();
      }
    }
    return false;
  }
}
