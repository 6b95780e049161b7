package mn.sanal.i18n.mongolian.measure;

import java.util.Locale;
import java.util.Set;

/**
 * Pairs that should and should not meet, and those that do. A pair meets when it shares a token.
 */
final class PairCounts {

  private long right;
  private long wrong;
  private long missed;
  private long different;

  /**
   * Counts the pairs of one word with others.
   *
   * @param met the others with which it shares a token
   * @param kin the others with which it should
   * @param others how many there are in all
   */
  void add(Set<Integer> met, Set<Integer> kin, int others) {
    int both = (int) met.stream().filter(kin::contains).count();
    right += both;
    wrong += met.size() - both;
    missed += kin.size() - both;
    different += others - kin.size();
  }

  /** The share of meeting pairs that should; 1 where nothing meets. */
  double precision() {
    return share(right, right + wrong, 1);
  }

  /** The share of pairs that should meet and do. */
  double recall() {
    return share(right, right + missed, 1);
  }

  /** The harmonic mean of {@link #precision} and {@link #recall}. */
  double f1() {
    return share(2 * right, 2 * right + wrong + missed, 1);
  }

  /** The under-stemming index of Paice (1994): the share of pairs that should meet and do not. */
  double understemming() {
    return 1 - recall();
  }

  /** The over-stemming index of Paice (1994): the share of pairs that should not meet and do. */
  double overstemming() {
    return share(wrong, different, 0);
  }

  private static double share(long part, long whole, double ofNothing) {
    return whole == 0 ? ofNothing : (double) part / whole;
  }

  /** The five figures, for a table. */
  @Override
  public String toString() {
    return String.format(
        Locale.ROOT,
        "%9.4f %9.4f %9.4f %9.4f %12.7f",
        precision(),
        recall(),
        f1(),
        understemming(),
        overstemming());
  }
}
