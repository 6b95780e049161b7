package mn.sanal.db.privacy;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import mn.sanal.db.TestDatabase;
import mn.sanal.db.TestRooms;
import mn.sanal.db.attachment.Attachments;
import mn.sanal.db.attachment.Checked;
import mn.sanal.db.attachment.Expected;
import mn.sanal.db.change.Changes;
import mn.sanal.db.change.Position;
import mn.sanal.db.citizen.Citizens;
import mn.sanal.db.citizen.Consent;
import mn.sanal.db.complaint.Complaint;
import mn.sanal.db.complaint.Complaints;
import mn.sanal.db.complaint.NewComplaint;
import mn.sanal.db.complaint.OwnReports;
import mn.sanal.db.conversation.Channel;
import mn.sanal.db.conversation.Conversations;
import mn.sanal.db.conversation.Role;
import mn.sanal.db.key.Keyring;
import mn.sanal.db.outbox.Outbox;
import mn.sanal.db.outbox.Urgency;
import mn.sanal.db.place.ReferenceData;
import mn.sanal.db.response.NewResponse;
import mn.sanal.db.response.OwnResponses;
import mn.sanal.db.response.Responses;
import mn.sanal.db.setting.Installation;
import mn.sanal.db.setting.OfficialAnswers;
import mn.sanal.dialogue.Answer;
import mn.sanal.dialogue.CaseKind;
import mn.sanal.dialogue.CaseNumber;
import mn.sanal.dialogue.CaseStatus;
import mn.sanal.dialogue.Event;
import mn.sanal.dialogue.Media;
import mn.sanal.dialogue.Message;
import mn.sanal.dialogue.Portrait;
import mn.sanal.dialogue.SecretCode;
import mn.sanal.dialogue.survey.Survey;
import mn.sanal.dialogue.survey.Surveys;
import mn.sanal.i18n.Language;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What citizens can ask of Sanal about their own data. */
class RightsTest {

  private static final Instant NOW = Instant.parse("2026-11-25T04:00:00Z");
  private static final String FACILITY = "8519-SHC1";
  private static final CaseNumber COMPLAINT = new CaseNumber("S-26-7K3QD");
  private static final CaseNumber CHILD = new CaseNumber("S-26-7K3QE");
  private static final CaseNumber RATING = new CaseNumber("S-26-7K3QF");
  private static final String TEXT = "Даваа гарагт эмийн сан хаалттай байв, утас 99112233.";

  @TempDir Path folder;
  private final UUID citizen = UUID.randomUUID();
  private final UUID neighbour = UUID.randomUUID();
  private TestDatabase database;
  private TestRooms rooms;
  private Attachments attachments;
  private Erasure erasure;
  private Portraits portraits;
  private long conversation;

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

  @Test
  void showsAllThatIsKeptAsItWasWritten() {
    complain(citizen, COMPLAINT, "medicine", TEXT);
    rate(citizen, RATING, 4, "Эмч эелдэг байсан");
    complain(neighbour, CHILD, "medicine", "Хөршийн гомдол байна.");

    Portrait portrait = portraits.of(citizen, NOW);

    assertThat(portrait.since()).isEqualTo(LocalDate.of(2026, 11, 25));
    assertThat(portrait.consents())
        .containsExactly(
            new Portrait.Consent(LocalDate.of(2026, 11, 25), 1, Language.ENGLISH, true));
    assertThat(portrait.reports())
        .singleElement()
        .extracting(Portrait.Report::text)
        .isEqualTo(TEXT);
    assertThat(portrait.ratings())
        .singleElement()
        .satisfies(
            rating -> {
              assertThat(rating.facilityCode()).isEqualTo(FACILITY);
              assertThat(rating.answers())
                  .containsEntry("key", new Answer.Rating(4))
                  .containsEntry("more", new Answer.Words("Эмч эелдэг байсан"));
            });
  }

  @Test
  void knowsNothingOfSomebodyWhoNeverAgreed() {
    Portrait portrait = portraits.of(null, NOW);

    assertThat(portrait.since()).isNull();
    assertThat(portrait.reports()).isEmpty();
    assertThat(portrait.ratings()).isEmpty();
  }

  @Test
  void leavesOfAReportWhatOfficesMustAccountFor() {
    complain(citizen, COMPLAINT, "medicine", TEXT);

    erase();

    Complaint left = rooms.get(Complaints.class).find(COMPLAINT).orElseThrow();
    assertThat(left.text()).isEmpty();
    assertThat(left.citizenId()).isNull();
    assertThat(left.conversationId()).isNull();
    assertThat(left.status()).isEqualTo(CaseStatus.WITHDRAWN);
    assertThat(left.facility()).isEqualTo(FACILITY);
    assertThat(left.category()).isEqualTo("medicine");
    assertThat(count("complaint_original")).isZero();
  }

  @Test
  void tellsTheIndexOfTheEmptiedReport() {
    complain(citizen, COMPLAINT, "medicine", TEXT);
    Position before = rooms.get(Changes.class).now();

    erase();

    assertThat(rooms.get(Changes.class).after(before, 10)).hasSize(1);
  }

