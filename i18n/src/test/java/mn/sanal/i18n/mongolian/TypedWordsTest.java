package mn.sanal.i18n.mongolian;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Test;

/** How many words meet as people typed them; the floor keeps a change from making it worse. */
class TypedWordsTest {

  @Test
  void meetWhenTypedInLatinLetters() {
    List<String> apart = new ArrayList<>();
    int words = 0;
    for (List<String> row : Resource.rows("latin-typed.tsv")) {
      String[] typed = row.get(0).split(" ", -1);
      String[] meant = row.get(1).split("[ -]", -1);
      for (int i = 0; i < typed.length && typed.length == meant.length; i++) {
        words++;
        if (Collections.disjoint(WordKeys.of(typed[i]), WordKeys.of(meant[i]))) {
          apart.add(typed[i] + " " + meant[i]);
        }
      }
    }
    System.out.println("latin-typed: " + words + " words, apart " + apart);
    assertThat(apart).hasSizeLessThanOrEqualTo(words / 50);
  }
}
