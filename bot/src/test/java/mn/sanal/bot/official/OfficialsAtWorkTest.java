package mn.sanal.bot.official;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import mn.sanal.bot.intake.OfficialDialogue.Step;
import mn.sanal.db.complaint.Actor;
import mn.sanal.db.complaint.Complaint;
import mn.sanal.db.complaint.Desk;
import mn.sanal.db.official.Body;
import mn.sanal.db.official.Official;
import mn.sanal.db.official.Officials;
import mn.sanal.db.setting.OfficialAnswers;
import mn.sanal.dialogue.Button;
import mn.sanal.dialogue.CaseKind;
import mn.sanal.dialogue.CaseNumber;
import mn.sanal.dialogue.CaseStatus;
import mn.sanal.dialogue.Categories;
import mn.sanal.dialogue.Input;
import mn.sanal.dialogue.Message;
import mn.sanal.i18n.Language;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class OfficialsAtWorkTest {

  private static final Instant NOW = Instant.parse("2026-11-25T04:00:00Z");
  private static final String WORDS = "Эмийн сан хаалттай байсан.";
  private static final String ANSWER = "Маргаашнаас 18 цаг хүртэл ажиллана.";

  private final OfficeBuilding building = new OfficeBuilding(NOW);
  private final Desk desk = building.rooms().get(Desk.class);

  @BeforeEach
  void prepare() {
    building.prepare();
  }

  @AfterEach
  void close() {
    building.close();
  }

  @Test
  void anInvitationIsGreetedWithAFirstSummary() {
    building.complaint(CaseKind.COMPLAINT, "medicine", WORDS, false);
    long chat = building.conversation();
    Step step = building.arrive(chat, OfficeBuilding.SOUM, Language.MONGOLIAN);
    assertThat(step.shown()).hasSize(2);
    assertThat(step.shown().getFirst().text()).contains("Сумын дарга", "Зүүнхангай");
    String summary = step.shown().getLast().text();
    assertThat(summary).contains("Хариу хүлээж байгаа: 1", "хоног үлдсэн").doesNotContain(WORDS);
    assertThat(building.rooms().get(Officials.class).of(chat)).isPresent();
  }

  @Test
  void aUsedOrForgedInvitationSaysSo() {
    long chat = building.conversation();
    Step step = building.step(chat, new Input.Command("start", "o_0000000000000000"));
    assertThat(step.shown().getFirst().text()).contains("хүчингүй");
    assertThat(building.step(chat, new Input.Typed("Сайн уу")).shown().getFirst().text())
        .contains("бүртгэлгүй");
  }

  @Test
  void aNewComplaintIsToldWithoutItsText() {
    long chat = official(OfficeBuilding.SOUM);
    CaseNumber number = building.complaint(CaseKind.COMPLAINT, "medicine", WORDS, false);
    building.alerts().run();
    Message alert = building.sentTo(chat).getFirst();
    assertThat(alert.text())
        .contains(number.value(), "Сэдэв:", "Зүүнхангай", "хоног үлдсэн")
        .doesNotContain(WORDS);
    assertThat(alert.rows().getFirst()).extracting(Button::data).containsExactly("o:l");
  }

  @Test
  void nobodyIsToldTwice() {
    long chat = official(OfficeBuilding.SOUM);
    building.complaint(CaseKind.COMPLAINT, "medicine", WORDS, false);
    building.alerts().run();
    building.alerts().run();
    assertThat(building.sentTo(chat)).hasSize(1);
    assertThat(building.alerts().waiting()).isFalse();
  }

  @Test
  void theTextFollowsOnceStaffHaveReleasedItWithAnAnswerButton() {
    long chat = official(OfficeBuilding.SOUM);
    CaseNumber number = building.complaint(CaseKind.COMPLAINT, "medicine", WORDS, false);
    building.alerts().run();
    desk.release(number, Actor.staff(7));
    assertThat(building.alerts().waiting()).isTrue();
    building.alerts().run();
    building.alerts().run();
    assertThat(building.sentTo(chat)).hasSize(2);
    Message second = building.sentTo(chat).getLast();
    assertThat(second.text()).contains("“" + WORDS + "”");
    assertThat(second.rows().getFirst().getFirst().data()).isEqualTo("o:a:" + number.value());
    assertThat(building.find(number).status()).isEqualTo(CaseStatus.WITH_OFFICIAL);
  }

  @Test
  void whatMayBeShownAsWrittenIsToldWholeAtOnce() {
    long chat = official(OfficeBuilding.SOUM);
    building.complaint(CaseKind.COMPLAINT, "medicine", WORDS, true);
    building.alerts().run();
    building.alerts().run();
    assertThat(building.sentTo(chat)).hasSize(1);
    assertThat(building.sentTo(chat).getFirst().text()).contains(WORDS);
  }

  @Test
  void onlyTheNearestOfficialIsTold() {
    long aimag = official(OfficeBuilding.AIMAG);
    long soum = official(OfficeBuilding.SOUM);
    long elsewhere = official(new Body.Area("84"));
    building.complaint(CaseKind.COMPLAINT, "medicine", WORDS, false);
    building.alerts().run();
    assertThat(building.sentTo(soum)).hasSize(1);
    assertThat(building.sentTo(aimag)).isEmpty();
    assertThat(building.sentTo(elsewhere)).isEmpty();
  }

  @Test
  void harmToAChildIsToldToNoOfficialAndInNoSummary() {
    long chat = official(OfficeBuilding.SOUM);
    CaseNumber number =
        building.complaint(CaseKind.COMPLAINT, Categories.CHILD_SAFETY, WORDS, true);
    building.alerts().run();
    assertThat(building.sentTo(chat)).isEmpty();
    Step summary = building.step(chat, new Input.Pressed("o:l"));
    assertThat(summary.shown().getFirst().text()).doesNotContain(number.value());
    Step answer = building.step(chat, new Input.Pressed("o:a:" + number.value()));
    assertThat(answer.shown().getFirst().text()).doesNotContain(WORDS);
  }

  @Test
  void anAnswerIsADraftThatStaffSend() {
    long chat = official(OfficeBuilding.SOUM);
    CaseNumber number = building.complaint(CaseKind.COMPLAINT, "medicine", WORDS, true);
    String end = answer(chat, number);
    assertThat(end).contains("Ажилтан шалгаад");
    Complaint complaint = building.find(number);
    assertThat(complaint.draft()).isEqualTo(ANSWER);
    assertThat(complaint.answer()).isNull();
    assertThat(building.sentTo(OfficeBuilding.CITIZEN_CHAT)).isEmpty();
  }

  @Test
  void anAnswerGoesStraightOutWhereThatIsConfigured() {
    building.answers(OfficialAnswers.DIRECT);
    long chat = official(OfficeBuilding.SOUM);
    CaseNumber number = building.complaint(CaseKind.COMPLAINT, "medicine", WORDS, true);
    answer(chat, number);
    Complaint complaint = building.find(number);
    assertThat(complaint.status()).isEqualTo(CaseStatus.ANSWERED);
    assertThat(complaint.answer()).isEqualTo(ANSWER);
    assertThat(building.sentTo(OfficeBuilding.CITIZEN_CHAT).getLast().text()).contains(ANSWER);
  }

  @Test
  void aCaseOfAnotherAreaOrNotReleasedDoesNotExistForAnOfficial() {
    long elsewhere = official(new Body.Area("84"));
    CaseNumber released = building.complaint(CaseKind.COMPLAINT, "medicine", WORDS, true);
    Step step = building.step(elsewhere, new Input.Pressed("o:a:" + released.value()));
    assertThat(step.shown().getFirst().text()).doesNotContain(WORDS);
    assertThat(step.asks()).isFalse();

    long soum = official(OfficeBuilding.SOUM);
    CaseNumber hidden = building.complaint(CaseKind.COMPLAINT, "medicine", WORDS, false);
    Step refused = building.step(soum, new Input.Pressed("o:a:" + hidden.value()));
    assertThat(refused.shown().getFirst().text()).doesNotContain(WORDS);
    assertThat(refused.asks()).isFalse();
  }

  @Test
  void theAnswerIsRefusedWhenTheCaseWasTakenBackMeanwhile() {
    long chat = official(OfficeBuilding.SOUM);
    CaseNumber number = building.complaint(CaseKind.COMPLAINT, "medicine", WORDS, true);
    building.step(chat, new Input.Pressed("o:a:" + number.value()));
    Step preview = building.step(chat, new Input.Typed(ANSWER));
    desk.decline(number, Actor.staff(7), "Давхардсан");
    Step end = building.step(chat, OfficeBuilding.press(preview, "Илгээх"));
    assertThat(end.shown().getFirst().text()).contains("боломжгүй");
    assertThat(building.find(number).draft()).isNull();
  }

  @Test
  void whoLeftIsToldNothingMore() {
    long chat = official(OfficeBuilding.SOUM);
    Step question = building.step(chat, new Input.Command("stop", ""));
    building.step(chat, OfficeBuilding.press(question, "Тийм, гарна"));
    building.complaint(CaseKind.COMPLAINT, "medicine", WORDS, true);
    building.alerts().run();
    assertThat(building.sentTo(chat)).isEmpty();
  }

  @Test
  void nothingAnOfficialIsToldNamesTheCitizen() {
    long chat = official(OfficeBuilding.SOUM);
    building.complaint(
        CaseKind.COMPLAINT, "medicine", "Намайг УБ99112233 дугаартай, 99112233 руу залга.", true);
    building.alerts().run();
    assertThat(building.sentTo(chat).getFirst().text())
        .doesNotContain("99112233")
        .doesNotContain(OfficeBuilding.CITIZEN.toString());
  }

  @Test
  void aLongListIsCappedMostUrgentFirst() {
    long chat = official(OfficeBuilding.SOUM);
    for (int i = 0; i < 12; i++) {
      building.complaint(CaseKind.COMPLAINT, "medicine", WORDS, false);
    }
    String summary = building.step(chat, new Input.Pressed("o:l")).shown().getFirst().text();
    assertThat(summary).contains("Хариу хүлээж байгаа: 12", "Үүнээс гадна: 2");
    assertThat(summary.lines().filter(line -> line.startsWith("• S-"))).hasSize(10);
  }

  @Test
  void ratingsOfFewPeopleAreNotShown() {
    long chat = official(OfficeBuilding.SOUM);
    String summary = building.step(chat, new Input.Pressed("o:l")).shown().getFirst().text();
    assertThat(summary).contains("дор хаяж 5 хүн");
  }

  @Test
  void speaksTheLanguageOfTheOfficial() {
    long chat = building.conversation();
    Step step = building.arrive(chat, OfficeBuilding.SOUM, Language.ENGLISH);
    assertThat(step.shown().getFirst().text()).startsWith("Hello");
    building.complaint(CaseKind.COMPLAINT, "medicine", WORDS, false);
    building.alerts().run();
    assertThat(building.sentTo(chat).getFirst().text()).contains("New complaint", "left");
  }

  private String answer(long chat, CaseNumber number) {
    Step prompt = building.step(chat, new Input.Pressed("o:a:" + number.value()));
    assertThat(prompt.shown().getFirst().text()).contains(WORDS);
    assertThat(prompt.asks()).isTrue();
    Step preview = building.step(chat, new Input.Typed(ANSWER));
    assertThat(preview.shown().getFirst().text()).contains(ANSWER);
    return building.step(chat, OfficeBuilding.press(preview, "Илгээх")).shown().getFirst().text();
  }

  private long official(Body body) {
    long chat = building.conversation();
    building.arrive(chat, body, Language.MONGOLIAN);
    Official official = building.rooms().get(Officials.class).of(chat).orElseThrow();
    assertThat(official.body()).isEqualTo(body);
    return chat;
  }
}
