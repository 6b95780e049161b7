package mn.sanal.db.privacy;

import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import mn.sanal.db.TestDatabase;
import mn.sanal.db.TestRooms;
import mn.sanal.db.attachment.Attachments;
import mn.sanal.db.citizen.Citizens;
import mn.sanal.db.citizen.Consent;
import mn.sanal.db.complaint.Complaints;
import mn.sanal.db.complaint.NewComplaint;
import mn.sanal.db.complaint.OwnReports;
import mn.sanal.db.conversation.Channel;
import mn.sanal.db.conversation.Conversations;
import mn.sanal.db.conversation.Role;
import mn.sanal.db.conversation.SetAside;
import mn.sanal.db.key.Keyring;
import mn.sanal.db.outbox.Outbox;
import mn.sanal.db.place.ReferenceData;
import mn.sanal.db.response.NewResponse;
import mn.sanal.db.response.OwnResponses;
import mn.sanal.db.response.Responses;
import mn.sanal.db.setting.Installation;
import mn.sanal.db.setting.OfficialAnswers;
import mn.sanal.dialogue.AgeBand;
import mn.sanal.dialogue.Answer;
import mn.sanal.dialogue.CaseKind;
import mn.sanal.dialogue.CaseNumber;
import mn.sanal.dialogue.Event;
import mn.sanal.dialogue.SecretCode;
import mn.sanal.dialogue.survey.Survey;
import mn.sanal.dialogue.survey.Surveys;
import mn.sanal.i18n.Language;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;

/** Somebody with a chat, a neighbour, and what becomes of their data. */
abstract class OwnDataFixture {

  static final Instant NOW = Instant.parse("2026-11-25T04:00:00Z");
  static final String FACILITY = "8519-SHC1";
  static final CaseNumber COMPLAINT = new CaseNumber("S-26-7K3QD");
  static final CaseNumber CHILD = new CaseNumber("S-26-7K3QE");
  static final CaseNumber RATING = new CaseNumber("S-26-7K3QF");
  static final String TEXT = "Даваа гарагт эмийн сан хаалттай байв, утас 99112233.";

  @TempDir Path folder;
  final UUID citizen = UUID.randomUUID();
  final UUID neighbour = UUID.randomUUID();
  TestDatabase database;
  TestRooms rooms;
  Attachments attachments;
  Erasure erasure;
  Portraits portraits;
  long conversation;

  @BeforeEach
  void open() {
    database = TestDatabase.fresh();
    Clock clock = Clock.fixed(NOW, ZoneOffset.UTC);
    rooms = TestRooms.in(database, clock);
    rooms.get(ReferenceData.class).load();
    Installation installation =
        new Installation(
            Set.of(mn.sanal.db.setting.Role.BOT),
            folder,
            null,
            "",
            "",
            OfficialAnswers.REVIEW,
            null,
            null);
    attachments =
        new Attachments(
            database.jdbc(), installation, rooms.get(Keyring.class), new SecureRandom(), clock);
    erasure =
        new Erasure(
            rooms.get(OwnReports.class),
            rooms.get(OwnResponses.class),
            attachments,
            rooms.get(Outbox.class),
            rooms.get(SetAside.class),
            rooms.get(Conversations.class),
            rooms.get(Citizens.class));
    portraits = rooms.get(Portraits.class);
    conversation = conversation(citizen, "4711");
    rooms.get(Citizens.class).heard(List.of(new Consent(citizen, 1, Language.ENGLISH, true, NOW)));
  }

  @AfterEach
  void close() {
    rooms.close();
    database.close();
  }

  void erase() {
    database
        .transactions()
        .executeWithoutResult(_ -> erasure.erase(new Erasure.Wish(citizen, conversation), NOW));
  }

  long conversation(UUID owner, String address) {
    Conversations conversations = rooms.get(Conversations.class);
    rooms.get(Citizens.class).add(List.of(owner), NOW);
    var key = conversations.key(Channel.TELEGRAM, address);
    conversations.add(List.of(new Conversations.New(Channel.TELEGRAM, address, Role.CITIZEN, key)));
    long id = conversations.find(key, Role.CITIZEN).orElseThrow();
    database
        .jdbc()
        .sql("update conversation set citizen_id = ? where id = ?")
        .param(owner)
        .param(id)
        .update();
    return id;
  }

  void complain(UUID writer, CaseNumber number, String category, String text) {
    long from = writer.equals(citizen) ? conversation : conversation(writer, "4712");
    rooms
        .get(Complaints.class)
        .receive(
            List.of(
                new NewComplaint(
                    new Event.Reported(
                        number,
                        new SecretCode("K7QD-3MXA-99" + number.value().substring(8)),
                        CaseKind.COMPLAINT,
                        category,
                        "8519",
                        FACILITY,
                        null,
                        text,
                        List.of(),
                        false,
                        false,
                        Language.MONGOLIAN),
                    writer,
                    from,
                    Channel.TELEGRAM,
                    NOW)));
  }

  void rate(UUID writer, CaseNumber number, int value, String words) {
    rooms.get(Citizens.class).add(List.of(writer), NOW);
    Survey survey = rooms.get(Surveys.class).byId("health_centre").orElseThrow();
    rooms
        .get(Responses.class)
        .submit(
            List.of(
                new NewResponse(
                    new Event.Rated(
                        number,
                        new SecretCode("K7QD-3MXA-00" + number.value().substring(8)),
                        survey.id(),
                        survey.hash(),
                        "8519",
                        FACILITY,
                        null,
                        AgeBand.FROM_35,
                        Map.of("key", new Answer.Rating(value), "more", new Answer.Words(words)),
                        Language.MONGOLIAN),
                    writer,
                    NOW)));
  }

  byte[] codeHash() {
    return database
        .jdbc()
        .sql("select code_hash from complaint")
        .query((row, _) -> row.getBytes(1))
        .single();
  }

  List<Path> kept() throws Exception {
    try (Stream<Path> files = Files.list(folder.resolve("attachments").resolve("kept"))) {
      return files.toList();
    }
  }

  int count(String table) {
    return database.jdbc().sql("select count(*) from " + table).query(Integer.class).single();
  }
}
