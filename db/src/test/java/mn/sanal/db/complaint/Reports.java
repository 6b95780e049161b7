package mn.sanal.db.complaint;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import mn.sanal.db.TestDatabase;
import mn.sanal.db.citizen.Citizens;
import mn.sanal.db.conversation.Channel;
import mn.sanal.dialogue.CaseKind;
import mn.sanal.dialogue.CaseNumber;
import mn.sanal.dialogue.Event;
import mn.sanal.dialogue.SecretCode;
import mn.sanal.i18n.Language;

/** Reports for tests: a medicine complaint in Zuunkhangai, Uvs, and what differs from it. */
final class Reports {

  static final Instant NOW = Instant.parse("2026-11-25T04:00:00Z");
  static final UUID CITIZEN = UUID.fromString("00000000-0000-0000-0000-000000000001");

  private static final AtomicInteger LAST = new AtomicInteger();

  private Reports() {}

  /** The places, the facility and the citizen that the reports are about. */
  static void prepare(TestDatabase database) {
    database
        .jdbc()
        .sql(
            """
            insert into place (code, parent, level, name_mn, name_en) values
              ('85', null, 'AIMAG', 'Увс', 'Uvs'),
              ('8519', '85', 'SOUM', 'Зүүнхангай', 'Zuunkhangai');
            insert into facility (code, place, kind, name_mn, name_en, source, confidence) values
              ('8519-SHC1', '8519', 'SOUM_HEALTH_CENTRE', 'Зүүнхангай', 'Zuunkhangai', 'test', 'NAMED');
            """)
        .update();
    new Citizens(database.jdbc()).add(List.of(CITIZEN), NOW);
    database
        .jdbc()
        .sql(
            """
            insert into conversation (channel, role, address_hash, address_sealed, citizen_id)
            values ('web', 'citizen', :hash, '', :citizen)
            """)
        .param("hash", new byte[32])
        .param("citizen", CITIZEN)
        .update();
  }

  static NewComplaint medicine() {
    return report(CaseKind.COMPLAINT, "medicine", "Эмийн сан хаалттай байсан.", false, false);
  }

  static NewComplaint report(
      CaseKind kind, String category, String text, boolean anonymous, boolean mayBeShown) {
    int n = LAST.incrementAndGet();
    Event.Reported reported =
        new Event.Reported(
            new CaseNumber("S-26-%05d".formatted(n)),
            new SecretCode("K7QD-3MXA-%04d".formatted(n)),
            kind,
            category,
            "8519",
            "8519-SHC1",
            null,
            text,
            List.of(),
            anonymous,
            mayBeShown,
            Language.MONGOLIAN);
    return new NewComplaint(reported, CITIZEN, 1, Channel.TELEGRAM, NOW);
  }
}
