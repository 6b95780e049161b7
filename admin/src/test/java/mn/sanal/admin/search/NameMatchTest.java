package mn.sanal.admin.search;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

/** Names found as people type them. */
class NameMatchTest {

  private static final List<String> ALL =
      List.of(
          "Давст сумын эрүүл мэндийн төв",
          "Давст сумын ерөнхий боловсролын сургууль",
          "Улаангом 2-р сургууль",
          "Номин эмийн сан");

  @Test
  void inEitherScript() {
    assertThat(found("davst surguuli")).containsExactly(ALL.get(1));
    assertThat(found("nomin")).containsExactly(ALL.get(3));
  }

  @Test
  void inAnyInflection() {
    assertThat(found("Давстын сургуулиас")).containsExactly(ALL.get(1));
    assertThat(found("эмийн санд")).containsExactly(ALL.get(3));
  }

  @Test
  void byTheBeginningsOfWords() {
    assertThat(found("дав эрүү")).containsExactly(ALL.get(0));
    assertThat(found("surg")).containsExactlyInAnyOrder(ALL.get(1), ALL.get(2));
  }

  @Test
  void everyWordMustBeThere() {
    assertThat(found("Давст эмийн сан")).isEmpty();
  }

  @Test
  void theBestComesFirst() {
    assertThat(found("сургууль")).first().isEqualTo(ALL.get(1));
    assertThat(NameMatch.of("эмч").best(List.of("эмчилгээ", "эмч"), List::of)).startsWith("эмч");
  }

  @Test
  void nothingTypedLeavesAllAsTheyStand() {
    assertThat(found("")).isEqualTo(ALL);
    assertThat(found("  *—")).isEqualTo(ALL);
  }

  private static List<String> found(String typed) {
    return NameMatch.of(typed).best(ALL, List::of);
  }
}
