package mn.sanal.bot.official;

import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import mn.sanal.bot.intake.OfficialDialogue.Situation;
import mn.sanal.bot.intake.OfficialDialogue.Step;
import mn.sanal.db.TestDatabase;
import mn.sanal.db.TestRooms;
import mn.sanal.db.citizen.Citizens;
import mn.sanal.db.complaint.Complaint;
import mn.sanal.db.complaint.Complaints;
import mn.sanal.db.complaint.Deadlines;
import mn.sanal.db.complaint.Desk;
import mn.sanal.db.complaint.NewComplaint;
import mn.sanal.db.conversation.Channel;
import mn.sanal.db.conversation.MessageCodec;
import mn.sanal.db.key.Keyring;
import mn.sanal.db.official.Body;
import mn.sanal.db.official.DueDigests;
import mn.sanal.db.official.Officials;
import mn.sanal.db.official.Responsible;
import mn.sanal.db.official.Told;
import mn.sanal.db.outbox.Outbox;
import mn.sanal.db.score.ReleasedScores;
import mn.sanal.db.setting.OfficialAnswers;
import mn.sanal.dialogue.Button;
import mn.sanal.dialogue.CaseKind;
import mn.sanal.dialogue.CaseNumber;
import mn.sanal.dialogue.Event;
import mn.sanal.dialogue.Input;
import mn.sanal.dialogue.Message;
import mn.sanal.dialogue.Places;
import mn.sanal.dialogue.SecretCode;
import mn.sanal.dialogue.survey.Surveys;
import mn.sanal.i18n.Language;
import mn.sanal.i18n.Messages;
import tools.jackson.core.JsonParser;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.json.JsonFactory;

/**
 * The room of the officials over a real database, at a fixed time, with a citizen who complains.
 */
final class OfficeBuilding implements AutoCloseable {

  static final Body SOUM = new Body.Area("8519");
  static final Body AIMAG = new Body.Area("85");
  static final UUID CITIZEN = UUID.fromString("00000000-0000-0000-0000-000000000001");
  static final long CITIZEN_CHAT = 1;

  private static final JsonFactory JSON = new JsonFactory();

  private final TestDatabase database = TestDatabase.fresh();
  private final Instant now;
  private final TestRooms rooms;
  private final AtomicInteger last = new AtomicInteger();
  private final Map<Long, String> states = new HashMap<>();
  private OfficialAnswers answers = OfficialAnswers.REVIEW;

  OfficeBuilding(Instant now) {
    this.now = now;
    this.rooms = TestRooms.in(database, Clock.fixed(now, ZoneOffset.UTC));
  }

  TestRooms rooms() {
    return rooms;
  }

  void prepare() {
    rooms.get(Places.class).areas();
    new Citizens(database.jdbc()).add(List.of(CITIZEN), now);
    long citizen = conversation("citizen");
    if (citizen != CITIZEN_CHAT) {
      throw new IllegalStateException("the citizen's chat is to be the first");
    }
  }

  void answers(OfficialAnswers become) {
    answers = become;
  }

  long conversation() {
    return conversation("official");
  }

  private long conversation(String role) {
    return database
        .jdbc()
        .sql(
            """
            insert into conversation (channel, role, address_hash, address_sealed)
            values ('web', ?, sha256(gen_random_uuid()::text::bytea), '') returning id
            """)
        .param(role)
        .query(Long.class)
        .single();
  }

  Step arrive(long chat, Body body, Language language) {
    String code = rooms.get(Officials.class).invite("Сумын дарга", body, language).code();
    return step(chat, new Input.Command("start", code));
  }

  /** One step in a transaction, as the intake takes it. */
  Step step(long chat, Input input) {
    Situation situation = new Situation(chat, Channel.WEB, states.get(chat), now);
    Step step = database.transactions().execute(_ -> officers().step(situation, input));
    states.put(chat, step.stateJson());
    return step;
  }

