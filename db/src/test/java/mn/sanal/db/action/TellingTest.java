package mn.sanal.db.action;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;
import mn.sanal.db.TestDatabase;
import mn.sanal.db.TestRooms;
import mn.sanal.db.citizen.Citizens;
import mn.sanal.db.citizen.Consent;
import mn.sanal.db.key.Keyring;
import mn.sanal.db.outbox.Item;
import mn.sanal.db.outbox.Outbox;
import mn.sanal.db.outbox.Shipping;
import mn.sanal.db.outbox.Urgency;
import mn.sanal.db.place.ReferenceData;
import mn.sanal.db.privacy.Portraits;
import mn.sanal.db.response.NewResponse;
import mn.sanal.db.response.OwnResponses;
import mn.sanal.db.response.Responses;
import mn.sanal.dialogue.AgeBand;
import mn.sanal.dialogue.Answer;
import mn.sanal.dialogue.CaseNumber;
import mn.sanal.dialogue.Event;
import mn.sanal.dialogue.Portrait;
import mn.sanal.dialogue.SecretCode;
import mn.sanal.dialogue.State;
import mn.sanal.dialogue.survey.Survey;
import mn.sanal.dialogue.survey.Surveys;
import mn.sanal.i18n.Language;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.dao.DataAccessException;

/** Who is told what changed, when, and how often. */
class TellingTest {

  /** Noon in Ulaanbaatar. */
  private static final Instant NOON = Instant.parse("2026-11-25T04:00:00Z");

  private static final Duration SOON = Duration.ofMinutes(11);
  private static final String HERE = "8519-SHC1";
  private static final String ELSEWHERE = "8501-AGH1";
  private static final TestDatabase DATABASE = TestDatabase.fresh();
  private static final TestRooms ROOMS = TestRooms.in(DATABASE, Clock.fixed(NOON, ZoneOffset.UTC));
  private static final Survey SURVEY = ROOMS.get(Surveys.class).byId("medicines").orElseThrow();
  private static final AtomicInteger LAST = new AtomicInteger();

  private final Map<UUID, Long> conversations = new HashMap<>();

  @BeforeAll
  static void load() {
    ROOMS.get(ReferenceData.class).load();
    DATABASE
        .jdbc()
        .sql(
            """
            insert into staff (login, name, role, password_hash, created_at)
            values ('saraa', 'Сараа', 'ADMIN', '', now())
            """)
        .update();
  }

  @AfterAll
  static void close() {
    ROOMS.close();
    DATABASE.close();
  }

  @BeforeEach
  void empty() {
    DATABASE
        .jdbc()
        .sql(
            """
            truncate response, action_told, facility_action_event, facility_action, news_wish, outbox,
              parked_message;
            delete from conversation;
            delete from citizen;
            """)
        .update();
  }

  @Test
  void tellsThoseWhoRatedItAndAgreedEachInTheirOwnLanguage() {
    UUID mongolian = rated(HERE, NOON.minus(Duration.ofDays(300)));
    UUID english = rated(HERE, NOON.minus(Duration.ofDays(1)));
    UUID elsewhere = rated(ELSEWHERE, NOON.minus(Duration.ofDays(1)));
    UUID longAgo = rated(HERE, NOON.minus(Duration.ofDays(400)));
    UUID silent = rated(HERE, NOON.minus(Duration.ofDays(1)));
    speaks(english, Language.ENGLISH);
    agree(true, mongolian, english, elsewhere, longAgo);
    publish("Даралтны эм ирлээ.", "The medicine has come.");

    assertThat(tell(SOON)).isEqualTo(2);

    assertThat(waiting(mongolian))
        .singleElement()
        .satisfies(
            item -> {
              assertThat(item.message().text()).contains("Даралтны эм ирлээ.", "Зүүнхангай");
              assertThat(item.message().rows().getFirst().getFirst().data()).isEqualTo("t:no");
            });
    assertThat(waiting(english))
        .singleElement()
        .satisfies(item -> assertThat(item.message().text()).contains("The medicine has come."));
    assertThat(List.of(elsewhere, longAgo, silent))
        .allSatisfy(other -> assertThat(waiting(other)).isEmpty());
  }

  @Test
  void tellsNobodyTwiceHoweverManyTellAtOnce() throws Exception {
    for (int i = 0; i < 30; i++) {
      agree(true, rated(HERE, NOON.minus(Duration.ofDays(2))));
    }
    publish("Даралтны эм ирлээ.", "");

    try (TestRooms rooms = at(SOON);
        ExecutorService nodes = Executors.newFixedThreadPool(3)) {
      Telling telling = rooms.get(Telling.class);
      Callable<Integer> node =
          () -> {
            int told = 0;
            for (int i = 0; i < 20; i++) {
              told += telling.tell(7);
            }
            return told;
          };
      int told = 0;
      for (Future<Integer> done : nodes.invokeAll(List.of(node, node, node))) {
        told += done.get();
      }
      assertThat(told + telling.tell(100)).isEqualTo(30);
    }

    assertThat(count("outbox")).isEqualTo(30);
    assertThat(count("action_told")).isEqualTo(30);
  }

