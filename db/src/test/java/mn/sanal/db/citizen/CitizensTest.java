package mn.sanal.db.citizen;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import mn.sanal.db.TestDatabase;
import mn.sanal.i18n.Language;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class CitizensTest {

  private static final Instant NOW = Instant.parse("2026-11-25T04:00:00Z");

  private final TestDatabase database = TestDatabase.fresh();
  private final Citizens citizens = new Citizens(database.jdbc());

  @AfterEach
  void close() {
    database.close();
  }

  private List<String> consents() {
    return database
        .jdbc()
        .sql("select version || ' ' || language || ' ' || given from consent order by at")
        .query((row, _) -> row.getString(1))
        .list();
  }

  @Test
  void aKnownCitizenStaysAsTheyAre() {
    UUID citizen = UUID.randomUUID();
    citizens.add(List.of(citizen), NOW);
    citizens.add(List.of(citizen, UUID.randomUUID()), NOW.plusSeconds(60));
    assertThat(database.jdbc().sql("select count(*) from citizen").query(Integer.class).single())
        .isEqualTo(2);
    assertThat(
            database
                .jdbc()
                .sql("select created_at from citizen where id = :id")
                .param("id", citizen)
                .query((row, _) -> row.getTimestamp(1).toInstant())
                .single())
        .isEqualTo(NOW);
  }

  @Test
  void keepsVersionLanguageAndTimeOfEveryWordOnConsent() {
    UUID citizen = UUID.randomUUID();
    citizens.add(List.of(citizen), NOW);
    citizens.heard(
        List.of(
            new Consent(citizen, 1, Language.MONGOLIAN, true, NOW),
            new Consent(citizen, 2, Language.ENGLISH, false, NOW.plusSeconds(60))));
    assertThat(consents()).containsExactly("1 mn true", "2 en false");
  }
}
