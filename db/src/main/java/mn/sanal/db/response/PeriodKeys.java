package mn.sanal.db.response;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.nio.ByteBuffer;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import mn.sanal.db.key.Keyring;
import mn.sanal.db.place.TimeZones;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * The keys by which repeats of a confidential survey are recognised. Each is drawn at random for
 * one survey and period and destroyed when the period is over. It is not derived from the master
 * key: whoever has that key could otherwise make it again.
 */
@Component
public class PeriodKeys {

  private static final String PURPOSE = "period-key";
  private static final String ALGORITHM = "HmacSHA256";
  private static final int BYTES = 32;

  /** In the west the day ends last. */
  private static final String WEST = "84";

  private final JdbcClient jdbc;
  private final Keyring keyring;
  private final SecureRandom random = new SecureRandom();

  public PeriodKeys(JdbcClient jdbc, Keyring keyring) {
    this.jdbc = jdbc;
    this.keyring = keyring;
  }

  /** What stands for a citizen in one survey and period, and nowhere else. */
  UUID person(String surveyId, RatingPeriod period, UUID citizen) {
    try {
      Mac mac = Mac.getInstance(ALGORITHM);
      mac.init(new SecretKeySpec(key(surveyId, period), ALGORITHM));
      ByteBuffer hash = ByteBuffer.wrap(mac.doFinal(citizen.toString().getBytes(UTF_8)));
      return new UUID(hash.getLong(), hash.getLong());
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("HMAC-SHA-256 is not available", e);
    }
  }

  private byte[] key(String surveyId, RatingPeriod period) {
    byte[] fresh = new byte[BYTES];
    random.nextBytes(fresh);
    byte[] sealed =
        jdbc.sql(
                """
                insert into period_key as k (survey_id, period_from, period_until, key_sealed)
                values (:survey, :from::date, :until::date, :key)
                on conflict (survey_id, period_from) do update set key_sealed = k.key_sealed
                returning key_sealed
                """)
            .param("survey", surveyId)
            .param("from", period.from().toString())
            .param("until", period.until().toString())
            .param("key", keyring.seal(PURPOSE, fresh))
            .query((row, _) -> row.getBytes(1))
            .single();
    return keyring.open(PURPOSE, sealed);
  }

  /**
   * Destroys the keys of periods that are over. The table is written anew, so that nothing of them
   * is left in its file.
   *
   * @return how many there were
   */
  public int destroyExpired(Instant now) {
    int gone =
        jdbc.sql("delete from period_key where period_until <= :today::date")
            .param("today", LocalDate.ofInstant(now, TimeZones.of(WEST)).toString())
            .update();
    if (gone > 0) {
      jdbc.sql("vacuum full period_key").update();
    }
    return gone;
  }
}
