package mn.sanal.admin.search;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.apache.lucene.util.FixedBitSet;

/** Which cases are in so many of several sets at least. */
final class AtLeast {

  private AtLeast() {}

  /**
   * The sets are no longer to be used.
   *
   * @param size how many cases there are, in and out of the sets
   */
  static FixedBitSet of(int least, List<FixedBitSet> sets, int size) {
    if (sets.size() < least || sets.isEmpty()) {
      return new FixedBitSet(size);
    }
    FixedBitSet found = sets.getFirst();
    if (least == 1) {
      sets.subList(1, sets.size()).forEach(found::or);
    } else if (least == sets.size()) {
      sets.subList(1, sets.size()).forEach(found::and);
    } else {
      return counted(least, sets, size);
    }
    return found;
  }

  /** Counts sixty-four cases at once: the n-th digit of all their counts is one word. */
  private static FixedBitSet counted(int least, List<FixedBitSet> sets, int size) {
    int digits = Integer.SIZE - Integer.numberOfLeadingZeros(sets.size());
    List<long[]> words = new ArrayList<>();
    sets.forEach(set -> words.add(set.getBits()));
    var found = new FixedBitSet(size);
    long[] counts = new long[digits];
    for (int i = 0; i < found.getBits().length; i++) {
      Arrays.fill(counts, 0);
      for (long[] set : words) {
        long carry = set[i];
        for (int digit = 0; carry != 0; digit++) {
          long sum = counts[digit];
          counts[digit] = sum ^ carry;
          carry &= sum;
        }
      }
      found.getBits()[i] = reach(least, counts);
    }
    return found;
  }

  /** Those whose count is not below a number, compared from the highest digit down. */
  private static long reach(int least, long... counts) {
    long above = 0;
    long equal = -1;
    for (int digit = counts.length - 1; digit >= 0; digit--) {
      if ((least >> digit & 1) == 0) {
        above |= equal & counts[digit];
        equal &= ~counts[digit];
      } else {
        equal &= counts[digit];
      }
    }
    return above | equal;
  }
}
