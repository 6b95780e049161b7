package mn.sanal.admin.search;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import mn.sanal.admin.Report;
import mn.sanal.admin.RunningConsole;
import mn.sanal.admin.search.CaseQuery.Due;
import mn.sanal.admin.search.Found.Dimension;
import mn.sanal.db.complaint.Complaints;
import mn.sanal.dialogue.CaseNumber;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What is found by which words, and how it is counted. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class CaseSearchTest {

  private RunningConsole console;
  private Searching searching;

  @BeforeAll
  void start(@TempDir Path folder) {
    console = new RunningConsole(folder);
    searching = new Searching(console);
  }

  @AfterAll
  void stop() {
    console.close();
  }

  @Test
  void findsAnotherInflectionOfTheWord() {
    CaseNumber number = Report.of("Сумын эмийн санд амлодипин тасарсан.").sentTo(console);

    searching.eventually("эмийн сангийн амлодипиныг", number);
  }

  @Test
  void findsCyrillicByLatinLettersAndTheReverse() {
    CaseNumber cyrillic = Report.of("Сургуулийн дотуур байр хүйтэн байна.").sentTo(console);
    CaseNumber latin = Report.of("Dotuur bair ih huiten baina").sentTo(console);

    searching.eventually("surguuliin dotuur bair", cyrillic);
    searching.eventually("дотуур байрны", latin);
  }

  @Test
  void findsACaseByItsNumberHoweverTyped() {
    CaseNumber number = Report.of("Дугаараар олох гомдол").sentTo(console);

    searching.eventually(" " + number.value().toLowerCase(Locale.ROOT) + " ", number);
  }

  @Test
  void aPhraseInQuotesMustStandTogether() {
    CaseNumber together = Report.of("Жолооч автобусны буудал дээр зогсоогүй.").sentTo(console);
    CaseNumber apart = Report.of("Буудал хол, автобусны хуваарь алга.").sentTo(console);
    searching.eventually("автобусны буудал", apart);

    assertThat(searching.numbers("«автобусны буудал»")).contains(together).doesNotContain(apart);
  }

  @Test
  void whatHasOnlySomeOfTheWordsIsNearAndNotCounted() {
    CaseNumber all = Report.of("Тэтгэврийн зээлийн хүү хэтэрхий өндөр.").sentTo(console);
    CaseNumber some = Report.of("Тэтгэвэр маань нэмэгдсэнгүй.").sentTo(console);
    searching.eventually("тэтгэвэр", all);
    searching.eventually("тэтгэвэр", some);

    Found found = searching.find(Searching.words("тэтгэврийн зээл"));

    assertThat(found.total()).isEqualTo(1);
    assertThat(searching.numbersOf(found.ids())).containsExactly(all);
    assertThat(searching.numbersOf(found.near())).contains(some).doesNotContain(all);
    assertThat(searching.find(Searching.limited("тэтгэврийн зээл", Set.of("11"))).near()).isEmpty();
  }

  @Test
  void aWordThatIsStillBeingTypedBringsWhatBeginsSo() {
    CaseNumber number = Report.of("Ингаляторын хошуу олдохгүй").sentTo(console);
    searching.eventually("ингалятор", number);

    for (String typed : new String[] {"ингаля", "хошуу ингаля", "ingalya"}) {
      Found found = searching.find(Searching.words(typed));
      assertThat(searching.numbersOf(found.near())).as(typed).first().isEqualTo(number);
    }
  }

  @Test
  void theBestMatchComesFirst() {
    CaseNumber some = Report.of("Шүдний эмч ирээгүй, автомашин муу.").sentTo(console);
    CaseNumber best = Report.of("Шүдний эмчилгээний тоног төхөөрөмж эвдэрсэн.").sentTo(console);
    searching.eventually("тоног төхөөрөмж эвдэрсэн шүдний", best);

    assertThat(searching.numbers("тоног төхөөрөмж эвдэрсэн шүдний"))
        .startsWith(best)
        .doesNotContain(some);
  }

  @Test
  void whatWasMaskedIsNotFound() {
    CaseNumber number = Report.of("Над руу 99112233 дугаараар мэдэгдээрэй").sentTo(console);
    searching.eventually("дугаараар мэдэгдээрэй", number);

    assertThat(searching.numbers("99112233")).doesNotContain(number);
  }

  @Test
  void aPlaceStandsForAllBelowIt() {
    CaseNumber soum = Report.of("Газрын шүүлтүүр сум").sentTo(console);
    CaseNumber aimag = Report.of("Газрын шүүлтүүр аймаг").in("8501").sentTo(console);
    searching.eventually("шүүлтүүр", soum);
    searching.eventually("шүүлтүүр", aimag);

    assertThat(searching.numbers(Searching.limited("шүүлтүүр", Set.of("85"))))
        .contains(soum, aimag);
    assertThat(searching.numbers(Searching.limited("шүүлтүүр", Set.of("8519"))))
        .containsExactly(soum);
    assertThat(searching.find(Searching.limited("шүүлтүүр", Set.of("8519"))).of(Dimension.PLACE))
        .containsEntry("85", 2)
        .containsEntry("8501", 1);
  }

  @Test
  void countsHowSoonAnswersAreDue() {
    CaseNumber number = Report.of("Хугацааны хувингийн туршилт").sentTo(console);
    searching.eventually("хувингийн", number);
    LocalDate due =
        Objects.requireNonNull(console.bean(Complaints.class).find(number).orElseThrow().dueOn());

    assertThat(bucketOn(due.minusDays(6))).isEqualTo(Due.LATER);
    assertThat(bucketOn(due.minusDays(5))).isEqualTo(Due.SOON);
    assertThat(bucketOn(due)).isEqualTo(Due.SOON);
    assertThat(bucketOn(due.plusDays(1))).isEqualTo(Due.LATE);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "\"",
        "«",
        "\"\"",
        "AND OR NOT",
        "a:b",
        "*:*",
        "???",
        "((((",
        "\\",
        "+-!&&||",
        "~5",
        "[a TO b]",
        "\u0000",
        "😀😀",
        "\uD800",
        "' or 1=1 --",
        "<script>",
        "ө",
        "ъ ь ",
        "-",
        "s-26-"
      })
  void noInputBreaksASearch(String typed) {
    await()
        .atMost(Duration.ofSeconds(20))
        .untilAsserted(
            () -> assertThat(searching.search().find(Searching.words(typed))).isPresent());
  }

  private Due bucketOn(LocalDate today) {
    CaseQuery query = CaseQuery.ofWords("хувингийн", today);
    return Due.valueOf(searching.find(query).of(Dimension.DUE).keySet().iterator().next());
  }
}
