package mn.sanal.db.conversation;

import java.nio.charset.StandardCharsets;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.TreeSet;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.IntFunction;
import mn.sanal.db.key.CannotOpen;
import mn.sanal.db.key.Keyring;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.PreparedStatementCallback;
import org.springframework.stereotype.Component;

/**
 * Loads and saves the conversations of a batch, each by one statement whatever the batch's size, in
 * the caller's transaction. Statements are set-based over arrays: a statement a row would cost six
 * times as much.
 */
@Component
public final class Conversations {

  static final String ADDRESS = "address";
  static final String REPLIES = "replies";
  static final String STATE = "state";

  private static final String LOCK =
      """
      select id, address_hash, role, citizen_id, state_sealed, replies_sealed, reply_number,
             courier_node, question_message_id, newest_message_id, has_history, asked_at,
             delivered_number, draft_day is not null
      from conversation where address_hash = any(?) order by id for update
      """;

  private static final String ADD =
      """
      insert into conversation (channel, role, address_hash, address_sealed)
      select channel, role, hash, sealed
      from unnest(?::text[], ?::text[], ?::bytea[], ?::bytea[]) as t (channel, role, hash, sealed)
      on conflict do nothing
      """;

  private static final String SAVE =
      """
      update conversation c set
        citizen_id = coalesce(t.citizen, c.citizen_id), state_sealed = t.state,
        replies_sealed = t.replies, reply_number = t.number, courier_node = t.node,
        question_message_id = t.question, newest_message_id = t.newest, has_history = t.history,
        asked_at = case when t.asked then now.at else c.asked_at end, unreachable_at = null,
        draft_day = case when t.drafting then (now.at at time zone 'UTC')::date end,
        reminded_at = case when t.drafting then c.reminded_at end
      from unnest(?::bigint[], ?::uuid[], ?::bytea[], ?::bytea[], ?::bigint[], ?::int[],
                  ?::bigint[], ?::bigint[], ?::boolean[], ?::boolean[], ?::boolean[])
        as t (id, citizen, state, replies, number, node, question, newest, history, asked,
              drafting),
        (select ?::timestamptz) as now (at)
      where c.id = t.id
      """;

  private final JdbcTemplate jdbc;
  private final Keyring keyring;

  public Conversations(JdbcTemplate jdbc, Keyring keyring) {
    this.jdbc = jdbc;
    this.keyring = keyring;
  }

  public AddressKey key(Channel channel, String address) {
    return new AddressKey(keyring.hash(ADDRESS, channel.code() + ':' + address));
  }

  /**
   * Loads and locks, in the order of their ids, all conversations with these addresses, in every
   * role.
   */
  public List<Conversation> lock(Collection<AddressKey> keys) {
    byte[][] hashes = keys.stream().map(AddressKey::hash).toArray(byte[][]::new);
    return execute(
        LOCK,
        statement -> {
          statement.setArray(1, statement.getConnection().createArrayOf("bytea", hashes));
          List<Conversation> found = new ArrayList<>(hashes.length);
          try (ResultSet rows = statement.executeQuery()) {
            while (rows.next()) {
              found.add(conversation(rows));
            }
          }
          return found;
        });
  }

  private Conversation conversation(ResultSet row) throws SQLException {
    byte @Nullable [] state = row.getBytes(5);
    byte @Nullable [] replies = row.getBytes(6);
    Role role = Role.of(row.getString(3));
    Timestamp asked = row.getTimestamp(12);
    return new Conversation(
        row.getLong(1),
        new AddressKey(row.getBytes(2)),
        role,
        row.getObject(4, UUID.class),
        state == null ? null : new String(keyring.open(STATE, state), StandardCharsets.UTF_8),
        replies == null ? null : new Sealed(replies, row.getLong(13)),
        row.getLong(7),
        row.getObject(8, Integer.class),
        row.getObject(9, Long.class),
        row.getObject(10, Long.class),
        row.getBoolean(11),
        row.getBoolean(14),
        asked == null ? 0 : asked.getTime());
  }

  /** The id of a conversation, whether or not its contents can be read. */
  public OptionalLong find(AddressKey key, Role role) {
    return execute(
        "select id from conversation where address_hash = ? and role = ?",
        statement -> {
          statement.setBytes(1, key.hash());
          statement.setString(2, role.code());
          try (ResultSet row = statement.executeQuery()) {
            return row.next() ? OptionalLong.of(row.getLong(1)) : OptionalLong.empty();
          }
        });
  }

  /** The channel and the person's chat, as the channel names it. */
  public record Address(Channel channel, String address) {

    /** Hides the address: it must never reach a log. */
    @Override
    public String toString() {
      return "Address";
    }
  }

  /** Where a conversation is; empty where it is gone, or its address cannot be read. */
  public Optional<Address> address(long conversation) {
    return execute(
        "select channel, address_sealed from conversation where id = ?",
        statement -> {
          statement.setLong(1, conversation);
          try (ResultSet row = statement.executeQuery()) {
            return row.next()
                ? Optional.of(
                    new Address(
                        Channel.of(row.getString(1)),
                        new String(keyring.open(ADDRESS, row.getBytes(2)), StandardCharsets.UTF_8)))
                : Optional.empty();
          } catch (CannotOpen _) {
            return Optional.empty();
          }
        });
  }

  /** A conversation that is not there yet. */
  public record New(Channel channel, String address, Role role, AddressKey key) {}

