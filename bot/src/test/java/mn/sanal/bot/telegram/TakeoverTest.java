package mn.sanal.bot.telegram;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import mn.sanal.bot.api.BotApiServer;
import mn.sanal.bot.api.Fault;
import mn.sanal.bot.api.VirtualCitizen;
import mn.sanal.bot.api.VisibleMessage;
import mn.sanal.bot.process.BotProcess;
import mn.sanal.db.TestDatabase;
import org.junit.jupiter.api.Test;

class TakeoverTest {

  @Test
  void sendsWhatADeadNodeLeft() {
    try (TestDatabase database = TestDatabase.fresh();
        BotApiServer api = BotApiServer.start()) {
      VirtualCitizen citizen = api.citizen("Болд");
      try (BotProcess _ = BotProcess.polling(database, api)) {
        api.befall(Fault.of(new Fault.CutBefore()).on("sendMessage").times(1_000));
        citizen.send("/start");
        Waits.until(Duration.ofSeconds(30), () -> waiting(database) == 1);
      }
      assertThat(citizen.chat()).filteredOn(VisibleMessage::fromBot).isEmpty();
      api.heal();

      try (BotProcess _ = BotProcess.polling(database, api)) {
        assertThat(citizen.awaitReply().fromBot()).isTrue();
        Waits.until(Duration.ofSeconds(30), () -> waiting(database) == 0);
      }
      assertThat(citizen.chat()).filteredOn(VisibleMessage::fromBot).hasSize(1);
    }
  }

  @Test
  void doesNotRepeatWhatAPressShowsToHaveArrived() {
    try (TestDatabase database = TestDatabase.fresh();
        BotApiServer api = BotApiServer.start()) {
      VirtualCitizen citizen = api.citizen("Болд");
      try (BotProcess _ = BotProcess.polling(database, api)) {
        Fault late = Fault.of(new Fault.Slow(Duration.ofMinutes(10)));
        api.befall(late.on("sendMessage").times(1_000));
        citizen.send("/start");
        citizen.awaitReply();
      }
      assertThat(waiting(database)).as("its arrival was not written down").isOne();
      api.heal();
      VisibleMessage language = citizen.newest();
      citizen.press(language, language.buttons().getFirst());

      try (BotProcess _ = BotProcess.polling(database, api)) {
        assertThat(citizen.awaitReply().id()).isEqualTo(language.id());
        Waits.until(Duration.ofSeconds(30), () -> waiting(database) == 0);
      }
      assertThat(citizen.chat()).filteredOn(VisibleMessage::fromBot).hasSize(1);
    }
  }

  private static long waiting(TestDatabase database) {
    return database
        .jdbc()
        .sql(
            """
            select count(*) from conversation
            where replies_sealed is not null and courier_node is not null
            """)
        .query((row, _) -> row.getLong(1))
        .single();
  }
}
