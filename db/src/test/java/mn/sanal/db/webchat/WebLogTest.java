package mn.sanal.db.webchat;

import static org.assertj.core.api.Assertions.assertThat;

import java.security.SecureRandom;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import mn.sanal.db.TestDatabase;
import mn.sanal.db.key.Keyring;
import mn.sanal.db.key.MasterKey;
import mn.sanal.db.webchat.Entry.Content;
import mn.sanal.db.webchat.Entry.Said;
import mn.sanal.db.webchat.Entry.Told;
import mn.sanal.dialogue.Button;
import mn.sanal.dialogue.Message;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class WebLogTest {

  private static final Instant NOW = Instant.parse("2026-11-25T04:00:00Z");

  private final TestDatabase database = TestDatabase.fresh();
  private final Keyring keyring = new Keyring(MasterKey.of("x".repeat(32)), new SecureRandom());
  private final WebLog log = new WebLog(database.jdbc(), database.transactions(), keyring);
  private final WebAddress me = log.address("the cookie of a browser");

  @AfterEach
  void close() {
    database.close();
  }

  @Test
  void showsWhatWasSaidAndToldInOrder() {
    say("/start");
    long question = tell(question("Аль сум бэ?"));
    assertThat(contents())
        .containsExactly(new Said("/start", 0), new Told(question("Аль сум бэ?")));
    assertThat(log.read(me).version()).isEqualTo(question);
  }

  @Test
  void sayingTheSameFormTwiceSaysItOnce() {
    UUID form = UUID.randomUUID();
    assertThat(log.said(me, form, new Said("Улаангом", 0), NOW)).isTrue();
    assertThat(log.said(me, form, new Said("Улаангом", 0), NOW)).isFalse();
    assertThat(contents()).hasSize(1);
  }

  @Test
  void theNextQuestionLeavesTheAnsweredOneWithoutItsButtons() {
    say("/start");
    long first = tell(question("Аль сум бэ?"));
    say("Улаангом");
    long second = log.replace(me, first, question("Аль эмийн сан бэ?")).orElseThrow();
    assertThat(second).isGreaterThan(first);
    assertThat(contents())
        .containsExactly(
            new Said("/start", 0),
            new Told(question("Аль сум бэ?")).over(),
            new Said("Улаангом", 0),
            new Told(question("Аль эмийн сан бэ?")));
  }

  @Test
  void theSameQuestionAskedAgainStandsOnce() {
    say("/start");
    long first = tell(question("Аль сум бэ?"));
    say("›");
    assertThat(log.replace(me, first, question("Аль сум бэ?"))).contains(first);
    assertThat(contents())
        .containsExactly(new Said("/start", 0), new Told(question("Аль сум бэ?")));
  }

  @Test
  void aQuestionThatNobodyAnsweredIsReplacedInItsPlace() {
    say("/start");
    long first = tell(question("Аль сум бэ?"));
    assertThat(log.replace(me, first, question("Аль аймаг вэ?"))).contains(first);
    assertThat(contents()).endsWith(new Told(question("Аль аймаг вэ?")));
  }

  @Test
  void aMessageWhosePlaceIsGoneIsTold() {
    say("/start");
    assertThat(log.replace(me, 4711, question("Аль сум бэ?"))).isPresent();
    assertThat(contents()).endsWith(new Told(question("Аль сум бэ?")));
  }

  @Test
  void buttonsCanBeTakenOff() {
    say("/start");
    long first = tell(question("Аль сум бэ?"));
    log.closeButtons(me, first);
    assertThat(contents()).endsWith(new Told(question("Аль сум бэ?")).over());
  }

  @Test
  void everyChangeRaisesTheVersionThatWaitersLookFor() {
    assertThat(log.read(me)).isEqualTo(Shown.NOTHING);
    say("/start");
    long before = log.read(me).version();
    tell(question("Аль сум бэ?"));
    assertThat(log.versions(List.of(me, log.address("nobody")))).containsOnlyKeys(me);
    assertThat(log.versions(List.of(me)).get(me)).isGreaterThan(before);
  }

  @Test
  void aSessionCanBeginWithoutAWord() {
    log.begin(me, NOW);
    log.begin(me, NOW);
    tell(question("Аль сум бэ?"));
    assertThat(contents()).containsExactly(new Told(question("Аль сум бэ?")));
  }

  @Test
  void sessionsAreApart() {
    say("/start");
    assertThat(log.read(log.address("the cookie of another"))).isEqualTo(Shown.NOTHING);
  }

  @Test
  void aForgottenSessionIsGoneAndStaysSilent() {
    say("/start");
    tell(question("Аль сум бэ?"));
    log.forget(me);
    assertThat(log.tell(me, question("Аль аймаг вэ?"))).isEmpty();
    assertThat(log.replace(me, 2, question("Аль аймаг вэ?"))).isEmpty();
    assertThat(log.read(me)).isEqualTo(Shown.NOTHING);
  }

  @Test
  void forgetsSessionsThatNobodyUses() {
    say("/start");
    assertThat(log.forgetUnusedSince(NOW)).isZero();
    assertThat(log.forgetUnusedSince(NOW.plus(Duration.ofDays(1)))).isEqualTo(1);
    assertThat(log.read(me)).isEqualTo(Shown.NOTHING);
  }

  @Test
  void keepsTheLastHundredBubbles() {
    for (int i = 0; i < WebLog.KEPT + 5; i++) {
      say("мөр " + i);
    }
    assertThat(contents()).hasSize(WebLog.KEPT).endsWith(new Said("мөр 104", 0));
  }

  @Test
  void storesNoWordAndNoCookieInClear() {
    say("нууц үг");
    String stored =
        database
            .jdbc()
            .sql("select w::text || m::text from web_session w, web_message m")
            .query(String.class)
            .single();
    assertThat(stored).doesNotContain("нууц").doesNotContain("cookie");
  }

  private void say(String text) {
    assertThat(log.said(me, UUID.randomUUID(), new Said(text, 0), NOW)).isTrue();
  }

  private long tell(Message message) {
    return log.tell(me, message).orElseThrow();
  }

  private List<Content> contents() {
    return log.read(me).entries().stream().map(Entry::content).toList();
  }

  private static Message question(String text) {
    return new Message(
        Message.Kind.QUESTION,
        text,
        List.of(List.of(new Button("Улаангом", "q:1:a"))),
        new Message.Progress(2, 7));
  }
}