  @Test
  void wakesNobodyUpAndTellsNothingOld() {
    agree(true, rated(HERE, NOON.minus(Duration.ofDays(2))));
    publish("Даралтны эм ирлээ.", "");

    assertThat(tell(Duration.ofHours(11))).isZero(); // 23:00
    assertThat(tell(Duration.ofDays(31))).isZero();
    assertThat(tell(Duration.ofDays(1))).isOne();
  }

  @Test
  void whatIsTakenBackInTimeIsToldToNobody() {
    UUID citizen = rated(HERE, NOON.minus(Duration.ofDays(2)));
    agree(true, citizen);
    ActionId action = publish("Буруу бичсэн.", "");
    assertThat(tell(Duration.ofMinutes(9))).isZero();
    assertThat(tell(SOON)).isOne();

    assertThat(actions().takeBack(action, 1)).isTrue();

    assertThat(waiting(citizen)).isEmpty();
    assertThat(tell(SOON)).isZero();
    assertThat(actions().takeBack(action, 1)).isFalse();
    actions().change(action, "Зөв бичсэн.", "", 1);
    assertThat(actions().publish(action, 1, 1)).isFalse();
    assertThat(actions().publish(action, 2, 1)).isTrue();
    assertThat(tell(SOON)).isOne();
    assertThat(waiting(citizen)).singleElement().asString().isNotBlank();
    assertThat(actions().history(action))
        .extracting(ActionEvent::kind)
        .containsExactly(
            ActionEvent.Kind.WRITTEN,
            ActionEvent.Kind.PUBLISHED,
            ActionEvent.Kind.TAKEN_BACK,
            ActionEvent.Kind.CHANGED,
            ActionEvent.Kind.PUBLISHED);
  }

  @Test
  void whoeverWasToldIsNotToldAgainWhenItIsPublishedAnew() {
    agree(true, rated(HERE, NOON.minus(Duration.ofDays(2))));
    ActionId action = publish("Даралтны эм ирлээ.", "");
    tell(SOON);
    DATABASE.jdbc().sql("delete from outbox").update(); // It was sent.

    actions().takeBack(action, 1);
    actions().publish(action, 1, 1);

    assertThat(tell(SOON)).isZero();
    assertThat(count("action_told")).isOne();
  }

  @Test
  void whoeverStopsItIsToldNothingThatStillWaits() {
    UUID citizen = rated(HERE, NOON.minus(Duration.ofDays(2)));
    agree(true, citizen);
    publish("Даралтны эм ирлээ.", "");
    tell(SOON);
    assertThat(waiting(citizen)).hasSize(1);

    agree(false, citizen);
    publish("Шинэ эмч ирлээ.", "");

    assertThat(tell(SOON)).isZero();
    assertThat(waiting(citizen)).isEmpty();
  }

  @Test
  void neitherTheUnreachableNorWhoTookTheirConsentBackAreTold() {
    UUID blocked = rated(HERE, NOON.minus(Duration.ofDays(2)));
    UUID unwilling = rated(HERE, NOON.minus(Duration.ofDays(2)));
    agree(true, blocked, unwilling);
    DATABASE
        .jdbc()
        .sql("update conversation set unreachable_at = now() where citizen_id = ?")
        .param(blocked)
        .update();
    consent(unwilling, false, NOON.minusSeconds(5));
    publish("Даралтны эм ирлээ.", "");

    assertThat(tell(SOON)).isZero();
  }

  @Test
  void erasingTakesTheWishAndWhatWasToldAlong() {
    UUID citizen = rated(HERE, NOON.minus(Duration.ofDays(2)));
    agree(true, citizen);
    publish("Даралтны эм ирлээ.", "");
    tell(SOON);

    inTransaction(
        _ -> {
          ROOMS.get(OwnResponses.class).erase(citizen);
          ROOMS.get(Outbox.class).forget(conversation(citizen));
          ROOMS.get(Citizens.class).erase(citizen);
        });

    assertThat(count("news_wish")).isZero();
    assertThat(count("action_told")).isZero();
    assertThat(count("outbox")).isZero();
    assertThat(tell(SOON)).isZero();
  }

