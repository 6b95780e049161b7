package mn.sanal.bot.telegram;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.ByteBuffer;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import mn.sanal.bot.api.BotApiServer;
import mn.sanal.bot.api.VirtualCitizen;
import mn.sanal.bot.intake.Incoming;
import mn.sanal.bot.intake.Intake;
import mn.sanal.bot.intake.UpdateId;
import mn.sanal.bot.process.BotProcess;
import mn.sanal.db.TestDatabase;
import mn.sanal.db.conversation.Channel;
import mn.sanal.dialogue.Engine;
import mn.sanal.dialogue.Input;
import mn.sanal.dialogue.Places;
import org.junit.jupiter.api.Test;

class TwoProcessesTest {

  private static final int CITIZENS = 1_000;

  private final AtomicLong lastUpdate = new AtomicLong();

  @Test
  void storeAThousandRatingsOfOneFacilityHandedInAtOnce() throws Exception {
    try (TestDatabase database = TestDatabase.fresh();
        BotApiServer api = BotApiServer.start();
        BotProcess one = BotProcess.polling(database, api);
        BotProcess other = BotProcess.polling(database, api)) {
      List<VirtualCitizen> citizens =
          IntStream.range(0, CITIZENS).mapToObj(i -> api.citizen("Иргэн" + i)).toList();
      List<Intake> processes = List.of(one.bean(Intake.class), other.bean(Intake.class));

      // The first word is polled; then every step comes by another process than the one before.
      List<Input> inputs = Rehearsal.ofARating(one.bean(Engine.class), one.bean(Places.class));
      citizens.forEach(citizen -> citizen.send("/start"));
      citizens.forEach(VirtualCitizen::awaitReply);
      for (int turn = 1; turn < inputs.size(); turn++) {
        everybodyDoes(inputs.get(turn), citizens, processes, turn);
      }

      assertThat(count(database, "response")).isEqualTo(CITIZENS);
      assertThat(count(database, "response where superseded_at is null")).isEqualTo(CITIZENS);
      assertThat(count(database, "(select distinct citizen_id from response)")).isEqualTo(CITIZENS);
      assertThat(count(database, "(select distinct facility from response) where facility <> ''"))
          .isOne();
      assertThat(count(database, "set_aside")).isZero();
      Waits.until(Duration.ofMinutes(1), () -> citizens.stream().allMatch(c -> receipts(c) > 0));
      assertThat(citizens).allMatch(citizen -> receipts(citizen) == 1);
    }
  }

  private void everybodyDoes(
      Input input, List<VirtualCitizen> citizens, List<Intake> processes, int turn)
      throws Exception {
    Stream<CompletableFuture<?>> taken =
        IntStream.range(0, citizens.size())
            .mapToObj(
                i ->
                    processes
                        .get((i + turn) % processes.size())
                        .submit(incoming(citizens.get(i), input)));
    CompletableFuture.allOf(taken.toArray(CompletableFuture[]::new)).get(1, TimeUnit.MINUTES);
  }

  private Incoming incoming(VirtualCitizen citizen, Input input) {
    return new Incoming(
        new UpdateId(1, lastUpdate.incrementAndGet()),
        Channel.TELEGRAM,
        Long.toString(citizen.chatId()),
        input,
        null,
        null,
        null,
        ByteBuffer.allocate(0));
  }

  private static long receipts(VirtualCitizen citizen) {
    return citizen.chat().stream()
        .filter(message -> message.text().contains("хүлээн авлаа"))
        .count();
  }

  private static long count(TestDatabase database, String rows) {
    return database
        .jdbc()
        .sql("select count(*) from " + rows)
        .query((row, _) -> row.getLong(1))
        .single();
  }
}