  static Input press(Step step, String label) {
    return new Input.Pressed(
        step.shown().getLast().rows().stream()
            .flatMap(List::stream)
            .filter(button -> button.label().equals(label))
            .map(Button::data)
            .findFirst()
            .orElseThrow());
  }

  /** A report from Zuunkhangai. */
  CaseNumber complaint(CaseKind kind, String category, String text, boolean mayBeShown) {
    int n = last.incrementAndGet();
    CaseNumber number = new CaseNumber("S-26-%05d".formatted(n));
    Event.Reported report =
        new Event.Reported(
            number,
            new SecretCode("K7QD-3MXA-%04d".formatted(n)),
            kind,
            category,
            "8519",
            null,
            null,
            text,
            List.of(),
            false,
            mayBeShown,
            Language.MONGOLIAN);
    database
        .transactions()
        .executeWithoutResult(
            _ ->
                rooms
                    .get(Complaints.class)
                    .receive(
                        List.of(
                            new NewComplaint(
                                report, CITIZEN, CITIZEN_CHAT, Channel.TELEGRAM, now))));
    return number;
  }

  Complaint find(CaseNumber number) {
    return rooms.get(Complaints.class).find(number).orElseThrow();
  }

  /** What waits in the outbox for a chat, oldest first. */
  List<Message> sentTo(long chat) {
    Keyring keyring = rooms.get(Keyring.class);
    return database
        .jdbc()
        .sql("select body_sealed from outbox where conversation_id = ? order by id")
        .param(chat)
        .query((row, _) -> message(keyring.open("outbox", row.getBytes(1))))
        .list();
  }

  /** All that waited for a chat has arrived. */
  void delivered(long chat) {
    database.jdbc().sql("delete from outbox where conversation_id = ?").param(chat).update();
  }

  /** The chat belongs to somebody who blocked the bot. */
  void unreachable(long chat) {
    database
        .jdbc()
        .sql("update conversation set unreachable_at = now() where id = ?")
        .param(chat)
        .update();
  }

  Instant notBefore(long chat) {
    return database
        .jdbc()
        .sql("select max(not_before) from outbox where conversation_id = ?")
        .param(chat)
        .query((row, _) -> row.getObject(1, OffsetDateTime.class).toInstant())
        .single();
  }

  Alerts alerts() {
    return new Alerts(
        rooms.get(Complaints.class),
        rooms.get(Desk.class),
        rooms.get(Officials.class),
        rooms.get(Responsible.class),
        rooms.get(Told.class),
        rooms.get(Outbox.class),
        words(),
        database.transactions(),
        Clock.fixed(now, ZoneOffset.UTC));
  }

  Digests digests(Instant at) {
    return new Digests(
        rooms.get(DueDigests.class),
        summary(),
        new Zones(rooms.get(Places.class)),
        rooms.get(Outbox.class),
        database.transactions(),
        Clock.fixed(at, ZoneOffset.UTC));
  }

  private Officers officers() {
    Officials officials = rooms.get(Officials.class);
    Messages messages = rooms.get(Messages.class);
    return new Officers(
        officials,
        new OfficialDesk.Rooms(
            officials,
            rooms.get(Complaints.class),
            rooms.get(Desk.class),
            summary(),
            words(),
            answers),
        new OfficialFlow(messages),
        messages,
        rooms.get(DueDigests.class),
        new Zones(rooms.get(Places.class)));
  }

  private Summary summary() {
    return new Summary(
        rooms.get(Messages.class),
        Surveys::bundled,
        rooms.get(ReleasedScores.class),
        rooms.get(Complaints.class),
        words());
  }

  private OfficialWords words() {
    return new OfficialWords(
        rooms.get(Messages.class), rooms.get(Places.class), rooms.get(Deadlines.class));
  }

  private static Message message(byte[] body) {
    try (JsonParser json = JSON.createParser(ObjectReadContext.empty(), body)) {
      var _ = json.nextToken();
      return MessageCodec.read(json);
    }
  }

  @Override
  public void close() {
    rooms.close();
    database.close();
  }
}
