package mn.sanal.db.privacy;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.ByteBuffer;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import mn.sanal.db.attachment.Checked;
import mn.sanal.db.attachment.Expected;
import mn.sanal.db.change.Changes;
import mn.sanal.db.change.Position;
import mn.sanal.db.citizen.Citizens;
import mn.sanal.db.complaint.Complaint;
import mn.sanal.db.complaint.Complaints;
import mn.sanal.db.conversation.AddressKey;
import mn.sanal.db.conversation.Channel;
import mn.sanal.db.conversation.Conversations;
import mn.sanal.db.conversation.SetAside;
import mn.sanal.db.outbox.Outbox;
import mn.sanal.db.outbox.Urgency;
import mn.sanal.dialogue.CaseNumber;
import mn.sanal.dialogue.CaseStatus;
import mn.sanal.dialogue.Media;
import mn.sanal.dialogue.Message;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** What goes, and what remains and why, when a citizen erases all. */
class ErasureTest extends OwnDataFixture {

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

  @Test
  void forgetsWhatOfTheirsWasSetAside() {
    SetAside aside = rooms.get(SetAside.class);
    Conversations conversations = rooms.get(Conversations.class);
    aside.add(setAside(1, conversations.key(Channel.TELEGRAM, "4711")), NOW);
    aside.add(setAside(2, conversations.key(Channel.TELEGRAM, "4712")), NOW);
    aside.add(setAside(3, null), NOW);

    erase();

    assertThat(aside.newest(9, 0)).extracting(SetAside.Entry::updateId).containsExactly(3L, 2L);
  }

  private static SetAside.Failed setAside(long number, @Nullable AddressKey writer) {
    return new SetAside.Failed(
        7,
        Channel.TELEGRAM,
        number,
        writer,
        SetAside.Reason.FAILED,
        "Fault",
        ByteBuffer.allocate(9));
  }
}
