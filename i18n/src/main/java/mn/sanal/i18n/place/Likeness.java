package mn.sanal.i18n.place;

import java.util.Arrays;

/**
 * How much a typed word differs from names: a Damerau-Levenshtein distance with the costs of {@link
 * Alphabet}. One is made for each typed spelling and held against many names.
 */
final class Likeness {

  /** More than any name allows. */
  static final int NONE = Integer.MAX_VALUE / 2;

  private static final int LONGEST = 48;

  /** A slip in the first letter is rare, so it counts a little more. */
  private static final int FIRST_LETTER = 40;

  private final byte[] typed;
  private final int[] gaps;
  private final int trace;
  private final byte[][] costs;
  private int[] before = new int[LONGEST + 1];
  private int[] above = new int[LONGEST + 1];
  private int[] row = new int[LONGEST + 1];

  Likeness(String spelling, boolean latin) {
    this.typed = Alphabet.letters(spelling);
    this.gaps = Alphabet.gaps(typed);
    this.trace = Alphabet.trace(typed);
    this.costs = Alphabet.costs(latin);
  }

  /** Whether a name with this trace is worth a look. */
  boolean mayBe(int other) {
    return Integer.bitCount(trace & ~other) <= 3;
  }

  /** How alike a name is, from 0 to 1. */
  double to(Name name) {
    int longer = Math.max(typed.length, name.letters().length);
    if (longer > LONGEST) {
      return 0;
    }
    boolean whole = mayBeWhole(name, longer);
    boolean start = mayBeStart(name);
    if (!whole && !start) {
      return 0;
    }
    int allowed = allowed(whole ? longer : typed.length);
    if (!compute(name, allowed)) {
      return 0;
    }
    double likeness = 0;
    int distance = above[name.letters().length];
    if (whole && distance <= allowed) {
      likeness = 1 - (double) distance / (Alphabet.WRONG * longer);
    }
    return start ? Math.max(likeness, asStart(name)) : likeness;
  }

  private boolean mayBeWhole(Name name, int longer) {
    int lost = longer <= 4 ? 2 : longer <= 7 ? 4 : 5;
    return Math.abs(typed.length - name.letters().length) <= lost
        && Integer.bitCount(trace ^ name.trace()) <= lost;
  }

  private boolean mayBeStart(Name name) {
    return typed.length >= 3
        && typed.length < name.letters().length
        && Integer.bitCount(trace & ~name.trace()) <= (typed.length >= 6 ? 1 : 0);
  }

  private double asStart(Name name) {
    int best = NONE;
    int from = Math.max(1, typed.length - 1);
    for (int j = from; j <= Math.min(name.letters().length, typed.length + 2); j++) {
      best = Math.min(best, above[j]);
    }
    int allowed = typed.length >= 6 ? Alphabet.WRONG : typed.length >= 4 ? 20 : 0;
    if (best > allowed) {
      return 0;
    }
    double part = (double) typed.length / name.letters().length;
    return 0.6 + 0.33 * part - (double) best / (Alphabet.WRONG * typed.length);
  }

  /** The distance up to which words of a length are taken for each other. */
  private static int allowed(int length) {
    return switch (length) {
      case 0, 1, 2 -> 0;
      case 3 -> 30;
      case 4 -> 60;
      case 5 -> 100;
      case 6, 7 -> 145;
      case 8, 9 -> 175;
      default -> 205;
    };
  }

  /** Leaves the last row in {@link #above}; false where no way is allowed. */
  private boolean compute(Name name, int allowed) {
    byte[] letters = name.letters();
    int[] nameGaps = name.gaps();
    above[0] = 0;
    for (int j = 1; j <= letters.length; j++) {
      above[j] = above[j - 1] + nameGaps[j - 1];
    }
    Arrays.fill(before, 0, letters.length + 1, NONE);
    for (int i = 1; i <= typed.length; i++) {
      row[0] = above[0] + gaps[i - 1];
      int least = row[0];
      byte[] cost = costs[typed[i - 1]];
      for (int j = 1; j <= letters.length; j++) {
        int replaced = above[j - 1] + cost[letters[j - 1]];
        if (i == 1 && j == 1 && cost[letters[0]] > 50) {
          replaced += FIRST_LETTER;
        }
        int best = Math.min(replaced, above[j] + gaps[i - 1]);
        best = Math.min(best, row[j - 1] + nameGaps[j - 1]);
        if (i > 1
            && j > 1
            && typed[i - 1] == letters[j - 2]
            && typed[i - 2] == letters[j - 1]
            && typed[i - 1] != typed[i - 2]) {
          best = Math.min(best, before[j - 2] + Alphabet.SWAPPED);
        }
        row[j] = best;
        least = Math.min(least, best);
      }
      int[] spare = before;
      before = above;
      above = row;
      row = spare;
      if (least > allowed) {
        return false;
      }
    }
    return true;
  }
}
