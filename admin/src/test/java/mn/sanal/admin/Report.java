package mn.sanal.admin;

import java.util.List;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import mn.sanal.db.complaint.Complaints;
import mn.sanal.db.complaint.NewComplaint;
import mn.sanal.db.conversation.Channel;
import mn.sanal.dialogue.CaseKind;
import mn.sanal.dialogue.CaseNumber;
import mn.sanal.dialogue.Event;
import mn.sanal.dialogue.SecretCode;
import mn.sanal.i18n.Language;
import org.jspecify.annotations.Nullable;

/** A report as a citizen sends it: a complaint about medicines in Davst, unless said otherwise. */
public record Report(
    String text,
    String category,
    String place,
    @Nullable String typedFacility,
    boolean anonymous,
    Channel channel) {

  private static final AtomicInteger LAST = new AtomicInteger();
  private static final UUID CITIZEN = UUID.fromString("00000000-0000-0000-0000-000000000001");

  public static Report of(String text) {
    return new Report(text, "medicine", "8519", null, true, Channel.TELEGRAM);
  }

  public Report in(String placeCode) {
    return new Report(text, category, placeCode, typedFacility, anonymous, channel);
  }

  public Report about(String key) {
    return new Report(text, key, place, typedFacility, anonymous, channel);
  }

  /** About a facility that was not in the list. */
  public Report at(String typed) {
    return new Report(text, category, place, typed, anonymous, channel);
  }

  /** By a citizen who can be told of the answer. */
  public Report named() {
    return new Report(text, category, place, typedFacility, false, channel);
  }

  /** By another way than Telegram. */
  public Report by(Channel other) {
    return new Report(text, category, place, typedFacility, anonymous, other);
  }

  public CaseNumber sentTo(RunningConsole console) {
    int n = LAST.incrementAndGet();
    var number = new CaseNumber("S-26-%05d".formatted(n));
    var event =
        new Event.Reported(
            number,
            new SecretCode("K7QD-3MXA-%04d".formatted(n)),
            CaseKind.COMPLAINT,
            category,
            place,
            null,
            typedFacility,
            text,
            List.of(),
            anonymous,
            false,
            Language.MONGOLIAN);
    long conversation = anonymous ? 0 : conversation(console);
    var report = new NewComplaint(event, CITIZEN, conversation, channel, console.clock.instant());
    console
        .database
        .transactions()
        .executeWithoutResult(status -> console.bean(Complaints.class).receive(List.of(report)));
    return number;
  }

  private static long conversation(RunningConsole console) {
    var jdbc = console.database.jdbc();
    jdbc.sql("insert into citizen (id, created_at) values (:id, now()) on conflict do nothing")
        .param("id", CITIZEN)
        .update();
    jdbc.sql(
            """
            insert into conversation (channel, role, address_hash, address_sealed, citizen_id)
            values ('web', 'citizen', :hash, '', :id) on conflict do nothing
            """)
        .param("hash", new byte[32])
        .param("id", CITIZEN)
        .update();
    return jdbc.sql("select id from conversation where citizen_id = :id")
        .param("id", CITIZEN)
        .query(Long.class)
        .single();
  }
}
