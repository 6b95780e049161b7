package mn.sanal.db.conversation;

import java.nio.charset.StandardCharsets;
import java.util.List;
import mn.sanal.db.key.Keyring;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Puts away what of a conversation cannot be read, because its bytes are damaged or its key is
 * gone, so that everything else goes on. It is kept sealed, and staff see that it exists.
 */
@Component
public final class Salvage {

  private static final Logger LOG = LoggerFactory.getLogger(Salvage.class);

  private final JdbcClient jdbc;
  private final Keyring keyring;

  public Salvage(JdbcClient jdbc, Keyring keyring) {
    this.jdbc = jdbc;
    this.keyring = keyring;
  }

  private record Row(long id, Sealed address, @Nullable Sealed state, @Nullable Sealed replies) {}

  /**
   * Makes the conversations of an address readable again, in every role and in the caller's
   * transaction: a state that cannot be read is put away, and the dialogue begins anew.
   */
  public void mend(AddressKey key, String address) {
    for (Row row : locked(key)) {
      if (!opens(() -> keyring.open(Conversations.ADDRESS, row.address().bytes()))) {
        jdbc.sql("update conversation set address_sealed = :address where id = :id")
            .param(
                "address",
                keyring.seal(Conversations.ADDRESS, address.getBytes(StandardCharsets.UTF_8)))
            .param("id", row.id())
            .update();
        LOG.warn("An address could not be read and was written anew");
      }
      Sealed replies = row.replies();
      if (replies != null
          && !opens(
              () -> ReplyCodec.replies(keyring.open(Conversations.REPLIES, replies.bytes()), 0))) {
        parkReplies(row.id());
      }
      Sealed state = row.state();
      if (state != null && !opens(() -> keyring.open(Conversations.STATE, state.bytes()))) {
        parkState(row.id());
      }
    }
  }

  private List<Row> locked(AddressKey key) {
    return jdbc.sql(
            """
            select id, address_sealed, state_sealed, replies_sealed from conversation
            where address_hash = :hash order by id for update
            """)
        .param("hash", key.hash())
        .query(
            (row, _) ->
                new Row(
                    row.getLong(1),
                    new Sealed(row.getBytes(2)),
                    sealed(row.getBytes(3)),
                    sealed(row.getBytes(4))))
        .list();
  }

  private static @Nullable Sealed sealed(byte @Nullable [] bytes) {
    return bytes == null ? null : new Sealed(bytes);
  }

  private static boolean opens(Runnable reading) {
    try {
      reading.run();
      return true;
    } catch (RuntimeException _) {
      return false;
    }
  }

  /** Puts away the waiting replies of a conversation; whatever else waits for it goes on. */
  void parkReplies(long conversation) {
    park(conversation, false);
  }

  /** Puts away all that waits for a conversation: nobody knows where to send it. */
  void parkAll(long conversation) {
    park(conversation, true);
  }

  private void park(long conversation, boolean outbox) {
    int parked =
        jdbc.sql(
                """
                with lost as (
                  select id, replies_sealed from conversation where id = :id for update),
                freed as (
                  update conversation c set replies_sealed = null, courier_node = null
                  from lost where c.id = lost.id),
                taken as (
                  delete from outbox where conversation_id = :id and :outbox
                  returning conversation_id as id, body_sealed)
                insert into parked_message (conversation_id, reason, error_code, body_sealed, at)
                select id, 'UNREADABLE', 0, sealed, now()
                from (select id, replies_sealed from lost where replies_sealed is not null
                      union all select id, body_sealed from taken) as t (id, sealed)
                """)
            .param("id", conversation)
            .param("outbox", outbox)
            .update();
    LOG.warn("What waits for a chat cannot be read and was parked ({} rows)", parked);
  }

  private void parkState(long conversation) {
    jdbc.sql(
            """
            with lost as (select id, state_sealed from conversation where id = :id for update),
            kept as (
              insert into parked_message (conversation_id, reason, error_code, body_sealed, at)
              select id, 'UNREADABLE', 0, state_sealed, now() from lost)
            update conversation c set state_sealed = null from lost where c.id = lost.id
            """)
        .param("id", conversation)
        .update();
    LOG.warn("The state of a dialogue cannot be read and was parked; it begins anew");
  }
}
