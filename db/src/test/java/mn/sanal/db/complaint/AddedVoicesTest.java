package mn.sanal.db.complaint;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import mn.sanal.db.TestDatabase;
import mn.sanal.db.TestRooms;
import mn.sanal.db.citizen.Citizens;
import mn.sanal.db.key.Keyring;
import mn.sanal.db.outbox.Shipping;
import mn.sanal.db.outbox.Urgency;
import mn.sanal.db.privacy.Portraits;
import mn.sanal.dialogue.Alike;
import mn.sanal.dialogue.CaseKind;
import mn.sanal.dialogue.CaseStatus;
import mn.sanal.dialogue.JoinedCase;
import mn.sanal.dialogue.Portrait;
import mn.sanal.dialogue.State;
import mn.sanal.i18n.Language;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class AddedVoicesTest {

  private static final String TEXT = "Сумын эмийн санд даралтны эм олдохгүй байна.";
  private static final UUID OTHER = UUID.fromString("00000000-0000-0000-0000-000000000002");

  private final TestDatabase database = TestDatabase.fresh();
  private final TestRooms rooms = TestRooms.in(database, Clock.fixed(Reports.NOW, ZoneOffset.UTC));
  private final Complaints complaints = rooms.get(Complaints.class);
  private final AddedVoices voices = rooms.get(AddedVoices.class);
  private final Desk desk = rooms.get(Desk.class);

  @BeforeEach
  void prepare() {
    Reports.prepare(database);
    new Citizens(database.jdbc()).add(List.of(OTHER), Reports.NOW);
    database
        .jdbc()
        .sql(
            """
            insert into conversation (channel, role, address_hash, address_sealed, citizen_id)
            values ('web', 'citizen', sha256('x'), '', :citizen)
            """)
        .param("citizen", OTHER)
        .update();
  }

  @AfterEach
  void close() {
    rooms.close();
    database.close();
  }

  private Complaint received(String category, boolean anonymous) {
    NewComplaint report = Reports.report(CaseKind.COMPLAINT, category, TEXT, anonymous, false);
    database.transactions().executeWithoutResult(_ -> complaints.receive(List.of(report)));
    return complaints.find(report.report().number()).orElseThrow();
  }

  private Optional<Alike> alike(CaseKind kind, String place, String text, @Nullable UUID citizen) {
    var asked = new AddedVoices.Asked(kind, place, text, citizen);
    return Optional.ofNullable(voices.alike(List.of(asked)).get(asked));
  }

  private Optional<Alike> alike(@Nullable UUID citizen) {
    return alike(CaseKind.COMPLAINT, "8519", TEXT, citizen);
  }

  private void join(Complaint complaint, UUID citizen) {
    voices.join(List.of(new AddedVoices.Voice(complaint.number(), citizen, 2)), Reports.NOW);
  }

  private List<String> told(long conversation) {
    return rooms
        .get(Shipping.class)
        .items(List.of(conversation), Urgency.NOTICE, List.of(), Reports.NOW.plusSeconds(1))
        .stream()
        .map(item -> item.message().text())
        .toList();
  }

  @Test
  void findsTheOpenReportOfOthersInTheSameSoum() {
    Complaint first = received("medicine", false);
    received("medicine", true);

    assertThat(alike(OTHER)).contains(new Alike(first.number(), 2));
    assertThat(alike(null)).contains(new Alike(first.number(), 2));
    assertThat(alike(CaseKind.COMPLAINT, "85", TEXT, OTHER)).isEmpty();
    assertThat(alike(CaseKind.SUGGESTION, "8519", TEXT, OTHER)).isEmpty();
    assertThat(alike(CaseKind.COMPLAINT, "8519", "Эм алга", OTHER)).isEmpty();
    assertThat(alike(CaseKind.COMPLAINT, "8519", "Өөр зүйлийн тухай гомдол бичлээ", OTHER))
        .isEmpty();
  }

  @Test
  void offersNobodyTheirOwnReport() {
    received("medicine", false);

    assertThat(alike(Reports.CITIZEN)).isEmpty();
  }

  @Test
  void offersNeitherClosedReportsNorHarmToAChild() {
    received("child_safety", true);
    Complaint closed = received("medicine", true);
    Complaint _ = desk.decline(closed.number(), Actor.staff(7), "Шалтгаан");

    assertThat(alike(OTHER)).isEmpty();
  }

  @Test
  void countsEachVoiceOnceAndOffersItNoMore() {
    Complaint first = received("medicine", false);
    join(first, OTHER);
    join(first, OTHER);
    join(first, Reports.CITIZEN);

    assertThat(alike(OTHER)).isEmpty();
    assertThat(alike(null)).contains(new Alike(first.number(), 2));
    assertThat(rooms.get(Patterns.class).of(first).joined()).isEqualTo(1);
  }

  @Test
  void tellsWhoJoinedTheAnswerToo() {
    Complaint first = received("medicine", true);
    join(first, OTHER);

    Complaint _ = desk.answer(first.number(), Actor.staff(7), "Даваа гаригт ирнэ.");

    assertThat(told(2))
        .singleElement()
        .satisfies(
            message ->
                assertThat(message)
                    .contains("нэгдсэн", "Даваа гаригт ирнэ.")
                    .doesNotContain(first.number().value()));
  }

  @Test
  void tellsEachInTheirOwnLanguage() {
    Complaint first = received("medicine", false);
    speaks(2, Language.ENGLISH);
    join(first, OTHER);

    Complaint _ = desk.decline(first.number(), Actor.staff(7), "Эм ирээгүй.");

    assertThat(told(2)).singleElement().asString().contains("you joined", "Zuunkhangai");
    assertThat(told(1)).singleElement().asString().contains("татгалзлаа");
  }

  @Test
  void showsWhoJoinedHowItStandsAndNothingThatWasWritten() {
    Complaint first = received("medicine", false);
    join(first, OTHER);
    JoinedCase waiting =
        new JoinedCase(
            CaseKind.COMPLAINT, "medicine", CaseStatus.RECEIVED, first.receivedOn(), null);
    assertThat(voices.joinedBy(List.of(OTHER, Reports.CITIZEN)))
        .isEqualTo(Map.of(OTHER, List.of(waiting)));

    desk.answer(first.number(), Actor.staff(7), "Даваа гаригт ирнэ.");

    Portrait portrait = rooms.get(Portraits.class).of(OTHER, Reports.NOW);
    assertThat(portrait.reports()).isEmpty();
    assertThat(portrait.joined())
        .containsExactly(
            new JoinedCase(
                CaseKind.COMPLAINT,
                "medicine",
                CaseStatus.ANSWERED,
                first.receivedOn(),
                "Даваа гаригт ирнэ."));
  }

  private void speaks(long conversation, Language language) {
    byte[] state = State.NEW.language(language).toJson().getBytes(UTF_8);
    database
        .jdbc()
        .sql("update conversation set state_sealed = :state where id = :id")
        .param("state", rooms.get(Keyring.class).seal("state", state))
        .param("id", conversation)
        .update();
  }

  @Test
  void forgetsTheVoiceOfWhoHadTheirDataErased() {
    Complaint first = received("medicine", true);
    join(first, OTHER);

    database
        .transactions()
        .executeWithoutResult(_ -> rooms.get(OwnReports.class).erase(OTHER, Reports.NOW));

    assertThat(alike(null)).contains(new Alike(first.number(), 1));
  }

  @Test
  void staysForTheOthersWhenItsWriterTakesItBack() {
    Complaint first = received("medicine", false);
    join(first, OTHER);

    complaints.heard(
        List.of(new CitizenWord.Withdraws(first.number(), Reports.CITIZEN)), Reports.NOW);

    Complaint left = complaints.find(first.number()).orElseThrow();
    assertThat(left.status()).isEqualTo(CaseStatus.RECEIVED);
    assertThat(left.citizenId()).isNull();
    assertThat(complaints.history(left.id()).getLast().kind()).isEqualTo(ComplaintEvent.Kind.LEFT);
    desk.answer(left.number(), Actor.staff(7), "Эм ирлээ.");
    assertThat(told(2)).singleElement().asString().contains("Эм ирлээ.");
    assertThat(told(1)).isEmpty();
  }

  @Test
  void staysForTheOthersWhenItsWriterIsErased() {
    Complaint first = received("medicine", false);
    join(first, OTHER);

    assertThat(rooms.get(OwnReports.class).erase(Reports.CITIZEN, Reports.NOW))
        .containsExactly(first.number().value());

    Complaint left = complaints.find(first.number()).orElseThrow();
    assertThat(left.text()).isEqualTo(first.text());
    assertThat(left.status()).isEqualTo(CaseStatus.RECEIVED);
    assertThat(left.citizenId()).isNull();
    assertThat(
            database
                .jdbc()
                .sql("select count(*) from complaint_original")
                .query(Integer.class)
                .single())
        .isZero();
    desk.answer(left.number(), Actor.staff(7), "Эм ирлээ.");
    assertThat(told(2)).singleElement().asString().contains("Эм ирлээ.");
  }
}
