package mn.sanal.i18n.place;

import java.util.Collections;
import java.util.List;
import java.util.Set;
import mn.sanal.i18n.mongolian.LatinTyped;
import mn.sanal.i18n.mongolian.WordKeys;
import org.jspecify.annotations.Nullable;

/**
 * One word of a name.
 *
 * @param exact the word in one spelling
 * @param spellings it in Cyrillic, or what it may be in Cyrillic
 * @param keys by which its forms meet
 * @param loose by which misspelt forms meet
 */
record PlaceWord(String exact, List<String> spellings, Set<String> keys, Set<String> loose) {

  private static final int SHORTEST_START = 3;
  private static final int NUMBER_WEIGHT = 4;

  static PlaceWord of(String word) {
    String exact = WordKeys.exact(word);
    List<String> readings = LatinTyped.readings(exact);
    return new PlaceWord(
        exact,
        readings.isEmpty() ? List.of(exact) : readings,
        Set.copyOf(WordKeys.of(exact)),
        Set.copyOf(WordKeys.loose(exact)));
  }

  /** Two words of one spelling are the same; comparing that alone is quick. */
  @Override
  public boolean equals(@Nullable Object other) {
    return other instanceof PlaceWord word && exact.equals(word.exact);
  }

  @Override
  public int hashCode() {
    return exact.hashCode();
  }

  boolean isNumber() {
    return exact.chars().allMatch(Character::isDigit);
  }

  /** How much the word says: long ones more than short ones. */
  int weight() {
    return isNumber() ? NUMBER_WEIGHT : exact.length();
  }

  boolean sameAs(PlaceWord other) {
    return !Collections.disjoint(spellings, other.spellings)
        || (!isNumber() && !Collections.disjoint(keys, other.keys));
  }

  /** How well this typed word is explained by a word of a name: 1 the same, 0 not at all. */
  double explainedBy(PlaceWord name) {
    if (!Collections.disjoint(spellings, name.spellings)) {
      return 1;
    }
    if (isNumber() || name.isNumber()) {
      return 0;
    }
    if (!Collections.disjoint(keys, name.keys)) {
      return 0.95;
    }
    if (isStartOf(name)) {
      return 0.8;
    }
    return exact.length() > SHORTEST_START && !Collections.disjoint(loose, name.loose) ? 0.7 : 0;
  }

  private boolean isStartOf(PlaceWord name) {
    return spellings.stream()
        .filter(start -> start.length() >= SHORTEST_START)
        .anyMatch(start -> name.spellings.stream().anyMatch(whole -> whole.startsWith(start)));
  }
}
