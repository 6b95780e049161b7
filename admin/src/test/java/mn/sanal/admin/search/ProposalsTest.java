package mn.sanal.admin.search;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import mn.sanal.admin.Report;
import mn.sanal.admin.RunningConsole;
import mn.sanal.db.complaint.Complaint;
import mn.sanal.db.complaint.Complaints;
import mn.sanal.dialogue.CaseNumber;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;

/** What is proposed while one types and beside a case, and of what no word is ever told. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ProposalsTest {

  private RunningConsole console;
  private Searching searching;
  private final List<CaseNumber> withdrawn = new ArrayList<>();

  @BeforeAll
  void start(@TempDir Path folder) {
    console = new RunningConsole(folder);
    searching = new Searching(console);
    for (int i = 0; i < 5; i++) {
      Report.of("Инсулин олдохгүй байна, инсулинаа авч чадсангүй " + i).sentTo(console);
      withdrawn.add(Report.of("инкубатор эвдэрсэн " + i).sentTo(console));
    }
    for (int i = 0; i < 4; i++) {
      Report.of("ингаляци хийдэггүй " + i).sentTo(console);
    }
    Report.of("ингаляци").about("child_safety").sentTo(console);
    CaseNumber last = Report.of("сүүлчийн").sentTo(console);
    searching.eventually("сүүлчийн", last);
  }

  @AfterAll
  void stop() {
    console.close();
  }

  @Test
  void proposesHowTheLastWordGoesOnByWordsThatFiveCasesShare() {
    assertThat(search().proposals("эмийн инсу")).containsExactly("эмийн инсулин");
    assertThat(search().proposals("emiin insu")).containsExactly("emiin инсулин");
    assertThat(search().proposals("-инсу")).containsExactly("-инсулин");
    assertThat(search().proposals("ингал")).isEmpty();
  }

  @Test
  void proposesNothingForOneLetterABlankOrTheValueOfAField() {
    assertThat(search().proposals("и")).isEmpty();
    assertThat(search().proposals("инсу ")).isEmpty();
    assertThat(search().proposals("төлөв:инсу")).isEmpty();
  }

  @Test
  void whatWasTakenBackCountsNoMore() {
    assertThat(search().proposals("инкуб")).containsExactly("инкубатор");

    searching.erase(withdrawn.getFirst());

    await()
        .atMost(Duration.ofSeconds(20))
        .untilAsserted(() -> assertThat(search().proposals("инкуб")).isEmpty());
  }

  @Test
  void aMisspeltWordMayMeanASharedOne() {
    assertThat(meant("инсолинн байхгүй")).contains("инсулин байхгүй");
    assertThat(meant("insolinn")).contains("инсулин");
    assertThat(meant("инсулинаас")).isEmpty();
    assertThat(meant("ингаляцц")).isEmpty();
    assertThat(meant("йййййй")).isEmpty();
  }

  @Test
  void casesThatTellTheSameAreFound() {
    String text = "Хүүхдийн цэцэрлэгийн халаалт зогсож, ангид маш хүйтэн байна";
    CaseNumber one = Report.of(text).sentTo(console);
    CaseNumber same =
        Report.of("Tsetserlegiin halaalt zogsson, angi huiten, huuhed hanaltai").sentTo(console);
    CaseNumber hidden = Report.of(text).about("child_safety").sentTo(console);
    searching.eventually("цэцэрлэгийн халаалт", same);
    searching.eventually("цэцэрлэгийн халаалт", one);

    assertThat(alike(one)).containsExactly(same);
    assertThat(alike(hidden)).isEmpty();
  }

  private List<CaseNumber> alike(CaseNumber number) {
    Complaints complaints = console.bean(Complaints.class);
    return search().alike(complaints.find(number).orElseThrow(), 5).stream()
        .flatMap(id -> complaints.find(List.of(id)).stream())
        .map(Complaint::number)
        .toList();
  }

  private Optional<String> meant(String typed) {
    return search().meant(typed, Reading.ofWords(typed));
  }

  private CaseSearch search() {
    return searching.search();
  }
}
