package mn.sanal.db.transfer;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.ByteBuffer;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import mn.sanal.db.TestDatabase;
import mn.sanal.db.TestRooms;
import mn.sanal.db.action.NewsWishes;
import mn.sanal.db.citizen.Citizens;
import mn.sanal.db.citizen.Consent;
import mn.sanal.db.complaint.Actor;
import mn.sanal.db.complaint.AddedVoices;
import mn.sanal.db.complaint.Cases;
import mn.sanal.db.complaint.Complaint;
import mn.sanal.db.complaint.Complaints;
import mn.sanal.db.complaint.Desk;
import mn.sanal.db.complaint.NewComplaint;
import mn.sanal.db.conversation.AddressKey;
import mn.sanal.db.conversation.Channel;
import mn.sanal.db.conversation.Conversations;
import mn.sanal.db.conversation.Role;
import mn.sanal.db.conversation.SetAside;
import mn.sanal.db.outbox.Outbox;
import mn.sanal.db.outbox.Shipping;
import mn.sanal.db.outbox.Urgency;
import mn.sanal.db.place.ReferenceData;
import mn.sanal.db.response.NewResponse;
import mn.sanal.db.response.Responses;
import mn.sanal.dialogue.Answer;
import mn.sanal.dialogue.CaseKind;
import mn.sanal.dialogue.CaseNumber;
import mn.sanal.dialogue.Event;
import mn.sanal.dialogue.Message;
import mn.sanal.dialogue.SecretCode;
import mn.sanal.dialogue.survey.Survey;
import mn.sanal.dialogue.survey.Surveys;
import mn.sanal.i18n.Language;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What moves with a citizen from one chat to another, and what does not. */
class TransferTest {

  private static final Instant NOW = Instant.parse("2026-11-25T04:00:00Z");
  private static final Instant EARLIER = NOW.minus(Duration.ofDays(2));
  private static final String FACILITY = "8519-SHC1";
  private static final SecretCode CODE = new SecretCode("K7QD-3MXA-9TPC");
  private static final SecretCode OTHER_CODE = new SecretCode("K7QD-3MXA-9TPD");

  private final UUID there = UUID.randomUUID();
  private final UUID here = UUID.randomUUID();
  private TestDatabase database;
  private TestRooms rooms;
  private TransferCodes codes;
  private long web;
  private long telegram;
  private int last;

  @BeforeEach
  void open() {
    database = TestDatabase.fresh();
    rooms = TestRooms.in(database, Clock.fixed(NOW, ZoneOffset.UTC));
    rooms.get(ReferenceData.class).load();
    codes = rooms.get(TransferCodes.class);
    web = conversation(Channel.WEB, "a-session", there, EARLIER);
    telegram = conversation(Channel.TELEGRAM, "4711", here, NOW);
  }

  @AfterEach
  void close() {
    rooms.close();
    database.close();
  }

  @Test
  void reportsAreTheirsInTheNewChatAndAnsweredThere() {
    CaseNumber number = complain(there, web, false);

    move();

    assertThat(rooms.get(Cases.class).of(List.of(here)).get(here))
        .singleElement()
        .satisfies(own -> assertThat(own.number()).isEqualTo(number));
    Complaint _ = rooms.get(Desk.class).answer(number, Actor.staff(7), "Эм ирлээ.");
    assertThat(told(telegram)).singleElement().asString().contains("Эм ирлээ.");
    assertThat(told(web)).isEmpty();
  }

  @Test
  void anonymousReportsStayBoundToNobody() {
    CaseNumber number = complain(there, web, true);

    move();

    Complaint report = rooms.get(Complaints.class).find(number).orElseThrow();
    assertThat(report.citizenId()).isNull();
    assertThat(report.conversationId()).isNull();
    assertThat(rooms.get(Cases.class).of(List.of(here))).isEmpty();
  }

