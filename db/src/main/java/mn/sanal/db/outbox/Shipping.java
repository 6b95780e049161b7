package mn.sanal.db.outbox;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import mn.sanal.db.conversation.MessageCodec;
import mn.sanal.db.key.Keyring;
import mn.sanal.dialogue.Message;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import tools.jackson.core.JsonParser;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.json.JsonFactory;

/** What couriers read and write of the outbox, in the caller's transaction. */
@Component
public final class Shipping {

  private static final Logger LOG = LoggerFactory.getLogger(Shipping.class);
  private static final JsonFactory JSON = new JsonFactory();

  private final JdbcClient jdbc;
  private final Keyring keyring;

  public Shipping(JdbcClient jdbc, Keyring keyring) {
    this.jdbc = jdbc;
    this.keyring = keyring;
  }

  /**
   * Conversations for which something of this urgency is due, the longest waiting first. Bulk waits
   * for the notices of its conversation.
   */
  public List<Long> due(Urgency urgency, Collection<Long> held, Instant now, int limit) {
    return jdbc.sql(
            """
            select conversation_id from outbox o
            where urgency = :urgency and not_before <= :now and id <> all(:held)
              and (urgency = 'notice' or not exists (
                select from outbox n
                where n.conversation_id = o.conversation_id and n.urgency = 'notice'
                  and n.not_before <= :now and n.id <> all(:held)))
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
    record Row(long id, long conversation, @Nullable Message message) {}
    List<Row> rows =
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
            .query((row, _) -> new Row(row.getLong(1), row.getLong(2), message(row.getBytes(3))))
            .list();
    List<Item> items = new ArrayList<>(rows.size());
    for (Row row : rows) {
      Message message = row.message();
      if (message == null) {
        parkUnreadable(row.id());
      } else {
        items.add(new Item(row.id(), row.conversation(), urgency, message));
      }
    }
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
   * nodes that ask. Never more at once than a second's worth.
   */
  public int allowance(int perSecond, Instant now) {
    return jdbc.sql(
            """
            update bulk_pace
            set tokens = least(:rate, tokens
                  + greatest(0, extract(epoch from :now::timestamptz - at)) * :rate),
                at = greatest(at, :now::timestamptz)
            returning floor(tokens)::int
            """)
        .param("rate", perSecond)
        .param("now", now.atOffset(ZoneOffset.UTC))
        .query((row, _) -> row.getInt(1))
        .single();
  }

  /** Uses up a part of the allowance. */
  public void spend(int messages) {
    jdbc.sql("update bulk_pace set tokens = tokens - :spent").param("spent", messages).update();
  }

  /**
   * Parks what would go to people who blocked the bot or are gone, without trying again: whoever
   * writes anew can be reached anew.
   */
  public void parkUnreachable(Collection<Long> conversations, Collection<Long> held, Instant now) {
    jdbc.sql(
            """
            with gone as (
              delete from outbox o using conversation c
              where o.conversation_id = any(:conversations) and o.id <> all(:held)
                and c.id = o.conversation_id and c.unreachable_at is not null
              returning o.conversation_id, o.body_sealed)
            insert into parked_message (conversation_id, reason, error_code, body_sealed, at)
            select conversation_id, 'UNREACHABLE', 0, body_sealed, :now from gone
            """)
        .param("conversations", conversations.toArray(Long[]::new))
        .param("held", held.toArray(Long[]::new))
        .param("now", now.atOffset(ZoneOffset.UTC))
        .update();
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

  /** Null when it cannot be read. */
  private @Nullable Message message(byte[] sealed) {
    try (JsonParser json =
        JSON.createParser(ObjectReadContext.empty(), keyring.open(Outbox.SEAL, sealed))) {
      json.nextToken();
      return MessageCodec.read(json);
    } catch (RuntimeException _) {
      return null;
    }
  }

  /** One message must not stop the others. */
  private void parkUnreadable(long id) {
    jdbc.sql(
            """
            with taken as (delete from outbox where id = :id returning conversation_id, body_sealed)
            insert into parked_message (conversation_id, reason, error_code, body_sealed, at)
            select conversation_id, 'UNREADABLE', 0, body_sealed, now() from taken
            """)
        .param("id", id)
        .update();
    LOG.warn("A message of the outbox cannot be read and was parked");
  }

  /**
   * What waits at a moment.
   *
   * @param notice since when the oldest notice is due, or null when none is
   * @param bulk the same of bulk
   * @param unreadable how much was parked because it cannot be read
   */
  public record Backlog(@Nullable Instant notice, @Nullable Instant bulk, long unreadable) {}

  public Backlog backlog(Instant now) {
    return jdbc.sql(
            """
            select
              (select min(not_before) from outbox where urgency = 'notice' and not_before <= :now),
              (select min(not_before) from outbox where urgency = 'bulk' and not_before <= :now),
              (select count(*) from parked_message where reason = 'UNREADABLE')
            """)
        .param("now", now.atOffset(ZoneOffset.UTC))
        .query((row, _) -> new Backlog(instant(row, 1), instant(row, 2), row.getLong(3)))
        .single();
  }

  private static @Nullable Instant instant(ResultSet row, int column) throws SQLException {
    OffsetDateTime at = row.getObject(column, OffsetDateTime.class);
    return at == null ? null : at.toInstant();
  }
}
