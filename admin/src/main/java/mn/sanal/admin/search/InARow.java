package mn.sanal.admin.search;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.apache.lucene.index.LeafReader;
import org.apache.lucene.index.PostingsEnum;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.MultiPhraseQuery;
import org.apache.lucene.search.PhraseQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.util.FixedBitSet;

/**
 * Words that stand together, each in any of its readings. Which cases have all of them is asked
 * first, in blocks; the places of the words are read in those alone.
 *
 * @param words in their order
 */
record InARow(List<Word> words) {

  /**
   * A word.
   *
   * @param readings any of them
   * @param at its place within the phrase
   */
  record Word(List<Term> readings, int at) {}

  /** Whether a query is no more than that. */
  static boolean is(Query query) {
    return switch (query) {
      case PhraseQuery phrase -> phrase.getSlop() == 0;
      case MultiPhraseQuery phrase -> phrase.getSlop() == 0;
      default -> false;
    };
  }

  static InARow of(Query query) {
    return switch (query) {
      case PhraseQuery phrase ->
          new InARow(
              words(
                  Arrays.stream(phrase.getTerms()).map(List::of).toList(), phrase.getPositions()));
      case MultiPhraseQuery phrase ->
          new InARow(
              words(
                  Arrays.stream(phrase.getTermArrays()).map(List::of).toList(),
                  phrase.getPositions()));
      default -> throw new IllegalArgumentException("no phrase: " + query);
    };
  }

  private static List<Word> words(List<List<Term>> readings, int... at) {
    return IntStream.range(0, at.length).mapToObj(i -> new Word(readings.get(i), at[i])).toList();
  }

  /**
   * Takes those away that have the words apart.
   *
   * @param having cases that have every word
   */
  void keep(LeafReader segment, FixedBitSet having) throws IOException {
    List<Places> places = new ArrayList<>();
    for (Word word : words) {
      places.add(Places.of(segment, word));
    }
    long[] bits = having.getBits();
    for (int i = 0; i < bits.length; i++) {
      for (long left = bits[i]; left != 0; left &= left - 1) {
        int one = (i << 6) + Long.numberOfTrailingZeros(left);
        if (!together(places, one)) {
          having.clear(one);
        }
      }
    }
  }

  private static boolean together(List<Places> places, int one) throws IOException {
    Places first = places.getFirst();
    first.read(one);
    for (int i = 1; i < places.size() && first.count > 0; i++) {
      places.get(i).read(one);
      first.keepThoseOf(places.get(i));
    }
    return first.count > 0;
  }

  /** Where a phrase would begin whose word stands where it stands. */
  private static final class Places {

    private final List<PostingsEnum> postings;
    private final int at;
    private int[] begins = new int[16];
    private int count;

    private Places(List<PostingsEnum> postings, int at) {
      this.postings = postings;
      this.at = at;
    }

    static Places of(LeafReader segment, Word word) throws IOException {
      List<PostingsEnum> postings = new ArrayList<>();
      for (Term term : word.readings()) {
        PostingsEnum read = segment.postings(term, PostingsEnum.POSITIONS);
        if (read != null) {
          postings.add(read);
        }
      }
      return new Places(postings, word.at());
    }

    void read(int one) throws IOException {
      count = 0;
      for (PostingsEnum word : postings) {
        int is = word.docID() < one ? word.advance(one) : word.docID();
        for (int times = is == one ? word.freq() : 0; times > 0; times--) {
          if (count == begins.length) {
            begins = Arrays.copyOf(begins, 2 * count);
          }
          begins[count] = word.nextPosition() - at;
          count++;
        }
      }
    }

    void keepThoseOf(Places other) {
      int kept = 0;
      for (int i = 0; i < count; i++) {
        if (other.has(begins[i])) {
          begins[kept] = begins[i];
          kept++;
        }
      }
      count = kept;
    }

    private boolean has(int begin) {
      for (int i = 0; i < count; i++) {
        if (begins[i] == begin) {
          return true;
        }
      }
      return false;
    }
  }
}