  @Test
  void ofTwoRatingsOfTheSameTheLaterCountsWhereverItWasGiven() {
    rate(there, "health_centre", FACILITY, 2, EARLIER);
    rate(here, "health_centre", FACILITY, 5, NOW);
    rate(there, "school_participation", null, 4, NOW);
    rate(here, "school_participation", null, 1, EARLIER);

    move();

    assertThat(current()).containsExactlyInAnyOrder("health_centre 5", "school_participation 4");
    assertThat(count("response where citizen_id = '" + here + "' and person = '" + here + "'"))
        .isEqualTo(4);
  }

  @Test
  void answersOfAConfidentialSurveyAreLeftUnderANumberOfSomebodyWhoIsGone() {
    Survey survey = rooms.get(Surveys.class).byId("teen_health").orElseThrow();
    submit(there, survey, null, "62", Map.of("access", new Answer.Rating(4)), NOW);
    UUID person = database.jdbc().sql("select person from response").query(UUID.class).single();

    move();

    assertThat(count("response where citizen_id is null and person = '" + person + "'")).isOne();
    assertThat(count("citizen where id = '" + there + "'")).isZero();
    submit(here, survey, null, "62", Map.of("access", new Answer.Rating(4)), NOW);
    assertThat(count("response where superseded_at is null")).isEqualTo(2);
  }

  @Test
  void voicesCountOnceAndNotForOnesOwnReport() {
    UUID stranger = UUID.randomUUID();
    long strange = conversation(Channel.TELEGRAM, "4712", stranger, NOW);
    CaseNumber joinedByBoth = complain(stranger, strange, false);
    CaseNumber joinedThere = complain(stranger, strange, false);
    CaseNumber ownHere = complain(here, telegram, false);
    CaseNumber ownThere = complain(there, web, false);
    join(joinedByBoth, there, web);
    join(joinedByBoth, here, telegram);
    join(joinedThere, there, web);
    join(ownHere, there, web);
    join(ownThere, here, telegram);

    move();

    assertThat(
            database
                .jdbc()
                .sql(
                    "select number || ' ' || (v.citizen_id = :here) || ' ' || v.conversation_id"
                        + " from complaint_voice v join complaint on id = complaint_id")
                .param("here", here)
                .query(String.class)
                .list())
        .containsExactlyInAnyOrder(
            joinedByBoth.value() + " true " + telegram, joinedThere.value() + " true " + telegram);
  }

  @Test
  void whatWasSetAsideIsForgottenWithTheNewChat() {
    SetAside aside = rooms.get(SetAside.class);
    AddressKey left = rooms.get(Conversations.class).key(Channel.WEB, "a-session");
    aside.add(
        new SetAside.Failed(
            0, Channel.WEB, 1L, left, SetAside.Reason.FAILED, "Fault", ByteBuffer.allocate(9)),
        NOW);

    move();
    aside.forget(telegram);

    assertThat(aside.count()).isZero();
  }

  @Test
  void consentsAndTheDayOfTheFirstContactGoAlong() {
    Citizens citizens = rooms.get(Citizens.class);
    citizens.heard(
        List.of(
            new Consent(there, 1, Language.ENGLISH, true, EARLIER),
            new Consent(there, 1, Language.ENGLISH, true, NOW),
            new Consent(here, 1, Language.MONGOLIAN, true, NOW)));

    move();

    assertThat(citizens.consents(here))
        .extracting(Consent::language)
        .containsExactly(Language.ENGLISH, Language.MONGOLIAN);
    assertThat(citizens.since(here)).contains(EARLIER);
    assertThat(citizens.consents(there)).isEmpty();
  }

  @Test
  void whoSaidNoToNewsAnywhereIsToldNoneAndNobodyTwice() {
    NewsWishes wishes = rooms.get(NewsWishes.class);
    wishes.heard(List.of(new NewsWishes.Wish(there, true)), EARLIER);
    wishes.heard(List.of(new NewsWishes.Wish(here, true)), NOW);
    news(1, there, web);
    news(1, here, telegram);
    news(2, there, web);

    move();

    assertThat(wishes.of(here)).satisfies(of -> assertThat(of.wanted()).isTrue());
    assertThat(told(telegram)).containsExactlyInAnyOrder("Мэдээ 1", "Мэдээ 2");
    assertThat(count("action_told where citizen_id = '" + here + "'")).isEqualTo(2);
  }

