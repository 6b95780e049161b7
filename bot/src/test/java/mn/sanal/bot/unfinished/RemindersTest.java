package mn.sanal.bot.unfinished;

import static org.assertj.core.api.Assertions.assertThat;

import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Objects;
import mn.sanal.db.TestDatabase;
import mn.sanal.db.conversation.Changed;
import mn.sanal.db.conversation.Channel;
import mn.sanal.db.conversation.Conversation;
import mn.sanal.db.conversation.Conversations;
import mn.sanal.db.conversation.Role;
import mn.sanal.db.conversation.Unfinished;
import mn.sanal.db.key.Keyring;
import mn.sanal.db.key.MasterKey;
import mn.sanal.db.outbox.Item;
import mn.sanal.db.outbox.Outbox;
import mn.sanal.db.outbox.Shipping;
import mn.sanal.db.outbox.Urgency;
import mn.sanal.dialogue.Answer;
import mn.sanal.dialogue.Draft;
import mn.sanal.dialogue.Draft.Spot;
import mn.sanal.dialogue.State;
import mn.sanal.i18n.Language;
import mn.sanal.i18n.Messages;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.JdbcTemplate;

class RemindersTest {

  /** Noon in Ulaanbaatar. */
  private static final Instant NOON = Instant.parse("2026-11-25T04:00:00Z");

  private static final Draft DRAFT =
      Draft.begin("complaint", Spot.of(Spot.REVIEW), "")
          .with("words", new Answer.Words("The pharmacy is closed."));

  private static final State BEGUN = State.NEW.language(Language.ENGLISH).consent(1).draft(DRAFT);

  private TestDatabase database;
  private Keyring keyring;
  private Conversations conversations;

  @BeforeEach
  void open() {
    database = TestDatabase.fresh();
    keyring = new Keyring(MasterKey.of("k".repeat(32)), new SecureRandom());
    conversations = new Conversations(new JdbcTemplate(database.dataSource()), keyring);
  }

  @AfterEach
  void close() {
    database.close();
  }

  @Test
  void remindsOfADialogueThatWasLeftForADay() {
    long conversation = leave("1", BEGUN, NOON);

    at(NOON.plus(Duration.ofHours(25)));

    assertThat(waiting(conversation))
        .singleElement()
        .satisfies(
            item -> {
              assertThat(item.message().text()).contains("30 days").doesNotContain("pharmacy");
              assertThat(item.message().rows())
                  .extracting(row -> row.getFirst().data())
                  .containsExactly("m:resume", "m:cancel");
            });
  }

  @Test
  void neverRemindsTwice() {
    long conversation = leave("1", BEGUN, NOON);
    at(NOON.plus(Duration.ofHours(25)));

    go(conversation, BEGUN, NOON.plus(Duration.ofHours(26)));
    at(NOON.plus(Duration.ofHours(49)).plus(Duration.ofHours(2)));
    at(NOON.plus(Duration.ofDays(7)));

    assertThat(waiting(conversation)).hasSize(1);
  }

  @Test
  void remindsAnewOfSomethingElse() {
    long conversation = leave("1", BEGUN, NOON);
    at(NOON.plus(Duration.ofHours(25)));

    go(conversation, BEGUN.draft(null), NOON.plus(Duration.ofHours(26)));
    go(conversation, BEGUN, NOON.plus(Duration.ofHours(27)));
    at(NOON.plus(Duration.ofHours(52)));

    assertThat(waiting(conversation)).hasSize(2);
  }

  @Test
  void waitsUntilADayHasPassed() {
    long conversation = leave("1", BEGUN, NOON);

    at(NOON.plus(Duration.ofHours(23)));

    assertThat(waiting(conversation)).isEmpty();
  }

  @Test
  void wakesNobodyUp() {
    long conversation = leave("1", BEGUN, NOON);

    at(Instant.parse("2026-11-26T15:00:00Z")); // 23:00 in Ulaanbaatar
    assertThat(waiting(conversation)).isEmpty();

    at(Instant.parse("2026-11-27T01:10:00Z")); // 9:10
    assertThat(waiting(conversation)).hasSize(1);
  }

  @Test
  void knowsThatMorningIsLaterInTheWest() {
    long west = leave("1", BEGUN.draft(DRAFT.inPlace("8519")), NOON);

    at(Instant.parse("2026-11-27T01:10:00Z")); // 8:10 in Uvs
    assertThat(waiting(west)).isEmpty();

    at(Instant.parse("2026-11-27T02:10:00Z"));
    assertThat(waiting(west)).hasSize(1);
  }

  @Test
  void remindsNobodyWhoHasOnlyLookedAtTheMenu() {
    long menu = leave("1", BEGUN.draft(null), NOON);
    long first = leave("2", BEGUN.draft(Draft.begin("complaint", Spot.of("words"), "")), NOON);

    at(NOON.plus(Duration.ofDays(2)));

    assertThat(waiting(menu)).isEmpty();
    assertThat(waiting(first)).isEmpty();
  }

  @Test
  void dropsWhatWasLeftForAMonthAndKeepsTheRest() {
    long conversation = leave("1", BEGUN.lastPlace("8519"), NOON);

    at(NOON.plus(Duration.ofDays(29)));
    assertThat(state(conversation).draft()).isNotNull();

    at(NOON.plus(Duration.ofDays(31)));
    State left = state(conversation);
    assertThat(left.draft()).isNull();
    assertThat(left.language()).isEqualTo(Language.ENGLISH);
    assertThat(left.lastPlace()).isEqualTo("8519");
    assertThat(left.consent()).isEqualTo(1);
  }

  private void at(Instant now) {
    new Reminders(
            new Unfinished(database.jdbc(), keyring),
            new Outbox(database.jdbc(), keyring, Clock.fixed(now, ZoneOffset.UTC)),
            Messages.load(),
            30,
            database.transactions(),
            Clock.fixed(now, ZoneOffset.UTC))
        .run();
  }

  private long leave(String address, State state, Instant at) {
    var key = conversations.key(Channel.TELEGRAM, address);
    conversations.add(List.of(new Conversations.New(Channel.TELEGRAM, address, Role.CITIZEN, key)));
    long id = conversations.find(key, Role.CITIZEN).orElseThrow();
    go(id, state, at);
    return id;
  }

  /** A step that ends in this state. */
  private void go(long id, State state, Instant at) {
    boolean drafting = state.draft() != null && !state.draft().isEmpty();
    database
        .transactions()
        .executeWithoutResult(
            _ ->
                conversations.save(
                    List.of(
                        new Changed(
                            id,
                            null,
                            state.toJson(),
                            List.of(),
                            0,
                            null,
                            null,
                            null,
                            false,
                            drafting,
                            true)),
                    at));
  }

  private List<Item> waiting(long conversation) {
    return new Shipping(database.jdbc(), keyring)
        .items(List.of(conversation), Urgency.NOTICE, List.of(), NOON.plus(Duration.ofDays(60)));
  }

  private State state(long id) {
    List<Conversation> all =
        database
            .transactions()
            .execute(_ -> conversations.lock(List.of(conversations.key(Channel.TELEGRAM, "1"))));
    return all.stream()
        .filter(found -> found.id() == id)
        .map(found -> State.fromJson(Objects.requireNonNull(found.stateJson())))
        .findFirst()
        .orElseThrow();
  }
}
