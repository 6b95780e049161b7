package mn.sanal.bot.telegram;

import java.security.SecureRandom;
import java.time.Clock;
import java.util.List;
import mn.sanal.bot.api.BotApiServer;
import mn.sanal.bot.api.VirtualCitizen;
import mn.sanal.bot.api.VisibleMessage;
import mn.sanal.bot.process.BotProcess;
import mn.sanal.db.TestDatabase;
import mn.sanal.db.key.Keyring;
import mn.sanal.db.key.MasterKey;
import mn.sanal.db.outbox.Outbox;
import mn.sanal.db.outbox.Urgency;
import mn.sanal.dialogue.Message;

/** Another process that puts messages for citizens into the outbox, and looks what came of them. */
final class Post {

  private final TestDatabase database;
  private final BotApiServer api;
  private final Outbox outbox;

  Post(TestDatabase database, BotApiServer api, Clock clock) {
    this.database = database;
    this.api = api;
    this.outbox =
        new Outbox(
            database.jdbc(), new Keyring(MasterKey.of(BotProcess.KEY), new SecureRandom()), clock);
  }

  /** A citizen whose chat has begun. */
  record Addressee(VirtualCitizen citizen, long conversation) {
    List<String> texts() {
      return citizen.chat().stream().map(VisibleMessage::text).toList();
    }
  }

  Addressee addressee() {
    VirtualCitizen citizen = api.citizen("Дорж");
    citizen.send("/start");
    citizen.awaitReply();
    long conversation =
        database
            .jdbc()
            .sql("select max(id) from conversation")
            .query((row, _) -> row.getLong(1))
            .single();
    return new Addressee(citizen, conversation);
  }

  void send(Addressee to, Urgency urgency, String text) {
    outbox.add(to.conversation(), urgency, new Message(Message.Kind.NOTICE, text, List.of(), null));
  }

  long count(String rows) {
    return database
        .jdbc()
        .sql("select count(*) from " + rows)
        .query((row, _) -> row.getLong(1))
        .single();
  }

  /** Calls that sent something into a chat, and their outcomes. */
  List<Integer> attempts(Addressee to) {
    return api.calls().stream()
        .filter(call -> call.method().equals("sendmessage"))
        .filter(call -> call.chatId() == to.citizen().chatId())
        .map(call -> call.outcome())
        .toList();
  }
}