  /** Adds conversations; one that another batch added meanwhile stays as it is. */
  public void add(Collection<New> conversations) {
    List<New> sorted = conversations.stream().sorted((a, b) -> a.key().compareTo(b.key())).toList();
    update(
        ADD,
        statement -> {
          setArray(statement, 1, "text", column(sorted, String[]::new, c -> c.channel().code()));
          setArray(statement, 2, "text", column(sorted, String[]::new, c -> c.role().code()));
          setArray(statement, 3, "bytea", column(sorted, byte[][]::new, c -> c.key().hash()));
          setArray(statement, 4, "bytea", column(sorted, byte[][]::new, this::sealedAddress));
        });
  }

  private byte[] sealedAddress(New added) {
    return keyring.seal(ADDRESS, added.address().getBytes(StandardCharsets.UTF_8));
  }

  /** The waiting replies of a conversation, oldest first. */
  public List<Reply> replies(Sealed waiting) {
    return ReplyCodec.replies(keyring.open(REPLIES, waiting.bytes()), waiting.delivered());
  }

  public void save(List<Changed> changes, Instant now) {
    update(
        SAVE,
        statement -> {
          setArray(statement, 1, "int8", column(changes, Long[]::new, Changed::id));
          setArray(statement, 2, "uuid", column(changes, UUID[]::new, Changed::citizen));
          setArray(statement, 3, "bytea", column(changes, byte[][]::new, this::sealedState));
          setArray(statement, 4, "bytea", column(changes, byte[][]::new, this::sealedReplies));
          setArray(statement, 5, "int8", column(changes, Long[]::new, Changed::replyNumber));
          setArray(statement, 6, "int4", column(changes, Integer[]::new, Changed::courierNode));
          setArray(statement, 7, "int8", column(changes, Long[]::new, Changed::questionMessage));
          setArray(statement, 8, "int8", column(changes, Long[]::new, Changed::newestMessage));
          setArray(statement, 9, "bool", column(changes, Boolean[]::new, Changed::hasHistory));
          setArray(statement, 10, "bool", column(changes, Boolean[]::new, Changed::asked));
          setArray(statement, 11, "bool", column(changes, Boolean[]::new, Changed::drafting));
          statement.setTimestamp(12, Timestamp.from(now));
        });
  }

  private byte @Nullable [] sealedState(Changed changed) {
    String state = changed.stateJson();
    return state == null ? null : keyring.seal(STATE, state.getBytes(StandardCharsets.UTF_8));
  }

  private byte @Nullable [] sealedReplies(Changed changed) {
    return changed.replies().isEmpty()
        ? null
        : keyring.seal(REPLIES, ReplyCodec.bytes(changed.replies()));
  }

  /** One column of a set-based statement. The array's own type decides how fast it is bound. */
  private static <R, T extends @Nullable Object> T[] column(
      List<R> rows, IntFunction<T[]> array, Function<R, T> value) {
    T[] column = array.apply(rows.size());
    for (int i = 0; i < column.length; i++) {
      column[i] = value.apply(rows.get(i));
    }
    return column;
  }

  /** Remembers exact update ids and returns those that were not known; the others came before. */
  public Collection<Long> firstSeen(long bot, Collection<Long> updates) {
    Long[] sorted = new TreeSet<>(updates).toArray(Long[]::new);
    return execute(
        """
        insert into update_seen (bot, update_id) select ?, id from unnest(?::bigint[]) id
        on conflict do nothing returning update_id
        """,
        statement -> {
          statement.setLong(1, bot);
          setArray(statement, 2, "int8", sorted);
          Collection<Long> first = new HashSet<>(sorted.length * 2);
          try (ResultSet rows = statement.executeQuery()) {
            while (rows.next()) {
              first.add(rows.getLong(1));
            }
          }
          return first;
        });
  }

  /**
   * Takes the citizen out of a conversation that the caller has locked. The row, which alone knows
   * the chat's address, is left for the last word to be delivered; {@link #forgetErased} removes
   * it, unless the person agrees to the terms anew.
   */
  public void forget(long conversation, Instant until) {
    jdbc.update("delete from code_try where conversation_id = ?", conversation);
    jdbc.update("delete from transfer_code where conversation_id = ?", conversation);
    jdbc.update(
        "update conversation set citizen_id = null, forget_at = ? where id = ?",
        Timestamp.from(until),
        conversation);
  }

  /** Removes the conversations whose time has come, and returns how many those were. */
  public int forgetErased(Instant now) {
    return jdbc.update(
        """
        delete from conversation
        where forget_at < ? and citizen_id is null and replies_sealed is null
          and not exists (select from code_try t where t.conversation_id = conversation.id)
        """,
        Timestamp.from(now));
  }

  /** Forgets the ids of updates that nobody brings again, and returns how many those were. */
  public int forgetSeen(Instant before) {
    return jdbc.update("delete from update_seen where at < ?", Timestamp.from(before));
  }

  private <T> T execute(String sql, PreparedStatementCallback<T> action) {
    T result = jdbc.execute(sql, action);
    if (result == null) {
      throw new IllegalStateException("a statement without a result");
    }
    return result;
  }

  /** Binds parameters. */
  private interface Binding {
    void bind(PreparedStatement statement) throws SQLException;
  }

  private void update(String sql, Binding binding) {
    execute(
        sql,
        statement -> {
          binding.bind(statement);
          return statement.executeUpdate();
        });
  }

  private static void setArray(
      PreparedStatement statement, int index, String type, @Nullable Object[] values)
      throws SQLException {
    statement.setArray(index, statement.getConnection().createArrayOf(type, values));
  }
}
