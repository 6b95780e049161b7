package mn.sanal.db.outbox;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import mn.sanal.db.conversation.MessageCodec;
import mn.sanal.db.key.Keyring;
import mn.sanal.dialogue.Message;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import tools.jackson.core.JsonParser;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.json.JsonFactory;

/** What couriers read and write of the outbox, in the caller's transaction. */
@Component
public final class Shipping {

  private static final JsonFactory JSON = new JsonFactory();

  private final JdbcClient jdbc;
  private final Keyring keyring;

  public Shipping(JdbcClient jdbc, Keyring keyring) {
    this.jdbc = jdbc;
    this.keyring = keyring;
  }

  /** Conversations for which something of this urgency is due, the longest waiting first. */
  public List<Long> due(Urgency urgency, Collection<Long> held, Instant now, int limit) {
    return jdbc.sql(
            """
            select conversation_id from outbox
            where urgency = :urgency and not_before <= :now and id <> all(:held)
            group by conversation_id order by min(not_before), min(id) limit :limit
            """)
        .param("urgency", urgency.code())
        .param("now", now.atOffset(ZoneOffset.UTC))
        .param("held", held.toArray(Long[]::new))
        .param("limit", limit)
        .query((row, _) -> row.getLong(1))
        .list();
  }

  /**
   * What is due in conversations that the caller holds, oldest first in each; of bulk only the
   * first of each conversation.
   */
  public List<Item> items(
      Collection<Long> conversations, Urgency urgency, Collection<Long> held, Instant now) {
    List<Item> items =
        jdbc.sql(
                """
                select id, conversation_id, body_sealed from outbox
                where conversation_id = any(:conversations) and urgency = :urgency
                  and not_before <= :now and id <> all(:held)
                order by conversation_id, id
                """)
            .param("conversations", conversations.toArray(Long[]::new))
            .param("urgency", urgency.code())
            .param("now", now.atOffset(ZoneOffset.UTC))
            .param("held", held.toArray(Long[]::new))
            .query(
                (row, _) ->
                    new Item(row.getLong(1), row.getLong(2), urgency, message(row.getBytes(3))))
            .list();
    return urgency == Urgency.NOTICE ? items : firstOfEach(items);
  }

  private static List<Item> firstOfEach(List<Item> sorted) {
    List<Item> first = new ArrayList<>();
    for (Item item : sorted) {
      if (first.isEmpty() || first.getLast().conversationId() != item.conversationId()) {
        first.add(item);
      }
    }
    return first;
  }

  /**
   * How many messages of bulk may go out now, by the pace that all nodes share; waits for other
   * nodes that ask.
   */
  public int allowance(int perSecond) {
    return jdbc.sql(
            """
            update bulk_pace
            set tokens = least(:rate, tokens
                  + extract(epoch from clock_timestamp() - at) * :rate),
                at = clock_timestamp()
            returning floor(tokens)::int
            """)
        .param("rate", perSecond)
        .query((row, _) -> row.getInt(1))
        .single();
  }

  /** Uses up a part of the allowance. */
  public void spend(int messages) {
    jdbc.sql("update bulk_pace set tokens = tokens - :spent").param("spent", messages).update();
  }

  /** Strikes out what was delivered or parked. */
  public void remove(Collection<Long> items) {
    jdbc.sql("delete from outbox where id = any(:ids)")
        .param("ids", items.toArray(Long[]::new))
        .update();
  }

  /** A message that a channel refused for good. */
  public record Refused(
      long conversationId, Parked.Reason reason, int errorCode, Message message) {}

  /** Keeps refused messages for staff to see that they exist. */
  public void park(Refused refused, Instant now) {
    jdbc.sql(
            """
            insert into parked_message (conversation_id, reason, error_code, body_sealed, at)
            select id, :reason, :code, :body, :now from conversation where id = :conversation
            """)
        .param("conversation", refused.conversationId())
        .param("reason", refused.reason().name())
        .param("code", refused.errorCode())
        .param("body", keyring.seal(Outbox.SEAL, Outbox.bytes(refused.message())))
        .param("now", now.atOffset(ZoneOffset.UTC))
        .update();
  }

  private Message message(byte[] sealed) {
    byte[] body = keyring.open(Outbox.SEAL, sealed);
    try (JsonParser json = JSON.createParser(ObjectReadContext.empty(), body)) {
      json.nextToken();
      return MessageCodec.read(json);
    }
  }
}
