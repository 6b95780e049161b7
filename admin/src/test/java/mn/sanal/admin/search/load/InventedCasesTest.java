package mn.sanal.admin.search.load;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** The invented texts are like real ones in what an index feels: length, forms, letters. */
class InventedCasesTest {

  private static final int CASES = 10_000;

  private final List<String> texts =
      new InventedCases(1).first(CASES).map(InventedCases.Case::text).toList();

  @Test
  void areTheSameForASeedAndOthersForAnother() {
    assertThat(new InventedCases(1).of(4_711)).isEqualTo(new InventedCases(1).of(4_711));
    assertThat(new InventedCases(2).of(4_711).text())
        .isNotEqualTo(new InventedCases(1).of(4_711).text());
  }

  @Test
  void haveFortyWordsInTheMedian() {
    int[] lengths = texts.stream().mapToInt(text -> text.split(" ", -1).length).sorted().toArray();

    assertThat(lengths[CASES / 2]).isBetween(40, 46);
    assertThat(lengths[CASES * 99 / 100]).isGreaterThan(100);
  }

  @Test
  void haveManyFormsMostOfThemRare() {
    Set<String> forms = new HashSet<>();
    texts.forEach(
        text -> forms.addAll(Arrays.asList(text.toLowerCase(Locale.ROOT).split("[ .]+", -1))));

    assertThat(forms).hasSizeBetween(30_000, 80_000);
  }

  @Test
  void oneInFiveIsTypedInLatinLetters() {
    long latin = texts.stream().filter(text -> text.matches("[\\p{ASCII}]+")).count();

    assertThat(latin).isBetween(CASES / 6L, CASES / 4L);
  }
}