  @Test
  void tellsACitizenWhatIsKept() {
    UUID citizen = rated(HERE, NOON.minus(Duration.ofDays(2)));
    assertThat(ROOMS.get(Portraits.class).of(citizen, NOON).news()).isNull();
    agree(true, citizen);
    publish("Даралтны эм ирлээ.", "");
    tell(SOON);

    LocalDate today = LocalDate.of(2026, 11, 25);
    assertThat(ROOMS.get(Portraits.class).of(citizen, NOON).news())
        .isEqualTo(new Portrait.News(true, today, List.of(new Portrait.Told(today, HERE))));
  }

  @Test
  void saysHowManyAgreedOnlyFromFiveOn() {
    Telling telling = ROOMS.get(Telling.class);
    for (int i = 0; i < 4; i++) {
      agree(true, rated(HERE, NOON.minus(Duration.ofDays(2))));
    }
    assertThat(telling.agreed(HERE)).isEmpty();

    agree(true, rated(HERE, NOON.minus(Duration.ofDays(2))));
    assertThat(telling.agreed(HERE)).hasValue(5);

    ActionId action = publish("Даралтны эм ирлээ.", "");
    assertThat(telling.told(action)).isEmpty();
    tell(SOON);
    assertThat(telling.told(action)).hasValue(5);
  }

  @Test
  void noEventIsEverChanged() {
    publish("Даралтны эм ирлээ.", "");

    assertThatThrownBy(
            () -> DATABASE.jdbc().sql("update facility_action_event set at = now()").update())
        .isInstanceOf(DataAccessException.class);
  }

  private static Actions actions() {
    return ROOMS.get(Actions.class);
  }

  private static ActionId publish(String mongolian, String english) {
    ActionId action = actions().write(HERE, mongolian, english, 1);
    assertThat(actions().publish(action, 1, 1)).isTrue();
    return action;
  }

  private static TestRooms at(Duration later) {
    return TestRooms.in(DATABASE, Clock.fixed(NOON.plus(later), ZoneOffset.UTC));
  }

  private static int tell(Duration later) {
    try (TestRooms rooms = at(later)) {
      return rooms.get(Telling.class).tell(100);
    }
  }

  /** A citizen with a chat who agreed to the service and rated a facility. */
  private UUID rated(String facility, Instant at) {
    UUID citizen = UUID.randomUUID();
    int n = LAST.incrementAndGet();
    ROOMS.get(Citizens.class).add(List.of(citizen), at);
    consent(citizen, true, at);
    conversations.put(citizen, conversationOf(citizen, n));
    Event.Rated rated =
        new Event.Rated(
            new CaseNumber("S-26-%05d".formatted(n)),
            new SecretCode("K7QD-0000-%04d".formatted(n)),
            SURVEY.id(),
            SURVEY.hash(),
            facility.substring(0, 4),
            facility,
            null,
            AgeBand.FROM_35,
            Map.of("got", new Answer.Choice(List.of("some"))),
            Language.MONGOLIAN);
    inTransaction(
        _ -> ROOMS.get(Responses.class).submit(List.of(new NewResponse(rated, citizen, at))));
    return citizen;
  }

  private static void consent(UUID citizen, boolean given, Instant at) {
    ROOMS
        .get(Citizens.class)
        .heard(List.of(new Consent(citizen, 1, Language.MONGOLIAN, given, at)));
  }

  private static void agree(boolean wanted, UUID... citizens) {
    List<NewsWishes.Wish> wishes =
        List.of(citizens).stream().map(each -> new NewsWishes.Wish(each, wanted)).toList();
    inTransaction(_ -> ROOMS.get(NewsWishes.class).heard(wishes, NOON.minusSeconds(1)));
  }

  private static void inTransaction(Consumer<Object> work) {
    DATABASE.transactions().executeWithoutResult(work::accept);
  }

  private static long conversationOf(UUID citizen, int n) {
    return DATABASE
        .jdbc()
        .sql(
            """
            insert into conversation (channel, role, address_hash, address_sealed, citizen_id)
            values ('web', 'citizen', sha256(:n::text::bytea), '', :citizen) returning id
            """)
        .param("n", n)
        .param("citizen", citizen)
        .query(Long.class)
        .single();
  }

  private long conversation(UUID citizen) {
    return conversations.getOrDefault(citizen, 0L);
  }

  private void speaks(UUID citizen, Language language) {
    byte[] state = State.NEW.language(language).toJson().getBytes(UTF_8);
    DATABASE
        .jdbc()
        .sql("update conversation set state_sealed = :state where id = :id")
        .param("state", ROOMS.get(Keyring.class).seal("state", state))
        .param("id", conversation(citizen))
        .update();
  }

  private List<Item> waiting(UUID citizen) {
    return ROOMS
        .get(Shipping.class)
        .items(
            List.of(conversation(citizen)),
            Urgency.BULK,
            List.of(),
            NOON.plus(Duration.ofDays(40)));
  }

  private static int count(String table) {
    return DATABASE.jdbc().sql("select count(*) from " + table).query(Integer.class).single();
  }
}
