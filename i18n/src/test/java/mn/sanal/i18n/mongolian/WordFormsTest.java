package mn.sanal.i18n.mongolian;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Test;

/** How well the tokens do on lists of words; the floors keep a change from making it worse. */
class WordFormsTest {

  @Test
  void meetTheirWordAndNoOther() {
    WordForms forms = WordForms.of(Resource.rows("paradigms.tsv"));
    print("paradigms", forms);
    assertThat(forms.recall()).isGreaterThan(0.995);
    assertThat(forms.precision()).isGreaterThan(0.995);
    assertThat(forms.conflated()).isZero();
  }

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

  private static void print(String name, WordForms forms) {
    System.out.printf(
        "%s: recall %.4f, precision %.4f, different words met %.6f%n",
        name, forms.recall(), forms.precision(), forms.conflated());
  }
}
