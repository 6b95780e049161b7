package mn.sanal.db.outbox;

import java.io.ByteArrayOutputStream;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import mn.sanal.db.conversation.MessageCodec;
import mn.sanal.db.key.Keyring;
import mn.sanal.dialogue.Message;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.ObjectWriteContext;
import tools.jackson.core.json.JsonFactory;

/**
 * Takes messages to be sent. Call it in the transaction of what causes the message: the courier is
 * woken when that commits, in whatever process it runs.
 */
@Component
public final class Outbox {

  /** The purpose under which bodies are sealed. */
  static final String SEAL = "outbox";

  private static final JsonFactory JSON = new JsonFactory();

  private final JdbcClient jdbc;
  private final Keyring keyring;
  private final Clock clock;

  public Outbox(JdbcClient jdbc, Keyring keyring, Clock clock) {
    this.jdbc = jdbc;
    this.keyring = keyring;
    this.clock = clock;
  }

  /**
   * To be sent as soon as its urgency allows.
   *
   * @return the id of what waits, which no other message ever has
   */
  public long add(long conversationId, Urgency urgency, Message message) {
    return add(conversationId, urgency, message, clock.instant());
  }

  /** To be sent at some time or soon after it. */
  public long add(long conversationId, Urgency urgency, Message message, Instant notBefore) {
    return jdbc.sql(
            """
            with added as (
              insert into outbox (conversation_id, urgency, body_sealed, not_before, created_at)
              values (:conversation, :urgency, :body, :not_before, :now)
              returning id)
            select id, pg_notify('sanal_outbox', '') from added
            """)
        .param("conversation", conversationId)
        .param("urgency", urgency.code())
        .param("body", keyring.seal(SEAL, bytes(message)))
        .param("not_before", notBefore.atOffset(ZoneOffset.UTC))
        .param("now", clock.instant().atOffset(ZoneOffset.UTC))
        .query((row, _) -> row.getLong("id"))
        .single();
  }

  /** Drops all that waits for a conversation or was parked, in the caller's transaction. */
  public void forget(long conversationId) {
    jdbc.sql("delete from outbox where conversation_id = ?").param(conversationId).update();
    jdbc.sql("delete from parked_message where conversation_id = ?").param(conversationId).update();
  }

  /**
   * Has all that waits for one conversation told in another, in the caller's transaction. What is
   * just being sent arrives where it was going to.
   */
  public void move(long from, long to) {
    jdbc.sql(
            """
            with moved as (
              update outbox set conversation_id = :to where conversation_id = :from returning id)
            select pg_notify('sanal_outbox', '') from moved limit 1
            """)
        .param("from", from)
        .param("to", to)
        .query((_, _) -> true)
        .list();
  }

  static byte[] bytes(Message message) {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream(512);
    try (JsonGenerator json = JSON.createGenerator(ObjectWriteContext.empty(), bytes)) {
      MessageCodec.write(json, message);
    }
    return bytes.toByteArray();
  }
}
