package mn.sanal.db.transfer;

import java.sql.Timestamp;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import mn.sanal.db.complaint.Cases;
import mn.sanal.db.key.Keyring;
import mn.sanal.dialogue.SecretCode;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * The codes by which citizens go on elsewhere. A conversation has one at most; only its keyed hash
 * is kept, for minutes, and whoever uses it uses it up.
 */
@Component
public class TransferCodes {

  private static final String CODE = "transfer-code";

  private final JdbcClient jdbc;
  private final Keyring keyring;

  TransferCodes(JdbcClient jdbc, Keyring keyring) {
    this.jdbc = jdbc;
    this.keyring = keyring;
  }

  /** A conversation that can be gone on with elsewhere by a code. */
  public record Offer(long conversation, SecretCode code) {}

  /** Keeps codes in the caller's transaction; an earlier one of a conversation is good no more. */
  public void offer(Collection<Offer> offers, Instant until) {
    offers.forEach(
        offer ->
            jdbc.sql(
                    """
                    insert into transfer_code (conversation_id, code_hash, expires_at)
                    values (:conversation, :code, :until)
                    on conflict (conversation_id) do update
                      set code_hash = excluded.code_hash, expires_at = excluded.expires_at
                    """)
                .param("conversation", offer.conversation)
                .param("code", hash(offer.code))
                .param("until", Timestamp.from(until))
                .update());
  }

  /**
   * The conversations that codes let go on elsewhere. The tries are counted by {@link Cases}, which
   * has been asked for the same codes before: what goes beyond its limit finds nothing.
   */
  public Map<Cases.Attempt, Long> offered(Collection<Cases.Attempt> attempts, Instant now) {
    List<Cases.Attempt> all = List.copyOf(attempts);
    Map<Cases.Attempt, Long> offered = new HashMap<>();
    if (all.isEmpty()) {
      return offered;
    }
    jdbc.sql(
            """
            select i, t.conversation_id
            from unnest(:codes::bytea[], :tried::bigint[]) with ordinality as a (code, tried, i)
            join transfer_code t on t.code_hash = a.code and t.expires_at > :now
            where not exists (
              select from code_try where conversation_id = a.tried
                and hour = date_trunc('hour', :now::timestamptz, 'UTC') and tries > :limit)
            """)
        .param("codes", all.stream().map(each -> hash(each.code())).toArray(byte[][]::new))
        .param("tried", all.stream().map(Cases.Attempt::conversation).toArray(Long[]::new))
        .param("now", Timestamp.from(now))
        .param("limit", Cases.TRIES_AN_HOUR)
        .query(
            row -> {
              offered.put(all.get(row.getInt(1) - 1), row.getLong(2));
            });
    return offered;
  }

  /** Forgets codes that are good no more. */
  public void forgetExpired(Instant now) {
    jdbc.sql("delete from transfer_code where expires_at <= ?").param(Timestamp.from(now)).update();
  }

  private byte[] hash(SecretCode code) {
    return keyring.hash(CODE, code.value());
  }
}
