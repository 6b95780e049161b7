package mn.sanal.admin.search;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;
import mn.sanal.admin.Report;
import mn.sanal.admin.RunningConsole;
import mn.sanal.admin.search.CaseQuery.Order;
import mn.sanal.admin.search.Found.Dimension;
import mn.sanal.db.complaint.Actor;
import mn.sanal.db.complaint.Complaint;
import mn.sanal.db.complaint.Desk;
import mn.sanal.dialogue.CaseNumber;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What the syntax of the search box finds, in a small set of cases, and how it is counted. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class QuerySyntaxTest {

  private RunningConsole console;
  private Searching searching;
  private CaseNumber pharmacy;
  private CaseNumber hospital;
  private CaseNumber latin;
  private CaseNumber school;
  private CaseNumber reviewed;

  @BeforeAll
  void start(@TempDir Path folder) {
    console = new RunningConsole(folder);
    searching = new Searching(console);
    pharmacy = Report.of("Эмийн санд инсулин дууссан.").at("«Номин» эмийн сан").sentTo(console);
    hospital = Report.of("Эмнэлгийн хүлээлгэ хүйтэн.").about("waiting").in("8501").sentTo(console);
    latin = Report.of("Emnelegt daraalal ih baina").about("waiting").in("8501").sentTo(console);
    school =
        Report.of("Сургуулийн дотуур байр хүйтэн.").about("teaching").in("1101").sentTo(console);
    reviewed = Report.of("Сургуульд багш дутмаг.").about("teaching").sentTo(console);
    Complaint _ = console.bean(Desk.class).underReview(reviewed, Actor.staff(1));
    await()
        .atMost(Duration.ofSeconds(20))
        .untilAsserted(() -> finds("төлөв:\"Хянаж байна\"", reviewed));
    finds("", pharmacy, hospital, latin, school, reviewed);
  }

  @AfterAll
  void stop() {
    console.close();
  }

  @Test
  void theBeginningOfAWordFindsAllThatBeginSo() {
    finds("эмнэл*", hospital, latin);
    finds("emnel*", hospital, latin);
    finds("э*", pharmacy, hospital, latin);
    finds("эм*", pharmacy, hospital, latin);
    finds("сургуульд*", reviewed);
    finds("йй*");
  }

  @Test
  void whatIsExcludedIsNotThere() {
    finds("хүйтэн", hospital, school);
    finds("хүйтэн -сургууль", hospital);
    finds("huiten -surguuli", hospital);
    finds("хүйтэн -\"дотуур байр\"", hospital);
    finds("хүйтэн -эмнэл*", school);
    finds("-сургууль", pharmacy, hospital, latin);
  }

  @Test
  void aStatusIsFoundByItsNameInEitherLanguageAndScript() {
    finds("статус:хянаж", reviewed);
    finds("tuluv:hyanaj", reviewed);
    finds("status:\"under review\"", reviewed);
    finds("status:UNDER_REVIEW", reviewed);
    finds("төлөв:нээлттэй", pharmacy, hospital, latin, school, reviewed);
    finds("status:open -status:new", reviewed);
    finds("төлөв:хаалттай");
  }

  @Test
  void aTopicSectorOrKindIsFoundByItsName() {
    finds("сэдэв:дараалал", hospital, latin);
    finds("topic:teaching", school, reviewed);
    finds("sedev:surgalt", school, reviewed);
    finds("салбар:боловсрол", school, reviewed);
    finds("sector:health", pharmacy, hospital, latin);
    finds("төрөл:гомдол", pharmacy, hospital, latin, school, reviewed);
    finds("kind:thanks");
  }

  @Test
  void aPlaceStandsForAllBelowIt() {
    finds("газар:Увс", pharmacy, hospital, latin, reviewed);
    finds("gazar:uvs хүйтэн", hospital);
    finds("place:8519", pharmacy, reviewed);
    finds("-газар:Увс", school);
  }

  @Test
  void aFacilityIsFoundByTheNameThatWasTyped() {
    finds("байгууллага:номин", pharmacy);
    finds("facility:nomin", pharmacy);
  }

  @Test
  void aNumberIsFoundByAnyPartOfIt() {
    String value = pharmacy.value();
    finds(value, pharmacy);
    finds("дугаар:" + value, pharmacy);
    finds(value + " инсулин", pharmacy);
    finds("дугаар:" + value.substring(5), pharmacy);
    finds("number:S-26", pharmacy, hospital, latin, school, reviewed);
  }

  @Test
  void daysLimit() {
    finds("хугацаа:<0");
    finds("хугацаа:хэтэрсэн");
    finds("due:>3 сургууль", school, reviewed);
    finds("огноо:<1999");
    finds("ognoo:2020.. эмнэлэг", hospital, latin);
  }

  @Test
  void whatIsNotUnderstoodIsSearchedAsWordsAndSaidSo() {
    Found found = searching.find(Searching.words("төлөв:хүйтэн"));

    assertThat(found.reading().unclear()).containsExactly("төлөв:хүйтэн");
    assertThat(searching.numbers("байдал:эмнэлгийн")).contains(hospital);
  }

  @ParameterizedTest
  @ValueSource(strings = {"хүйтэн", "12:30", "эмч:ирээгүй", "төлөв:шинэ", "-эм", "э*", "\""})
  void nothingIsSaidWhereNothingWasMisunderstood(String typed) {
    assertThat(searching.find(Searching.words(typed)).reading().unclear()).isEmpty();
  }

  @Test
  void eachDimensionIsCountedWithoutItsOwnLimit() {
    Found found =
        find(Map.of(Dimension.SECTOR, Set.of("HEALTH"), Dimension.PLACE, Set.of("8501", "11")));

    assertThat(found.total()).isEqualTo(2);
    assertThat(found.of(Dimension.SECTOR)).isEqualTo(Map.of("HEALTH", 2, "EDUCATION", 1));
    assertThat(found.of(Dimension.PLACE)).isEqualTo(Map.of("85", 3, "8501", 2, "8519", 1));
    assertThat(found.of(Dimension.CATEGORY)).isEqualTo(Map.of("waiting", 2));
    assertThat(found.of(Dimension.AGE).values()).containsExactly(2);
  }

  @Test
  void theAgeOfACaseIsCountedInBands() {
    List<String> bands =
        List.of(3, 20, 60, 200).stream()
            .map(days -> console.clock.instant().plus(Duration.ofDays(days)))
            .map(now -> LocalDate.ofInstant(now, ZoneOffset.UTC))
            .flatMap(
                today ->
                    searching
                        .find(CaseQuery.ofWords("инсулин", today))
                        .of(Dimension.AGE)
                        .keySet()
                        .stream())
            .toList();

    assertThat(bands).containsExactly("WEEK", "MONTH", "QUARTER", "OLDER");
  }

  /** A search that fails is logged and gives nothing; so a result means that nothing was thrown. */
  @Test
  void aHundredThousandRandomTextsAreAllQueries() {
    IntStream.range(0, 100_000).parallel().forEach(this::isAQuery);
  }

  private void isAQuery(int number) {
    var found = searching.search().find(Searching.words(RandomQueries.of(number)));
    assertThat(found).as("query %d", number).isPresent();
    if (number % 10 == 0) {
      Reading reading = found.orElseThrow().reading();
      assertThat(new Highlights().whole("Эмийн санд инсулин дууссан.", reading)).isNotEmpty();
    }
  }

  private Found find(Map<Dimension, Set<String>> limits) {
    return searching.find(new CaseQuery("", limits, null, null, Searching.TODAY, Order.NEWEST, 0));
  }

  private void finds(String typed, CaseNumber... numbers) {
    assertThat(searching.numbers(typed)).as(typed).containsExactlyInAnyOrder(numbers);
  }
}
