package mn.sanal.bot.official;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import mn.sanal.bot.api.BotApiServer;
import mn.sanal.bot.api.VirtualCitizen;
import mn.sanal.bot.api.VisibleMessage;
import mn.sanal.bot.process.BotProcess;
import mn.sanal.db.TestDatabase;
import mn.sanal.db.citizen.Citizens;
import mn.sanal.db.complaint.Complaint;
import mn.sanal.db.complaint.Complaints;
import mn.sanal.db.complaint.NewComplaint;
import mn.sanal.db.conversation.Channel;
import mn.sanal.db.official.Body;
import mn.sanal.db.official.Officials;
import mn.sanal.dialogue.CaseKind;
import mn.sanal.dialogue.CaseNumber;
import mn.sanal.dialogue.Event;
import mn.sanal.dialogue.SecretCode;
import mn.sanal.i18n.Language;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.transaction.support.TransactionTemplate;

/** One Telegram chat of somebody who is a citizen and an official: the roles stay apart. */
class RolesInTelegramTest {

  private static final String WORDS = "Эмийн сан долоо хоног хаалттай байна.";
  private static final String ANSWER = "Маргаашнаас эмийн сан ажиллана.";
  private static final String OWN = "Манай гудамжны гэрэл асахгүй байна.";

  private TestDatabase database;
  private BotApiServer api;
  private BotProcess bot;
  private VirtualCitizen person;

  @BeforeEach
  void start() {
    database = TestDatabase.fresh();
    api = BotApiServer.start();
    bot = BotProcess.on(database).telegram(api).start();
    person = api.citizen("Оюун");
    person.send("/start").awaitButton("Монгол");
    person.press("Монгол").awaitButton("Зөвшөөрч байна");
    person.press("Зөвшөөрч байна").awaitButton("Гомдол гаргах");
    String code =
        bot.bean(Officials.class)
            .invite("Сумын дарга", new Body.Area("8519"), Language.MONGOLIAN)
            .code();
    person.send("/start " + code).awaitText("Хариу хүлээж байгаа");
  }

  @AfterEach
  void stop() {
    bot.close();
    api.close();
    database.close();
  }

  @Test
  void wordsGoToTheDialogueThatAskedLast() {
    person.send("Сайн байна уу").awaitText("Та ингэж бичлээ");

    complaint(true);
    person.press("Хариу бичих").awaitText("Иргэнд өгөх хариугаа");
    person.send(ANSWER).awaitText("Иргэнд ингэж харагдана");
    person.press("Илгээх").awaitText("Хариуг ажилтанд дамжууллаа");

    assertThat(draft()).isEqualTo(ANSWER);
    person.send("Өөр асуулт байна").awaitText("Та ингэж бичлээ");
  }

  @Test
  void wordsThatAnswerAMessageGoToItsRoleWhicheverAskedLast() {
    complaint(true);
    VisibleMessage prompt = person.press("Хариу бичих").awaitText("Иргэнд өгөх хариугаа");
    person.send("/menu").awaitButton("Гомдол гаргах");
    VisibleMessage topics = person.press("Гомдол гаргах").awaitText("Асуулт 1/");

    person.replyTo(prompt, ANSWER).awaitText("Иргэнд ингэж харагдана");
    person.replyTo(topics, OWN).await("the citizen's dialogue", m -> hasOnly(m, "q:"));

    assertThat(draft()).isNull();
    person.press("Илгээх").awaitText("Хариуг ажилтанд дамжууллаа");
    assertThat(draft()).isEqualTo(ANSWER);
  }

  @Test
  void wordsThatAnswerAnAlertGoToTheOfficialEvenBeforeItsTextIsReleased() {
    complaint(false);
    VisibleMessage alert = person.awaitText("S-26-00001");

    person.send("/menu").awaitButton("Гомдол гаргах");
    person.press("Гомдол гаргах").awaitText("Асуулт 1/");
    VisibleMessage answer =
        person.replyTo(alert, "Юу болсон бэ?").await("the official's", m -> hasOnly(m, "o:"));

    assertThat(answer.text()).doesNotContain("Асуулт 1/");
  }

  @Test
  void eachRoleChangesItsOwnMessagesOnly() {
    complaint(true);
    VisibleMessage prompt = person.press("Хариу бичих").awaitText("Иргэнд өгөх хариугаа");
    person.send("/menu").awaitButton("Гомдол гаргах");
    VisibleMessage topics = person.press("Гомдол гаргах").awaitText("Асуулт 1/");
    VisibleMessage place = person.press(topics, topics.buttons().getFirst()).awaitText("Асуулт 2/");
    VisibleMessage preview = person.replyTo(prompt, ANSWER).awaitButton("Илгээх");
    person.press(preview, preview.buttons().getFirst()).awaitText("Хариуг ажилтанд");

    List<VisibleMessage> chat = person.chat();
    assertThat(chat)
        .filteredOn(VisibleMessage::fromBot)
        .allMatch(m -> hasOnly(m, "o:") || m.buttons().stream().noneMatch(b -> isOfficial(b)));
    assertThat(shown(chat, prompt).text()).isEqualTo(prompt.text());
    assertThat(shown(chat, place)).isEqualTo(place);
    assertThat(shown(chat, preview).text()).contains("Хариуг ажилтанд");
  }

  private static VisibleMessage shown(List<VisibleMessage> chat, VisibleMessage message) {
    return chat.stream().filter(each -> each.id() == message.id()).findFirst().orElseThrow();
  }

  private static boolean hasOnly(VisibleMessage message, String prefix) {
    return !message.buttons().isEmpty()
        && message.buttons().stream()
            .allMatch(button -> String.valueOf(button.data()).startsWith(prefix));
  }

  private static boolean isOfficial(VisibleMessage.Button button) {
    return String.valueOf(button.data()).startsWith("o:");
  }

  /** Somebody else complains without a name. */
  private void complaint(boolean mayBeShown) {
    UUID citizen = UUID.randomUUID();
    bot.bean(Citizens.class).add(List.of(citizen), Instant.now());
    Event.Reported report =
        new Event.Reported(
            new CaseNumber("S-26-00001"),
            new SecretCode("K7QD-3MXA-0001"),
            CaseKind.COMPLAINT,
            "medicine",
            "8519",
            null,
            null,
            WORDS,
            List.of(),
            true,
            mayBeShown,
            Language.MONGOLIAN);
    bot.bean(TransactionTemplate.class)
        .executeWithoutResult(
            _ ->
                bot.bean(Complaints.class)
                    .receive(
                        List.of(
                            new NewComplaint(
                                report, citizen, 0, Channel.TELEGRAM, Instant.now()))));
    if (mayBeShown) {
      person.awaitButton("Хариу бичих");
    }
  }

  private @Nullable String draft() {
    return bot.bean(Complaints.class)
        .find(new CaseNumber("S-26-00001"))
        .map(Complaint::draft)
        .orElse(null);
  }
}