  @Test
  void aNoOfTheOtherChatHoldsAndNothingWaitsAnyMore() {
    NewsWishes wishes = rooms.get(NewsWishes.class);
    wishes.heard(List.of(new NewsWishes.Wish(there, false)), EARLIER);
    wishes.heard(List.of(new NewsWishes.Wish(here, true)), NOW);
    news(1, here, telegram);

    move();

    assertThat(wishes.of(here)).satisfies(of -> assertThat(of.wanted()).isFalse());
    assertThat(told(telegram)).isEmpty();
  }

  @Test
  void whatWaitsToBeToldIsToldInTheNewChat() {
    rooms
        .get(Outbox.class)
        .add(
            web, Urgency.NOTICE, new Message(Message.Kind.NOTICE, "Хариу ирлээ.", List.of(), null));

    move();

    assertThat(told(telegram)).containsExactly("Хариу ирлээ.");
    assertThat(told(web)).isEmpty();
  }

  @Test
  void theChatThatIsLeftIsForgottenADayLaterTogetherWithItsCode() {
    codes.offer(List.of(new TransferCodes.Offer(web, CODE)), NOW.plusSeconds(900));

    move();

    assertThat(found(CODE, NOW)).isNull();
    Conversations conversations = rooms.get(Conversations.class);
    assertThat(conversations.forgetErased(NOW.plus(Duration.ofHours(23)))).isZero();
    assertThat(conversations.forgetErased(NOW.plus(Duration.ofHours(25)))).isOne();
  }

  @Test
  void aCodeIsGoodUntilItsTimeOrTheNextOneOnly() {
    codes.offer(List.of(new TransferCodes.Offer(web, CODE)), NOW.plusSeconds(900));

    assertThat(found(CODE, NOW.plusSeconds(899))).isEqualTo(web);
    assertThat(found(CODE, NOW.plusSeconds(900))).isNull();
    codes.offer(List.of(new TransferCodes.Offer(web, OTHER_CODE)), NOW.plusSeconds(900));
    assertThat(found(CODE, NOW)).isNull();
    assertThat(found(OTHER_CODE, NOW)).isEqualTo(web);
    codes.forgetExpired(NOW.plusSeconds(900));
    assertThat(count("transfer_code")).isZero();
  }

  @Test
  void whoTriesTooManyCodesFindsNothingUntilTheNextHour() {
    codes.offer(List.of(new TransferCodes.Offer(web, CODE)), NOW.plusSeconds(7_200));

    for (int i = 0; i < Cases.TRIES_AN_HOUR; i++) {
      assertThat(found(CODE, NOW)).isEqualTo(web);
    }
    assertThat(found(CODE, NOW)).isNull();
    assertThat(found(CODE, NOW.plusSeconds(3_600))).isEqualTo(web);
  }

  @Test
  void theCodeItselfIsNotStored() {
    codes.offer(List.of(new TransferCodes.Offer(web, CODE)), NOW.plusSeconds(900));

    assertThat(count("transfer_code t where t::text like '%K7QD%'")).isZero();
    assertThat(count("transfer_code where length(code_hash) = 32")).isOne();
  }

  /** As the batch asks: the cases first, which count the tries. */
  private @Nullable Long found(SecretCode code, Instant now) {
    Cases.Attempt attempt = new Cases.Attempt(telegram, code);
    var _ = rooms.get(Cases.class).opened(List.of(attempt), now);
    return codes.offered(List.of(attempt), now).get(attempt);
  }

