package mn.sanal.db.score;

import java.util.Collections;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * What people answered to one question.
 *
 * @param people how many people answered, each once
 * @param histogram how many gave each answer, by its code
 */
record Tally(int people, SortedMap<String, Integer> histogram) {

  static final Tally NONE = new Tally(0, new TreeMap<>());

  Tally {
    histogram = Collections.unmodifiableSortedMap(new TreeMap<>(histogram));
  }

  int count(String code) {
    return histogram.getOrDefault(code, 0);
  }

  /** The answers of both; people who are in both are taken for two. */
  Tally plus(Tally other) {
    SortedMap<String, Integer> sum = new TreeMap<>(histogram);
    other.histogram.forEach((code, count) -> sum.merge(code, count, Integer::sum));
    return new Tally(people + other.people, sum);
  }

  Tally withPeople(int counted) {
    return new Tally(counted, histogram);
  }
}