  @Test
  void keepsTheRatingAsThatOfOneUnknownPerson() {
    rate(citizen, RATING, 4, "Эмч эелдэг байсан");
    rate(citizen, new CaseNumber("S-26-7K3QG"), 2, "Дахиад ирэв");

    erase();

    assertThat(
            database
                .jdbc()
                .sql(
                    "select count(*) from response where citizen_id is null and words_sealed is"
                        + " null and person <> ?")
                .param(citizen)
                .query(Integer.class)
                .single())
        .isEqualTo(2);
    assertThat(
            database
                .jdbc()
                .sql("select count(distinct person) from response")
                .query(Integer.class)
                .single())
        .isEqualTo(1);
  }

  @Test
  void opensNothingByTheOldCode() {
    complain(citizen, COMPLAINT, "medicine", TEXT);
    byte[] code = codeHash();

    erase();

    assertThat(codeHash()).isNotEqualTo(code);
  }

  @Test
  void deletesTheFilesWithTheNextSweep() throws Exception {
    complain(citizen, COMPLAINT, "medicine", TEXT);
    attachments.expect(
        List.of(new Expected(COMPLAINT, new Media(Media.Kind.PHOTO, "AgAC", 9, 0, "image/jpeg"))));
    attachments
        .claim(1)
        .forEach(
            file ->
                attachments.keep(file.id(), new Checked("image/jpeg", new byte[] {1, 2, 3}, 1, 1)));
    assertThat(kept()).hasSize(1);

    erase();
    attachments.sweep();

    assertThat(attachments.of(COMPLAINT)).isEmpty();
    assertThat(kept()).isEmpty();
    assertThat(count("erased_file")).isZero();
  }

  @Test
  void keepsTheWordsOfWhatMayConcernHarmToAChild() {
    complain(citizen, CHILD, "child_safety", "Хүүхдийг зодож байна.");

    erase();

    Complaint left = rooms.get(Complaints.class).find(CHILD).orElseThrow();
    assertThat(left.text()).isEqualTo("Хүүхдийг зодож байна.");
    assertThat(left.citizenId()).isNull();
    assertThat(left.status()).isEqualTo(CaseStatus.RECEIVED);
    assertThat(count("complaint_original")).isOne();
  }

  @Test
  void dropsWhatWaitsForTheChat() {
    rooms
        .get(Outbox.class)
        .add(
            conversation,
            Urgency.NOTICE,
            new Message(Message.Kind.NOTICE, "Хариу", List.of(), null));

    erase();

    assertThat(count("outbox")).isZero();
  }

  @Test
  void touchesNobodyElse() {
    complain(neighbour, COMPLAINT, "medicine", TEXT);
    rate(neighbour, RATING, 4, "Сайн");

    erase();

    assertThat(rooms.get(Complaints.class).find(COMPLAINT).orElseThrow().text()).isNotEmpty();
    assertThat(portraits.of(neighbour, NOW).ratings()).hasSize(1);
    assertThat(count("citizen")).isOne();
  }

  @Test
  void forgetsTheAddressOfTheChatADayLater() {
    erase();

    Conversations conversations = rooms.get(Conversations.class);
    assertThat(conversations.forgetErased(NOW.plus(Duration.ofHours(23)))).isZero();
    assertThat(conversations.forgetErased(NOW.plus(Duration.ofHours(25)))).isOne();
  }

  @Test
  void keepsTheChatOfSomebodyWhoCameBack() {
    erase();
    UUID anew = UUID.randomUUID();
    rooms.get(Citizens.class).add(List.of(anew), NOW);
    database
        .jdbc()
        .sql("update conversation set citizen_id = ? where id = ?")
        .param(anew)
        .param(conversation)
        .update();

    assertThat(rooms.get(Conversations.class).forgetErased(NOW.plus(Duration.ofDays(9)))).isZero();
  }

  private void erase() {
    database
        .transactions()
        .executeWithoutResult(_ -> erasure.erase(new Erasure.Wish(citizen, conversation), NOW));
  }

  private long conversation(UUID owner, String address) {
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

  private void complain(UUID writer, CaseNumber number, String category, String text) {
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
                    NOW)));
  }

  private void rate(UUID writer, CaseNumber number, int value, String words) {
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
                        null,
                        Map.of("key", new Answer.Rating(value), "more", new Answer.Words(words)),
                        Language.MONGOLIAN),
                    writer,
                    NOW)));
  }

  private byte[] codeHash() {
    return database
        .jdbc()
        .sql("select code_hash from complaint")
        .query((row, _) -> row.getBytes(1))
        .single();
  }

  private List<Path> kept() throws Exception {
    try (Stream<Path> files = Files.list(folder.resolve("attachments").resolve("kept"))) {
      return files.toList();
    }
  }

  private int count(String table) {
    return database.jdbc().sql("select count(*) from " + table).query(Integer.class).single();
  }
}
