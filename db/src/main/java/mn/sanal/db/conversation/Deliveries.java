package mn.sanal.db.conversation;

import java.nio.charset.StandardCharsets;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import mn.sanal.db.key.CannotOpen;
import mn.sanal.db.key.Keyring;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What couriers read and write of conversations, in the caller's transaction. */
@Component
public final class Deliveries {

  private static final String WAITING =
      "c.id, c.channel, c.address_sealed, c.replies_sealed, c.question_message_id,"
          + " c.newest_message_id, c.reply_number, c.delivered_number";

  private final JdbcClient jdbc;
  private final Keyring keyring;
  private final Salvage salvage;

  public Deliveries(JdbcClient jdbc, Keyring keyring) {
    this.jdbc = jdbc;
    this.keyring = keyring;
    this.salvage = new Salvage(jdbc, keyring);
  }

  /**
   * A mark that was written.
   *
   * @param more whether the row holds replies beyond the mark
   */
  public record Marked(long conversationId, boolean more) {}

  /**
   * Writes marks, leaving out those whose conversation somebody else works on; a conversation for
   * which nothing waits any more is nobody's. The text of a query cannot trim sealed replies, so
   * those up to a mark stay until all are delivered; their number tells that they have arrived.
   */
  public List<Marked> mark(List<Mark> marks, int node) {
    return jdbc.sql(
            """
            with m as (
              select t.* from unnest(:ids::bigint[], :delivered::bigint[], :questions::bigint[],
                                     :newest::bigint[], :keeps::boolean[])
                as t (id, delivered, question, newest, keeps)
              join conversation c on c.id = t.id
              order by c.id for update of c skip locked)
            update conversation c set
              replies_sealed = case when c.reply_number > m.delivered then c.replies_sealed end,
              delivered_number = greatest(c.delivered_number, m.delivered),
              courier_node = case when c.reply_number > m.delivered or m.keeps
                                    or c.courier_node <> :node then c.courier_node end,
              question_message_id = m.question,
              newest_message_id = greatest(c.newest_message_id, m.newest)
            from m where c.id = m.id
            returning c.id, c.reply_number > m.delivered as more
            """)
        .param("ids", marks.stream().map(Mark::conversationId).toArray(Long[]::new))
        .param("delivered", marks.stream().map(Mark::delivered).toArray(Long[]::new))
        .param("questions", marks.stream().map(Mark::questionMessage).toArray(Long[]::new))
        .param("newest", marks.stream().map(Mark::newestMessage).toArray(Long[]::new))
        .param("keeps", marks.stream().map(Mark::keeps).toArray(Boolean[]::new))
        .param("node", node)
        .query((row, _) -> new Marked(row.getLong("id"), row.getBoolean("more")))
        .list();
  }

  /** Makes a node the sender of chats that have none; what others hold or work on is left out. */
  public List<Waiting> hold(Collection<Long> conversations, int node) {
    return readable(
        jdbc.sql(
                """
                with mine as (
                  select id from conversation
                  where id = any(:ids) and (courier_node is null or courier_node = :node)
                  order by id for update skip locked)
                update conversation c set courier_node = :node from mine where c.id = mine.id
                returning
                """
                    + WAITING)
            .param("ids", conversations.toArray(Long[]::new))
            .param("node", node)
            .query(Deliveries::row)
            .list());
  }

  /** What waits in conversations that are already this node's. */
  public List<Waiting> read(Collection<Long> conversations, int node) {
    return readable(
        jdbc.sql(
                "select "
                    + WAITING
                    + " from conversation c where id = any(:ids) and courier_node = :node order by"
                    + " id")
            .param("ids", conversations.toArray(Long[]::new))
            .param("node", node)
            .query(Deliveries::row)
            .list());
  }

  /** Makes a node the sender of all that was the dead nodes'. */
  public List<Waiting> takeOver(Collection<Integer> dead, int node) {
    return readable(
            jdbc.sql(
                    """
                    with theirs as (
                      select id from conversation where courier_node = any(:dead) order by id for update)
                    update conversation c
                    set courier_node = case when c.replies_sealed is null then null else :node end
                    from theirs where c.id = theirs.id
                    returning
                    """
                        + WAITING)
                .param("dead", dead.toArray(Integer[]::new))
                .param("node", node)
                .query(Deliveries::row)
                .list())
        .stream()
        .filter(taken -> !taken.replies().isEmpty())
        .toList();
  }

  /** Tells the courier of another node that something was added to a chat of its. */
  public void call(int node, long conversation) {
    jdbc.sql("select pg_notify('sanal_courier', :word)")
        .param("word", node + ":" + conversation)
        .query((_, _) -> true)
        .list();
  }

  /** Notes that these people blocked the bot or are gone. */
  public void unreachable(Collection<Long> conversations, Instant now) {
    jdbc.sql("update conversation set unreachable_at = :now where id = any(:ids)")
        .param("ids", conversations.stream().sorted().toArray(Long[]::new))
        .param("now", now.atOffset(ZoneOffset.UTC))
        .update();
  }

  /** What waits in a row, still sealed. */
  private record Row(
      long id,
      Channel channel,
      Sealed address,
      @Nullable Sealed replies,
      long replyNumber,
      @Nullable Long question,
      @Nullable Long newest) {}

  private static Row row(ResultSet row, int number) throws SQLException {
    byte @Nullable [] replies = row.getBytes("replies_sealed");
    return new Row(
        row.getLong("id"),
        Channel.of(row.getString("channel")),
        new Sealed(row.getBytes("address_sealed")),
        replies == null ? null : new Sealed(replies, row.getLong("delivered_number")),
        row.getLong("reply_number"),
        row.getObject("question_message_id", Long.class),
        row.getObject("newest_message_id", Long.class));
  }

  /** Opens what can be opened, and puts away the rest: one chat must not stop the others. */
  private List<Waiting> readable(List<Row> rows) {
    List<Waiting> waiting = new ArrayList<>(rows.size());
    for (Row row : rows) {
      String address = address(row);
      List<Reply> replies = address == null ? null : replies(row);
      if (address == null) {
        salvage.parkAll(row.id());
      } else if (replies == null) {
        salvage.parkReplies(row.id());
      } else {
        waiting.add(
            new Waiting(
                row.id(),
                row.channel(),
                address,
                replies,
                row.replyNumber(),
                row.question(),
                row.newest()));
      }
    }
    return waiting;
  }

  private @Nullable String address(Row row) {
    try {
      return new String(
          keyring.open(Conversations.ADDRESS, row.address().bytes()), StandardCharsets.UTF_8);
    } catch (CannotOpen _) {
      return null;
    }
  }

  /** Null when they cannot be read. */
  private @Nullable List<Reply> replies(Row row) {
    Sealed sealed = row.replies();
    try {
      return sealed == null
          ? List.of()
          : ReplyCodec.replies(
              keyring.open(Conversations.REPLIES, sealed.bytes()), sealed.delivered());
    } catch (RuntimeException _) {
      return null;
    }
  }
}
