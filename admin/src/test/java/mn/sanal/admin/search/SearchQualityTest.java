package mn.sanal.admin.search;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import mn.sanal.admin.search.quality.Figures;
import mn.sanal.admin.search.quality.Judged;
import mn.sanal.admin.search.quality.Judged.Script;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The search gets no worse: floors a little below the figures of docs/mongolian-search.md. */
class SearchQualityTest {

  @ParameterizedTest
  @CsvSource({
    "cyrillic, 0.90, 0.90",
    "inflected, 0.84, 0.86",
    "misspelt, 0.87, 0.87",
    "latin, 0.83, 0.85"
  })
  void findsWhatWasLookedForHoweverItIsTyped(String kind, double ndcg, double recall)
      throws Exception {
    Judged judged = collection(Script.BOTH).with(query -> query.kind().equals(kind));

    meets(figures(judged), ndcg, recall);
  }

  @ParameterizedTest
  @CsvSource({"CYRILLIC, 0.84, 0.90", "LATIN, 0.86, 0.93"})
  void findsTextsInEachScript(Script script, double ndcg, double recall) throws Exception {
    meets(figures(collection(script)), ndcg, recall);
  }

  @Test
  void asksEachKindOfQueryOftenEnoughToTell() throws Exception {
    Judged judged = collection(Script.BOTH);

    assertThat(judged.texts()).hasSize(210);
    for (String kind : List.of("cyrillic", "inflected", "misspelt", "latin")) {
      assertThat(judged.with(query -> query.kind().equals(kind)).queries()).hasSizeGreaterThan(12);
    }
  }

  private static void meets(Figures figures, double ndcg, double recall) {
    assertThat(Figures.mean(figures.ndcg()).value()).as("nDCG@10").isGreaterThan(ndcg);
    assertThat(Figures.mean(figures.recall()).value()).as("recall@20").isGreaterThan(recall);
  }

  private static Figures figures(Judged judged) throws IOException {
    try (TextSearch search = TextSearch.over(judged.texts())) {
      return Figures.of(
          (typed, most) -> search.find(typed, most).stream().map(TextSearch.Hit::id).toList(),
          judged.queries());
    }
  }

  private static Judged collection(Script script) throws IOException, URISyntaxException {
    var queries = Objects.requireNonNull(SearchQualityTest.class.getResource("queries.jsonl"));
    return Judged.in(Objects.requireNonNull(Path.of(queries.toURI()).getParent()), script);
  }
}
