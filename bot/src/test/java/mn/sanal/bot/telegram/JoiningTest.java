package mn.sanal.bot.telegram;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import mn.sanal.bot.api.BotApiServer;
import mn.sanal.bot.api.VirtualCitizen;
import mn.sanal.bot.api.VisibleMessage;
import mn.sanal.bot.process.BotProcess;
import mn.sanal.db.TestDatabase;
import mn.sanal.db.complaint.Actor;
import mn.sanal.db.complaint.Desk;
import mn.sanal.dialogue.CaseNumber;
import org.junit.jupiter.api.Test;

/** Two people who say the same, through the whole intake, to the answer that both are told. */
class JoiningTest {

  @Test
  void whoSaysTheSameCanJoinAndIsToldTheAnswer() {
    try (TestDatabase database = TestDatabase.fresh();
        BotApiServer api = BotApiServer.start();
        BotProcess bot = BotProcess.polling(database, api)) {
      VirtualCitizen first = api.citizen("Бат");
      VirtualCitizen second = api.citizen("Сараа");
      write(first, "Сумын эмч гурван сар ирсэнгүй, хүлээсээр байна.");
      first.awaitText("хүлээн авлаа");

      write(second, "sumiin emch gurvan sar irsengui huleeseer baina");
      second.awaitText("Үүнтэй ижил зүйлийг өөр хүн бичсэн байна");
      second.press("Тэдэнд нэгдэх").awaitText("дуу хоолойг нэмлээ");

      assertThat(count(database, "complaint")).isEqualTo(1);
      assertThat(count(database, "complaint where channel = 'TELEGRAM'")).isEqualTo(1);
      assertThat(count(database, "complaint_voice")).isEqualTo(1);
      var number =
          new CaseNumber(
              database.jdbc().sql("select number from complaint").query(String.class).single());
      var _ = bot.bean(Desk.class).answer(number, Actor.staff(1), "Даваа гаригт ирнэ.");
      second.awaitText("Таны нэгдсэн санал, гомдолд хариу ирлээ");
      first.awaitText("Даваа гаригт ирнэ.");
      Waits.until(
          Duration.ofSeconds(10), () -> second.newest().text().contains("Даваа гаригт ирнэ."));
      assertThat(second.newest().text()).doesNotContain(number.value());

      second.send("/status").awaitText("Таны нэгдсэн санал, гомдол:");
      assertThat(second.newest().text())
          .contains("Үзлэг, эмчилгээ · Хариу өгсөн")
          .doesNotContain(number.value());
      second.send("/mydata");
      VisibleMessage file =
          second.await("a file", message -> "document".equals(message.attachment()));
      assertThat(new String(second.open(file), UTF_8))
          .contains("== Нэгдсэн санал, гомдол ==", "Даваа гаригт ирнэ.")
          .doesNotContain(number.value(), "гурван сар");
    }
  }

  @Test
  void sendsTheWordsApartWhenTheOthersWereAnsweredMeanwhile() {
    try (TestDatabase database = TestDatabase.fresh();
        BotApiServer api = BotApiServer.start();
        BotProcess bot = BotProcess.polling(database, api)) {
      VirtualCitizen first = api.citizen("Бат");
      VirtualCitizen second = api.citizen("Сараа");
      write(first, "Сумын эмч гурван сар ирсэнгүй, хүлээсээр байна.");
      first.awaitText("хүлээн авлаа");
      write(second, "Сумын эмч гурван сар ирсэнгүй, хүлээсээр байна.");
      second.awaitText("Үүнтэй ижил зүйлийг өөр хүн бичсэн байна");
      var number =
          new CaseNumber(
              database.jdbc().sql("select number from complaint").query(String.class).single());
      var _ = bot.bean(Desk.class).answer(number, Actor.staff(1), "Даваа гаригт ирнэ.");

      second.press("Тэдэнд нэгдэх").awaitText("хүлээн авлаа");

      assertThat(count(database, "complaint")).isEqualTo(2);
      assertThat(count(database, "complaint_voice")).isZero();
    }
  }

  private static void write(VirtualCitizen citizen, String words) {
    citizen.send("/start").awaitButton("Монгол");
    citizen.press("Монгол").awaitButton("Зөвшөөрч байна");
    citizen.press("Зөвшөөрч байна").awaitButton("Гомдол гаргах");
    citizen.press("Гомдол гаргах").awaitButton("Үзлэг, эмчилгээ");
    citizen.press("Үзлэг, эмчилгээ").awaitButton("Увс");
    citizen.press("Увс").awaitButton("Давст");
    citizen.press("Давст").awaitButton("Байгууллага заахгүй");
    citizen.press("Байгууллага заахгүй").awaitText("Юу болсныг бичнэ үү");
    citizen.send(words).awaitButton("Алгасах ›");
    citizen.press("Алгасах ›").awaitButton("Хариуг энэ чатаар авах");
    citizen.press("Хариуг энэ чатаар авах").awaitButton("Илгээх");
    citizen.press("Илгээх");
  }

  private static long count(TestDatabase database, String table) {
    return database.jdbc().sql("select count(*) from " + table).query(Long.class).single();
  }
}
