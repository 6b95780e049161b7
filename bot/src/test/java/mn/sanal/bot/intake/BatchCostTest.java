package mn.sanal.bot.intake;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.ByteBuffer;
import java.util.List;
import java.util.OptionalLong;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import mn.sanal.bot.process.BotProcess;
import mn.sanal.bot.process.CountedStatements;
import mn.sanal.db.TestDatabase;
import mn.sanal.db.conversation.Channel;
import mn.sanal.db.node.Node;
import mn.sanal.dialogue.Input;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** What a batch asks of the database: as much for a hundred people as for one. */
class BatchCostTest {

  /** Hold the node, lock the conversations, remember the updates, save the conversations. */
  private static final int FOR_STEPS = 4;

  private static final CountedStatements STATEMENTS = new CountedStatements();

  private static TestDatabase database;
  private static BotProcess bot;
  private static long lastUpdate;

  @BeforeAll
  static void start() {
    database = TestDatabase.fresh();
    bot = BotProcess.on(database).with(CountedStatements.class, STATEMENTS).start();
    while (bot.bean(Node.class).number().isEmpty()) {
      Thread.onSpinWait();
    }
  }

  @AfterAll
  static void stop() {
    bot.close();
    database.close();
  }

  @Test
  void aBatchOfAHundredCostsAsManyStatementsAsOneOfOne() {
    takes(100, "/start");

    CountedStatements.Asked ofAll = STATEMENTS.during(() -> takes(100, "again"));
    CountedStatements.Asked ofOne = STATEMENTS.during(() -> takes(1, "once more"));

    assertThat(ofAll.statements()).hasSize(FOR_STEPS);
    assertThat(ofOne.statements()).hasSize(FOR_STEPS);
    assertThat(ofAll.commits()).isOne();
  }

  @Test
  void peopleWhoAreNewCostThreeStatementsMoreHoweverManyTheyAre() {
    CountedStatements.Asked ofAll =
        STATEMENTS.during(() -> take(IntStream.range(500, 600).mapToObj(i -> word(i, "/start"))));

    // The first attempt holds the node and finds nobody, then all are added at once.
    assertThat(ofAll.statements()).hasSize(FOR_STEPS + 3);
  }

  private static void takes(int people, String word) {
    take(IntStream.range(0, people).mapToObj(i -> word(i, word)));
  }

  private static void take(Stream<Incoming> items) {
    List<Incoming> batch = items.toList();
    assertThat(bot.bean(Batches.class).take(batch, OptionalLong.empty())).hasSize(batch.size());
  }

  private static Incoming word(int person, String word) {
    return new Incoming(
        new UpdateId(7, ++lastUpdate),
        Channel.TELEGRAM,
        Integer.toString(1_000 + person),
        word.startsWith("/") ? new Input.Command(word.substring(1), "") : new Input.Typed(word),
        null,
        null,
        null,
        ByteBuffer.allocate(0));
  }
}
