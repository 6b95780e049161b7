package mn.sanal.db.privacy;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
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
  void knowsNothingOfSomebodyWhoNeverAgreed() {
    Portrait portrait = portraits.of(null, NOW);

    assertThat(portrait.since()).isNull();
    assertThat(portrait.reports()).isEmpty();
    assertThat(portrait.ratings()).isEmpty();
  }
}
