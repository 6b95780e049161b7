package mn.sanal.db.complaint;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import mn.sanal.db.TestDatabase;
import mn.sanal.db.TestRooms;
import mn.sanal.dialogue.CaseKind;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class PatternsTest {

  private static final String TEXT = "Сумын эмийн санд даралтны эм амлодипин олдохгүй байна.";

  private final TestDatabase database = TestDatabase.fresh();
  private final TestRooms rooms = TestRooms.in(database, Clock.fixed(Reports.NOW, ZoneOffset.UTC));
  private final Complaints complaints = rooms.get(Complaints.class);
  private final Patterns patterns = rooms.get(Patterns.class);

  @BeforeEach
  void prepare() {
    Reports.prepare(database);
  }

  @AfterEach
  void close() {
    rooms.close();
    database.close();
  }

  private Complaint received(String category, String text, boolean anonymous, Duration later) {
    NewComplaint report = Reports.report(CaseKind.COMPLAINT, category, text, anonymous, false);
    Instant at = Reports.NOW.plus(later);
    NewComplaint timed =
        new NewComplaint(
            report.report(), report.citizen(), report.conversation(), report.channel(), at);
    database.transactions().executeWithoutResult(_ -> complaints.receive(List.of(timed)));
    return complaints.find(report.report().number()).orElseThrow();
  }

  private Complaint anonymous(String text) {
    return received("medicine", text, true, Duration.ZERO);
  }

  @Test
  void knowsTheSameWordsInOtherFormsOrderAndScript() {
    Complaint first = anonymous(TEXT);
    anonymous("АМЛОДИПИН даралтны эм сумын эмийн сангаас олдохгүй байна!!!");
    anonymous("sumiin emiin sand daraltnii em amlodipin oldohgui baina");

    assertThat(patterns.of(first).alike()).isEqualTo(2);
    assertThat(patterns.of(first).places()).isEqualTo(1);
    assertThat(patterns.of(first).spread()).isFalse();
  }

  @Test
  void takesOtherWordsAndFewWordsForOthers() {
    Complaint first = anonymous(TEXT);
    anonymous("Сумын эмийн санд чихрийн шижингийн эм инсулин олдохгүй байна.");
    Complaint few = anonymous("Эм алга байна");
    anonymous("Эм алга байна");

    assertThat(patterns.of(first).alike()).isZero();
    assertThat(patterns.of(few).alike()).isZero();
  }

  @Test
  void marksWordsThatCameManyTimesWithinADay() {
    Complaint first = anonymous(TEXT);
    for (int i = 1; i <= 3; i++) {
      received("medicine", TEXT, true, Duration.ofHours(7L * i));
    }
    Complaint later = received("medicine", TEXT, true, Duration.ofDays(9));

    assertThat(patterns.of(first).spread()).isTrue();
    assertThat(patterns.of(first).alike()).isEqualTo(4);
    assertThat(patterns.of(later).spread()).isFalse();
  }

  @Test
  void marksManyReportsOfOneWriterAtOnce() {
    Complaint first = received("medicine", "Эмч өнөөдөр ирсэнгүй, хүлээсэн.", false, Duration.ZERO);
    for (int i = 1; i <= 5; i++) {
      assertThat(patterns.of(first).hasty()).isFalse();
      received("care", "Өөр зүйлийн тухай гомдол " + i, false, Duration.ofMinutes(i));
    }

    assertThat(patterns.of(first).hasty()).isTrue();
    assertThat(patterns.of(anonymous("Нэргүй хүний бичсэн гомдол")).atOnce()).isZero();
  }

  @Test
  void countsNothingOfHarmToAChild() {
    Complaint child = received("child_safety", TEXT, true, Duration.ZERO);
    Complaint other = anonymous(TEXT);

    assertThat(patterns.of(child)).isEqualTo(new Patterns.Beside(0, 0, 0, 0, 0));
    assertThat(patterns.of(other).alike()).isZero();
  }

  @Test
  void forgetsTheWordsOfWhoHadTheirDataErased() {
    Complaint first = anonymous(TEXT);
    received("medicine", TEXT, false, Duration.ZERO);
    database
        .transactions()
        .executeWithoutResult(_ -> rooms.get(OwnReports.class).erase(Reports.CITIZEN, Reports.NOW));

    assertThat(patterns.of(first).alike()).isZero();
  }
}
