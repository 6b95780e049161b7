package mn.sanal.db.score;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

class SmallCountsTest {

  private static Tally tally(int people, Map<String, Integer> histogram) {
    return new Tally(people, new TreeMap<>(histogram));
  }

  @Test
  void fourAreTooFewAndFiveEnough() {
    assertThat(SmallCounts.mayRelease(5, Tally.NONE, tally(4, Map.of("1", 2, "5", 2)))).isFalse();
    assertThat(SmallCounts.mayRelease(5, Tally.NONE, tally(5, Map.of("1", 2, "5", 3)))).isTrue();
  }

  @Test
  void aSurveyCanAskForMoreButNotForLess() {
    Tally seven = tally(7, Map.of("1", 3, "5", 4));
    assertThat(SmallCounts.mayRelease(10, Tally.NONE, seven)).isFalse();
    assertThat(SmallCounts.mayRelease(1, Tally.NONE, tally(4, Map.of("1", 2, "5", 2)))).isFalse();
  }

  @Test
  void nothingIsShownWhereAllSaidTheSame() {
    assertThat(SmallCounts.mayRelease(5, Tally.NONE, tally(9, Map.of("yes", 9)))).isFalse();
    // Of several answers each may choose many: all nine named this medicine.
    Tally allNamedOne = tally(9, Map.of("insulin", 9, "aspirin", 2));
    assertThat(SmallCounts.mayRelease(5, Tally.NONE, allNamedOne)).isFalse();
  }

  @Test
  void isReleasedAnewOnlyWhenEnoughAndMixedPeopleWereAdded() {
    Tally released = tally(6, Map.of("1", 3, "5", 3));
    assertThat(SmallCounts.mayRelease(5, released, tally(10, Map.of("1", 5, "5", 5)))).isFalse();
    assertThat(SmallCounts.mayRelease(5, released, tally(11, Map.of("1", 3, "5", 8)))).isFalse();
    assertThat(SmallCounts.mayRelease(5, released, tally(11, Map.of("1", 4, "5", 7)))).isTrue();
  }
}
