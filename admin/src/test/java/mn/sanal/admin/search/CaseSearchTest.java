package mn.sanal.admin.search;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import mn.sanal.admin.Report;
import mn.sanal.admin.RunningConsole;
import mn.sanal.admin.search.CaseQuery.Due;
import mn.sanal.admin.search.CaseQuery.Order;
import mn.sanal.admin.search.Found.Dimension;
import mn.sanal.db.change.Change;
import mn.sanal.db.change.Changes;
import mn.sanal.db.complaint.Actor;
import mn.sanal.db.complaint.Complaint;
import mn.sanal.db.complaint.Complaints;
import mn.sanal.db.complaint.Desk;
import mn.sanal.dialogue.CaseNumber;
import mn.sanal.dialogue.CaseStatus;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class CaseSearchTest {

  private static final LocalDate TODAY = LocalDate.parse("2026-11-25");
  private static final CaseQuery ALL =
      new CaseQuery(
          "", Set.of(), Set.of(), Set.of(), Set.of(), Set.of(), null, null, TODAY, Order.NEWEST, 0);

  private Path data = Path.of("");
  private RunningConsole console;
  private CaseSearch search;

  @BeforeAll
  void start(@TempDir Path folder) {
    data = folder;
    console = new RunningConsole(folder);
    search = console.bean(CaseSearch.class);
  }

  @AfterAll
  void stop() {
    console.close();
  }

  @Test
  void findsAnotherInflectionOfTheWord() {
    CaseNumber number = Report.of("Сумын эмийн санд амлодипин тасарсан.").sentTo(console);

    eventually("эмийн сангийн амлодипиныг", number);
  }

  @Test
  void findsCyrillicByLatinLettersAndTheReverse() {
    CaseNumber cyrillic = Report.of("Сургуулийн дотуур байр хүйтэн байна.").sentTo(console);
    CaseNumber latin = Report.of("Dotuur bair ih huiten baina").sentTo(console);

    eventually("surguuliin dotuur bair", cyrillic);
    eventually("дотуур байрны", latin);
  }

  @Test
  void findsACaseByItsNumberHoweverTyped() {
    CaseNumber number = Report.of("Дугаараар олох гомдол").sentTo(console);

    eventually(" " + number.value().toLowerCase(Locale.ROOT) + " ", number);
  }

  @Test
  void aPhraseInQuotesMustStandTogether() {
    CaseNumber together = Report.of("Жолооч автобусны буудал дээр зогсоогүй.").sentTo(console);
    CaseNumber apart = Report.of("Буудал хол, автобусны хуваарь алга.").sentTo(console);
    eventually("автобусны буудал", apart);

    assertThat(numbers("«автобусны буудал»")).contains(together).doesNotContain(apart);
  }

  @Test
  void theBestMatchComesFirst() {
    CaseNumber some = Report.of("Шүдний эмч ирээгүй, автомашин муу.").sentTo(console);
    CaseNumber best = Report.of("Шүдний эмчилгээний тоног төхөөрөмж эвдэрсэн.").sentTo(console);
    eventually("тоног төхөөрөмж эвдэрсэн шүдний", best);

    assertThat(numbers("тоног төхөөрөмж эвдэрсэн шүдний")).startsWith(best).doesNotContain(some);
  }

  @Test
  void whatWasMaskedIsNotFound() {
    CaseNumber number = Report.of("Над руу 99112233 дугаараар мэдэгдээрэй").sentTo(console);
    eventually("дугаараар мэдэгдээрэй", number);

    assertThat(numbers("99112233")).doesNotContain(number);
  }

  @Test
  void aSafeguardingCaseIsNeverInTheIndex() {
    CaseNumber hidden =
        Report.of("нууцмэдээллийнүг болсон явдал").about("child_safety").sentTo(console);
    CaseNumber other = Report.of("нууцмэдээллийнүг өөр зүйл").sentTo(console);
    eventually("нууцмэдээллийнүг", other);
    rebuild();
    eventually("нууцмэдээллийнүг", other);

    assertThat(numbers("нууцмэдээллийнүг")).containsExactly(other).doesNotContain(hidden);
  }

  @Test
  void aChangeOfStatusIsSeenAtOnce() {
    CaseNumber number = Report.of("Төлөв солигдох гомдол").sentTo(console);
    eventually("солигдох", number);

    Complaint _ = console.bean(Desk.class).underReview(number, Actor.staff(1));

    await()
        .atMost(Duration.ofSeconds(20))
        .untilAsserted(
            () ->
                assertThat(counts("солигдох", Dimension.STATUS))
                    .isEqualTo(Map.of(CaseStatus.UNDER_REVIEW.name(), 1)));
  }

  @Test
  void aPlaceStandsForAllBelowIt() {
    CaseNumber soum = Report.of("Газрын шүүлтүүр сум").sentTo(console);
    CaseNumber aimag = Report.of("Газрын шүүлтүүр аймаг").in("8501").sentTo(console);
    eventually("шүүлтүүр", soum);
    eventually("шүүлтүүр", aimag);

    assertThat(numbers(limited("шүүлтүүр", Set.of("85")))).contains(soum, aimag);
    assertThat(numbers(limited("шүүлтүүр", Set.of("8519")))).containsExactly(soum);
    assertThat(find(limited("шүүлтүүр", Set.of("8519"))).of(Dimension.PLACE))
        .containsEntry("85", 2)
        .containsEntry("8501", 1);
  }

  @Test
  void countsHowSoonAnswersAreDue() {
    CaseNumber number = Report.of("Хугацааны хувингийн туршилт").sentTo(console);
    eventually("хувингийн", number);
    LocalDate due =
        Objects.requireNonNull(console.bean(Complaints.class).find(number).orElseThrow().dueOn());

    assertThat(bucketOn(due.minusDays(6))).isEqualTo(Due.LATER);
    assertThat(bucketOn(due.minusDays(5))).isEqualTo(Due.SOON);
    assertThat(bucketOn(due)).isEqualTo(Due.SOON);
    assertThat(bucketOn(due.plusDays(1))).isEqualTo(Due.LATE);
  }

  @Test
  void anErasedCaseIsGone() {
    CaseNumber number = Report.of("Устгуулах гомдлын бичвэр").sentTo(console);
    eventually("устгуулах", number);
    long id = console.bean(Complaints.class).find(number).orElseThrow().id().value();

    console
        .database
        .transactions()
        .executeWithoutResult(
            status -> {
              var jdbc = console.database.jdbc();
              jdbc.sql("set local session_replication_role = replica").update();
              jdbc.sql("delete from complaint where id = :id").param("id", id).update();
              console.bean(Changes.class).add(Change.Kind.COMPLAINT, List.of(id));
            });

    await()
        .atMost(Duration.ofSeconds(20))
        .untilAsserted(() -> assertThat(find(words("устгуулах")).total()).isZero());
  }

  @Test
  void catchesUpAfterBeingAway() {
    CaseNumber before = Report.of("Унтрахаас өмнөх гомдол").sentTo(console);
    eventually("унтрахаас", before);
    search.stop();
    CaseNumber meanwhile = Report.of("Унтраастай байхад ирсэн").sentTo(console);

    search.start();

    eventually("унтраастай", meanwhile);
    eventually("унтрахаас", before);
  }

  @Test
  void aMissingIndexIsBuiltAnew() throws IOException {
    CaseNumber number = Report.of("Алга болсон индексийн гомдол").sentTo(console);
    eventually("индексийн", number);
    search.stop();
    for (Path file : files()) {
      Files.delete(file);
    }

    search.start();

    eventually("индексийн", number);
  }

  @Test
  void aDamagedIndexIsBuiltAnew() throws IOException {
    CaseNumber number = Report.of("Эвдэрхий индекс сэргэнэ").sentTo(console);
    eventually("эвдэрхий", number);
    search.stop();
    for (Path file : files()) {
      byte[] bytes = Files.readAllBytes(file);
      if (bytes.length > 40) {
        bytes[bytes.length / 2] ^= 0x55;
        Files.write(file, bytes);
      }
    }

    search.start();

    eventually("эвдэрхий", number);
  }

  @Test
  void aRestoredDatabaseMeansABuildFromTheBeginning() {
    CaseNumber number = Report.of("Сэргээсэн сангийн гомдол").sentTo(console);
    eventually("сэргээсэн", number);
    var jdbc = console.database.jdbc();
    jdbc.sql("update database_epoch set epoch = gen_random_uuid()").update();

    eventually("сэргээсэн", number);
    CaseNumber next = Report.of("Шинэ эриний гомдол").sentTo(console);
    eventually("эриний", next);
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
        .untilAsserted(() -> assertThat(search.find(words(typed))).isPresent());
  }

  private Due bucketOn(LocalDate today) {
    CaseQuery query =
        new CaseQuery(
            "хувингийн",
            Set.of(),
            Set.of(),
            Set.of(),
            Set.of(),
            Set.of(),
            null,
            null,
            today,
            Order.DUE,
            0);
    return Due.valueOf(find(query).of(Dimension.DUE).keySet().iterator().next());
  }

  private void rebuild() {
    search.stop();
    files()
        .forEach(
            file -> {
              try {
                Files.delete(file);
              } catch (IOException e) {
                throw new UncheckedIOException(e);
              }
            });
    search.start();
  }

  private List<Path> files() {
    try (var files = Files.list(data.resolve("index").resolve("cases"))) {
      return files.filter(file -> !file.endsWith("write.lock")).toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private void eventually(String typed, CaseNumber number) {
    await()
        .atMost(Duration.ofSeconds(20))
        .pollInterval(Duration.ofMillis(50))
        .untilAsserted(() -> assertThat(numbers(typed)).contains(number));
  }

  private Map<String, Integer> counts(String typed, Dimension dimension) {
    return find(words(typed)).of(dimension);
  }

  private List<CaseNumber> numbers(String typed) {
    return numbers(words(typed));
  }

  private List<CaseNumber> numbers(CaseQuery query) {
    return search
        .find(query)
        .map(
            found ->
                found.ids().stream()
                    .flatMap(id -> console.bean(Complaints.class).find(List.of(id)).stream())
                    .map(Complaint::number)
                    .toList())
        .orElse(List.of());
  }

  private Found find(CaseQuery query) {
    return search.find(query).orElseThrow();
  }

  private static CaseQuery words(String typed) {
    return limited(typed, Set.of());
  }

  private static CaseQuery limited(String typed, Set<String> places) {
    return new CaseQuery(
        typed,
        ALL.statuses(),
        ALL.kinds(),
        ALL.categories(),
        places,
        ALL.due(),
        null,
        null,
        TODAY,
        Order.RELEVANCE,
        0);
  }
}
