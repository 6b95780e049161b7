package mn.sanal.db.privacy;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import mn.sanal.db.complaint.CitizenWord;
import mn.sanal.db.complaint.Complaints;
import mn.sanal.dialogue.AgeBand;
import mn.sanal.dialogue.Answer;
import mn.sanal.dialogue.Portrait;
import mn.sanal.i18n.Language;
import org.junit.jupiter.api.Test;

/** What citizens are shown of their own data. */
class PortraitsTest extends OwnDataFixture {

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
  void showsWhatWasAddedToAReportAndHowOldOneSaidToBe() {
    complain(citizen, COMPLAINT, "medicine", TEXT);
    database
        .transactions()
        .executeWithoutResult(
            _ ->
                rooms
                    .get(Complaints.class)
                    .heard(
                        List.of(new CitizenWord.Replies(COMPLAINT, citizen, "Одоо ч алга")), NOW));
    rate(citizen, RATING, 4, "Эмч эелдэг байсан");

    Portrait portrait = portraits.of(citizen, NOW);

    assertThat(portrait.reports().getFirst().added()).containsExactly("Одоо ч алга");
    assertThat(portrait.ratings().getFirst().age()).isEqualTo(AgeBand.FROM_35);
  }

  @Test
  void knowsNothingOfSomebodyWhoNeverAgreed() {
    Portrait portrait = portraits.of(null, NOW);

    assertThat(portrait.since()).isNull();
    assertThat(portrait.reports()).isEmpty();
    assertThat(portrait.ratings()).isEmpty();
  }
}
