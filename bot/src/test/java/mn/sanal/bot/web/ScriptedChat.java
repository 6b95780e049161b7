package mn.sanal.bot.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import mn.sanal.bot.courier.Outcome;
import mn.sanal.bot.courier.Outgoing;
import mn.sanal.bot.intake.Intake;
import mn.sanal.bot.process.BotProcess;
import mn.sanal.db.TestDatabase;
import mn.sanal.dialogue.Button;
import mn.sanal.dialogue.Message;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;

/** The web chat over a real database, with an intake whose answers the test writes. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
abstract class ScriptedChat {

  static final Message PLACE =
      question("Аль сум бэ?", List.of(row("Давст", "q:1:p8519", "Улаангом", "q:1:p8501")));
  static final Message RATING =
      question(
          "Үйлчилгээг үнэлнэ үү.",
          List.of(
              row(
                  "1 Маш муу",
                  "q:2:r1",
                  "2 Муу",
                  "q:2:r2",
                  "3 Дунд",
                  "q:2:r3",
                  "4 Сайн",
                  "q:2:r4",
                  "5 Маш сайн",
                  "q:2:r5"),
              row("‹ Буцах", "q:2:b", "Алгасах ›", "q:2:s", "Болих", "q:2:x")));

  final TestDatabase database = TestDatabase.fresh();
  BotProcess server;
  Script script;
  Browser browser;

  @BeforeAll
  void start(@TempDir Path data) {
    script = new Script();
    server =
        BotProcess.on(database)
            .with(Intake.class, incoming -> script.submit(incoming))
            .property("spring.servlet.multipart.max-file-size", "1MB")
            .property("sanal.web.poll", "300ms")
            .property("sanal.data-dir", data.toString())
            .start();
  }

  @AfterAll
  void stop() {
    server.close();
    database.close();
  }

  @BeforeEach
  void open() {
    script = new Script();
    script.deliversBy(server.bean(WebDelivery.class));
    browser = new Browser(server.uri());
  }

  long sessions() {
    return database.jdbc().sql("select count(*) from web_session").query(Long.class).single();
  }

  void begun(Message first) {
    browser.open("/chat");
    script.reply(first);
    browser.begin();
  }

  void deliver(Message message) {
    assertThat(deliver(script.last().address(), message)).isInstanceOf(Outcome.Done.class);
  }

  Outcome deliver(String address, Message message) {
    return server
        .bean(WebDelivery.class)
        .deliver(new Outgoing(1, address, message, null, null))
        .toCompletableFuture()
        .join();
  }

  static Message question(String text, List<List<Button>> rows) {
    return new Message(Message.Kind.QUESTION, text, rows, new Message.Progress(2, 7));
  }

  static Message notice(String text) {
    return new Message(Message.Kind.NOTICE, text, List.of(), null);
  }

  static List<Button> row(String... labelsAndData) {
    List<Button> row = new ArrayList<>();
    for (int i = 0; i < labelsAndData.length; i += 2) {
      row.add(new Button(labelsAndData[i], labelsAndData[i + 1]));
    }
    return row;
  }
}
