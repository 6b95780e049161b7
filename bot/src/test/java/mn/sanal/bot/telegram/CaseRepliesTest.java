package mn.sanal.bot.telegram;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.UUID;
import mn.sanal.bot.api.BotApiServer;
import mn.sanal.bot.api.VirtualCitizen;
import mn.sanal.bot.api.VisibleMessage;
import mn.sanal.bot.process.BotProcess;
import mn.sanal.db.TestDatabase;
import mn.sanal.db.TestRooms;
import mn.sanal.db.complaint.Actor;
import mn.sanal.db.complaint.ComplaintEvent;
import mn.sanal.db.complaint.Complaints;
import mn.sanal.db.complaint.Desk;
import mn.sanal.db.complaint.NewComplaint;
import mn.sanal.db.conversation.Channel;
import mn.sanal.db.place.ReferenceData;
import mn.sanal.dialogue.CaseKind;
import mn.sanal.dialogue.CaseNumber;
import mn.sanal.dialogue.CaseQuestion;
import mn.sanal.dialogue.Event;
import mn.sanal.dialogue.SecretCode;
import mn.sanal.i18n.Language;
import mn.sanal.i18n.Messages;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** What a citizen writes about several open cases lands in the right one. */
class CaseRepliesTest {

  private static final Messages MESSAGES = Messages.load();
  private static final Actor STAFF = Actor.staff(7);

  private static TestDatabase database;
  private static BotApiServer api;
  private static BotProcess bot;
  private static TestRooms rooms;

  @BeforeAll
  static void start() {
    database = TestDatabase.fresh();
    rooms = TestRooms.in(database, BotProcess.KEY, Clock.systemUTC());
    rooms.get(ReferenceData.class).load();
    api = BotApiServer.start();
    bot = BotProcess.polling(database, api);
  }

  @AfterAll
  static void stop() {
    bot.close();
    api.close();
    rooms.close();
    database.close();
  }

  @Test
  void neverMixesTwentyMessagesAboutThreeOpenCases() {
    VirtualCitizen citizen = agreed();
    List<CaseNumber> cases = new ArrayList<>();
    Map<CaseNumber, VisibleMessage> questions = new HashMap<>();
    for (String number : List.of("S-26-AAAA1", "S-26-AAAA2", "S-26-AAAA3")) {
      CaseNumber one = complain(new CaseNumber(number));
      cases.add(one);
      rooms.get(Desk.class).ask(one, STAFF, "Аль өдөр вэ?");
      questions.put(
          one, citizen.await("a question", message -> message.text().contains(one.value())));
    }

    Map<CaseNumber, List<String>> written = new HashMap<>();
    Random order = new Random(11);
    for (int i = 0; i < 20; i++) {
      CaseNumber about = cases.get(order.nextInt(3));
      VisibleMessage question = Objects.requireNonNull(questions.get(about));
      String text = "Хариулт " + i + " гэж бичив";
      if (order.nextBoolean()) {
        citizen.replyTo(question, text);
      } else {
        citizen.press(question, question.buttons().getFirst());
        citizen.awaitText(about.value());
        citizen.send(text);
      }
      citizen.awaitText(word("reply.done", about));
      written.computeIfAbsent(about, _ -> new ArrayList<>()).add(text);
    }

    cases.forEach(
        about ->
            assertThat(replies(about))
                .containsExactlyElementsOf(written.getOrDefault(about, List.of())));
  }

  @Test
  void leavesAnOpenDialogueWhereItIs() {
    VirtualCitizen citizen = agreed();
    CaseNumber one = complain(new CaseNumber("S-26-AAAA4"));
    rooms.get(Desk.class).ask(one, STAFF, "Аль өдөр вэ?");
    VisibleMessage question = citizen.await("a question", m -> m.text().contains("Аль өдөр вэ?"));
    citizen.press(MESSAGES.text(Language.MONGOLIAN, "buttons.suggestion"));
    VisibleMessage asked = citizen.awaitReply();

    citizen.replyTo(question, "Даваа гарагт");
    citizen.awaitText(word("reply.done", one));

    assertThat(replies(one)).containsExactly("Даваа гарагт");
    citizen.press(asked, asked.buttons().getFirst());
    assertThat(citizen.awaitReply().text()).isNotEqualTo(asked.text());
  }

