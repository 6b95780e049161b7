package mn.sanal.admin.search;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import mn.sanal.admin.search.TextLines.Text;
import org.junit.jupiter.api.Test;

/** Which of a few texts come first. */
class TextSearchTest {

  @Test
  void whatHasAllTheWordsComesFirst() throws IOException {
    assertThat(
            find(
                "эмийн сангийн үнэ",
                "Эмийн сан хаалттай, эмийн сангийн худалдагч алга.",
                "Тэр эмийн санд үнэ нь хотынхоос өндөр."))
        .containsExactly(1, 0);
  }

  @Test
  void wordsTogetherComeBeforeTheSameWordsApart() throws IOException {
    assertThat(
            find(
                "хүүхдийн мөнгө",
                "Багш мөнгө хураасан тул хүүхдийн маань сэтгэл өвдсөн.",
                "Энэ сард багш хэлсэн ч хүүхдийн мөнгө маань ороогүй."))
        .containsExactly(1, 0);
  }

  @Test
  void wordsThatSayNothingAreNotLookedForEvenBeforeASign() throws IOException {
    assertThat(find("Зам яагаад засахгүй байна вэ?", "Тэнд байна вэ?", "Замаа засаач."))
        .containsExactly(1);
  }

  @Test
  void aWordWithAWrongLetterFindsTheRightOne() throws IOException {
    assertThat(find("амокцициллин", "Амоксициллин алга.", "Ампициллин алга.")).containsExactly(0);
  }

  @Test
  void whatStandsForTheWordIsFoundBelowTheWordItself() throws IOException {
    assertThat(
            find(
                "хүлээлгэ",
                "Урт оочер байсан.",
                "Хүлээлгэ удаан, хүлээлгийн танхимд суух газар алга.",
                "Замын хашлага эвдэрсэн."))
        .containsExactly(1, 0);
  }

  @Test
  void severalWordsStandForOneInEitherScript() throws IOException {
    assertThat(find("жорлон", "ariun tsevriin uruu bohir", "Ариун тахилга")).containsExactly(0);
    assertThat(find("eruul mendiin tuv", "Эмнэлэг хаалттай.", "Захын төв")).contains(0);
  }

  @Test
  void whatIsExcludedIsNotNearEither() throws IOException {
    assertThat(find("сургууль халаалт -хүйтэн", "Сургууль хүйтэн.", "Сургууль халуун."))
        .containsExactly(1);
  }

  @Test
  void aPhraseMustBeThereInWhatIsNearToo() throws IOException {
    assertThat(find("«дотуур байр» хоол", "Байрны хоол.", "Дотуур байр хүйтэн."))
        .containsExactly(1);
  }

  @Test
  void ofVeryManyThatAreNearThoseWithTheMostWordsAreShown() throws IOException {
    List<String> texts = new ArrayList<>(List.of("Хотхоны зам муу."));
    for (int i = 0; i < 120; i++) {
      texts.add("Сургуулийн хоол хүйтэн, " + i + ".");
    }

    assertThat(find("сургуулийн хоол хүйтэн хотхон хуваарь", texts.toArray(String[]::new)))
        .hasSize(10)
        .doesNotContain(0);
  }

  @Test
  void scoresFallFromTheFirstToTheLast() throws IOException {
    try (TextSearch search = over("Эм алга.", "Эмийн сан эм алга.", "Эмийн сан хаалттай.", "Сан")) {
      assertThat(search.find("эмийн сан", 10))
          .extracting(TextSearch.Hit::score)
          .hasSize(4)
          .isSortedAccordingTo((a, b) -> Double.compare(b, a))
          .satisfies(scores -> assertThat(scores.getFirst()).isBetween(1.0, 2.0))
          .satisfies(scores -> assertThat(scores.getLast()).isBetween(0.0, 1.0));
    }
  }

  @Test
  void fieldsAndNumbersAreWordsLikeOthers() throws IOException {
    assertThat(find("төлөв:эм", "Эм алга.")).containsExactly(0);
    assertThat(find("", "Эм алга.")).containsExactly(0);
  }

  /** The places in the list of what was found, best first. */
  private static List<Integer> find(String typed, String... texts) throws IOException {
    try (TextSearch search = over(texts)) {
      return search.find(typed, 10).stream().map(hit -> Integer.valueOf(hit.id())).toList();
    }
  }

  private static TextSearch over(String... texts) throws IOException {
    List<Text> numbered = new ArrayList<>();
    for (String text : texts) {
      numbered.add(new Text(Integer.toString(numbered.size()), text));
    }
    return TextSearch.over(numbered);
  }
}