  private void move() {
    database
        .transactions()
        .executeWithoutResult(
            _ ->
                rooms
                    .get(Transfer.class)
                    .move(new Transfer.Side(there, web), new Transfer.Side(here, telegram), NOW));
  }

  private long conversation(Channel channel, String address, UUID owner, Instant since) {
    Conversations conversations = rooms.get(Conversations.class);
    rooms.get(Citizens.class).add(List.of(owner), since);
    var key = conversations.key(channel, address);
    conversations.add(List.of(new Conversations.New(channel, address, Role.CITIZEN, key)));
    long id = conversations.find(key, Role.CITIZEN).orElseThrow();
    database
        .jdbc()
        .sql("update conversation set citizen_id = ? where id = ?")
        .param(owner)
        .param(id)
        .update();
    return id;
  }

  /** Somebody is about to be told of an action. */
  private void news(long action, UUID citizen, long conversation) {
    long waiting =
        rooms
            .get(Outbox.class)
            .add(
                conversation,
                Urgency.NOTICE,
                new Message(Message.Kind.NOTICE, "Мэдээ " + action, List.of(), null));
    database
        .jdbc()
        .sql(
            """
            insert into facility_action (id, facility, text_mn, text_en) overriding system value
            values (:action, :facility, 'Мэдээ', '') on conflict do nothing
            """)
        .param("action", action)
        .param("facility", FACILITY)
        .update();
    database
        .jdbc()
        .sql("insert into action_told values (?, ?, ?, now())")
        .param(action)
        .param(citizen)
        .param(waiting)
        .update();
  }

  private CaseNumber complain(UUID writer, long from, boolean anonymous) {
    CaseNumber number = number();
    rooms
        .get(Complaints.class)
        .receive(
            List.of(
                new NewComplaint(
                    new Event.Reported(
                        number,
                        code(),
                        CaseKind.COMPLAINT,
                        "medicine",
                        "8519",
                        FACILITY,
                        null,
                        "Сумын эмийн санд эм олдохгүй байна.",
                        List.of(),
                        anonymous,
                        false,
                        Language.MONGOLIAN),
                    writer,
                    from,
                    Channel.WEB,
                    NOW)));
    return number;
  }

  private void join(CaseNumber number, UUID citizen, long conversation) {
    rooms
        .get(AddedVoices.class)
        .join(List.of(new AddedVoices.Voice(number, citizen, conversation)), NOW);
  }

  private void rate(UUID writer, String survey, @Nullable String facility, int value, Instant at) {
    submit(
        writer,
        rooms.get(Surveys.class).byId(survey).orElseThrow(),
        facility,
        "8519",
        Map.of("key", new Answer.Rating(value)),
        at);
  }

  private void submit(
      UUID writer,
      Survey survey,
      @Nullable String facility,
      String place,
      Map<String, Answer> answers,
      Instant at) {
    rooms
        .get(Responses.class)
        .submit(
            List.of(
                new NewResponse(
                    new Event.Rated(
                        number(),
                        code(),
                        survey.id(),
                        survey.hash(),
                        place,
                        facility,
                        null,
                        null,
                        answers,
                        Language.MONGOLIAN),
                    writer,
                    at)));
  }

  private List<@Nullable String> current() {
    return database
        .jdbc()
        .sql(
            "select survey_id || ' ' || (answers -> 'key' ->> 'rating') from response"
                + " where superseded_at is null")
        .query(String.class)
        .list();
  }

  private List<String> told(long conversation) {
    return rooms
        .get(Shipping.class)
        .items(List.of(conversation), Urgency.NOTICE, List.of(), NOW.plusSeconds(1))
        .stream()
        .map(item -> item.message().text())
        .toList();
  }

  private CaseNumber number() {
    return new CaseNumber("S-26-%05d".formatted(++last));
  }

  private SecretCode code() {
    return new SecretCode("K7QD-0000-%04d".formatted(last));
  }

  private int count(String rows) {
    return database.jdbc().sql("select count(*) from " + rows).query(Integer.class).single();
  }
}