  @Test
  void shortQuestionsOfTwoCasesAreAnsweredByTurns() {
    VirtualCitizen citizen = agreed();
    CaseNumber one = complain(new CaseNumber("S-26-AAAA6"));
    CaseNumber other = complain(new CaseNumber("S-26-AAAA7"));
    List<CaseQuestion> questions =
        List.of(
            new CaseQuestion("Хаалттай юу?", CaseQuestion.Kind.YES_NO, List.of()),
            new CaseQuestion("Хэр байна?", CaseQuestion.Kind.RATING, List.of()),
            new CaseQuestion("Хэзээ?", CaseQuestion.Kind.CHOICE, List.of("Өглөө", "Орой")));
    VisibleMessage aboutOne = shortly(citizen, one, questions);
    VisibleMessage aboutOther = shortly(citizen, other, questions);
    assertThat(aboutOne.text()).contains("3 богино асуулт");
    citizen.press(MESSAGES.text(Language.MONGOLIAN, "buttons.suggestion"));
    VisibleMessage begun = citizen.awaitReply();

    press(citizen, aboutOne, one + " · Асуулт 1/3");
    citizen.press(MESSAGES.text(Language.MONGOLIAN, "buttons.yes"));
    citizen.awaitText(one + " · Асуулт 2/3");
    press(citizen, aboutOther, other + " · Асуулт 1/3");
    citizen.send("үгүй");
    citizen.awaitText(other + " · Асуулт 2/3");
    press(citizen, aboutOne, one + " · Асуулт 2/3");
    bot.close();
    bot = BotProcess.polling(database, api);
    citizen.send("сайн");
    citizen.awaitText(one + " · Асуулт 3/3");
    citizen.press("Орой");
    citizen.awaitText(word("case_survey.done", one));
    press(citizen, aboutOther, other + " · Асуулт 2/3");
    citizen.send("1");
    citizen.awaitText(other + " · Асуулт 3/3");
    citizen.press(MESSAGES.text(Language.MONGOLIAN, "buttons.skip") + " ›");
    citizen.awaitText(word("case_survey.done", other));

    assertThat(replies(one))
        .containsExactly("Хаалттай юу? – Тийм\nХэр байна? – 4 Сайн\nХэзээ? – Орой");
    assertThat(replies(other))
        .containsExactly("Хаалттай юу? – Үгүй\nХэр байна? – 1 Маш муу\nХэзээ? – алгассан");
    assertThat(citizen.newest().text()).endsWith(lastLine(begun));
  }

  private static VisibleMessage shortly(
      VirtualCitizen citizen, CaseNumber about, List<CaseQuestion> questions) {
    rooms.get(Desk.class).ask(about, STAFF, questions);
    return citizen.await("short questions", message -> message.text().contains(about.value()));
  }

  private static void press(VirtualCitizen citizen, VisibleMessage notice, String shown) {
    citizen.press(notice, notice.buttons().getFirst());
    citizen.awaitText(shown);
  }

  private static String lastLine(VisibleMessage message) {
    return message.text().lines().toList().getLast();
  }

  @Test
  void keepsPhotosAndVoiceMessagesOfAReplyWithTheCase() {
    VirtualCitizen citizen = agreed();
    CaseNumber one = complain(new CaseNumber("S-26-AAAA5"));
    rooms.get(Desk.class).ask(one, STAFF, "Зураг бий юу?");
    VisibleMessage question = citizen.await("a question", m -> m.text().contains("Зураг бий юу?"));
    citizen.press(question, question.buttons().getFirst());
    citizen.awaitText(word("reply.ask", one));

    citizen.sendPhoto(new byte[] {1}, "Хаалга нь");
    citizen.awaitText(word("reply.file_done", one));
    citizen.sendVoice(new byte[] {2}, 12);
    citizen.awaitReply();

    assertThat(replies(one)).containsExactly("Хаалга нь", "null");
    assertThat(
            database
                .jdbc()
                .sql("select kind from attachment where case_number = ? order by position")
                .param(one.value())
                .query(String.class)
                .list())
        .containsExactly("PHOTO", "VOICE");
  }

  private static VirtualCitizen agreed() {
    VirtualCitizen citizen = api.citizen("Болд");
    citizen.send("/start");
    citizen.awaitReply();
    citizen.press(MESSAGES.text(Language.MONGOLIAN, "language.btn_mn"));
    citizen.awaitReply();
    citizen.press(MESSAGES.text(Language.MONGOLIAN, "consent.agree"));
    citizen.awaitReply();
    return citizen;
  }

  /** A report of whoever agreed last. */
  private static CaseNumber complain(CaseNumber number) {
    record Owner(long conversation, UUID citizen) {}
    Owner owner =
        database
            .jdbc()
            .sql("select id, citizen_id from conversation order by id desc limit 1")
            .query((row, _) -> new Owner(row.getLong(1), row.getObject(2, UUID.class)))
            .single();
    database
        .jdbc()
        .sql("update conversation set has_history = true where id = ?")
        .param(owner.conversation())
        .update();
    NewComplaint report =
        new NewComplaint(
            new Event.Reported(
                number,
                new SecretCode("K7QD-3MXA-0" + number.value().substring(7)),
                CaseKind.COMPLAINT,
                "medicine",
                "8519",
                "8519-SHC1",
                null,
                "Эмийн сан хаалттай байсан.",
                List.of(),
                false,
                false,
                Language.MONGOLIAN),
            owner.citizen(),
            owner.conversation(),
            Channel.TELEGRAM,
            Instant.now());
    database
        .transactions()
        .executeWithoutResult(_ -> rooms.get(Complaints.class).receive(List.of(report)));
    return number;
  }

  private static List<String> replies(CaseNumber number) {
    Complaints complaints = rooms.get(Complaints.class);
    return complaints.history(complaints.find(number).orElseThrow().id()).stream()
        .filter(event -> event.kind() == ComplaintEvent.Kind.REPLIED)
        .map(event -> String.valueOf(event.note()))
        .toList();
  }

  private static String word(String key, CaseNumber number) {
    return MESSAGES.text(Language.MONGOLIAN, key, Map.of("receipt", number));
  }
}
