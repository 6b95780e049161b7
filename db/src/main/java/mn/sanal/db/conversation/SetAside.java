package mn.sanal.db.conversation;

import java.nio.ByteBuffer;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import mn.sanal.db.key.Keyring;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * The updates that were set aside. Staff see that they exist, never what they contain; an
 * administrator has one tried again, or dismisses it. What has ended keeps no content.
 */
@Component
public final class SetAside {

  private static final String SEAL = "set-aside";

  private final JdbcClient jdbc;
  private final Keyring keyring;

  public SetAside(JdbcClient jdbc, Keyring keyring) {
    this.jdbc = jdbc;
    this.keyring = keyring;
  }

  /**
   * An update on its way to be set aside.
   *
   * @param number the channel's, null where not even that could be read
   * @param writer whose it is, null where not even that could be read
   * @param fault the kind of the fault, a class name
   */
  public record Failed(
      long bot,
      Channel channel,
      @Nullable Long number,
      @Nullable AddressKey writer,
      Reason reason,
      String fault,
      ByteBuffer raw) {}

  /** Why an update was set aside. */
  public enum Reason {
    /** It could not be parsed. */
    UNREADABLE,
    /** It failed again when it was tried alone. */
    FAILED
  }

  /** Keeps an update, once however often it comes; in the caller's transaction. */
  public void add(Failed failed, Instant now) {
    byte[] raw = new byte[failed.raw.remaining()];
    failed.raw.duplicate().get(raw);
    jdbc.sql(
            """
            insert into set_aside (bot, channel, update_id, writer, reason, fault, raw_sealed, at)
            values (:bot, :channel, :update, :writer, :reason, :fault, :raw, :now)
            on conflict (bot, update_id) do nothing
            """)
        .param("bot", failed.bot)
        .param("channel", failed.channel.code())
        .param("update", failed.number)
        .param("writer", failed.writer == null ? null : failed.writer.hash())
        .param("reason", failed.reason.name())
        .param("fault", failed.fault)
        .param("raw", keyring.seal(SEAL, raw))
        .param("now", now.atOffset(ZoneOffset.UTC))
        .update();
  }

  /** Forgets what came from a chat, whatever was to become of it; in the caller's transaction. */
  public void forget(long conversation) {
    jdbc.sql(
            """
            delete from set_aside
            where writer = (select address_hash from conversation where id = :conversation)
            """)
        .param("conversation", conversation)
        .update();
  }

  /** Has what came from a chat forgotten with another, to which its writer has moved. */
  public void move(long from, long to) {
    jdbc.sql(
            """
            update set_aside
            set writer = (select address_hash from conversation where id = :to)
            where writer = (select address_hash from conversation where id = :from)
            """)
        .param("from", from)
        .param("to", to)
        .update();
  }

  /** An update that is to be tried once more. */
  public record Retry(long id, long bot, Channel channel, Sealed raw) {}

  /** Those an administrator wants to be tried again, the oldest first. */
  public List<Retry> toRetry(int limit) {
    return jdbc.sql(
            """
            select id, bot, channel, raw_sealed from set_aside
            where state = 'TO_RETRY' order by id limit :limit
            """)
        .param("limit", limit)
        .query(
            (row, _) ->
                new Retry(
                    row.getLong("id"),
                    row.getLong("bot"),
                    Channel.of(row.getString("channel")),
                    new Sealed(row.getBytes("raw_sealed"))))
        .list();
  }

  /** The update as it arrived. */
  public ByteBuffer open(Retry retry) {
    return ByteBuffer.wrap(keyring.open(SEAL, retry.raw.bytes()));
  }

  /**
   * Ends those that are to be tried again, as part of the transaction that takes them in: whatever
   * is not among the result has been taken in already, and must be left alone.
   *
   * @return when each of them failed last
   */
  public Map<Long, Instant> handle(Collection<Long> ids, Instant now) {
    Map<Long, Instant> failed = new HashMap<>();
    jdbc.sql(
            """
            update set_aside set state = 'HANDLED', ended_at = :now, raw_sealed = null,
              writer = null
            where id = any(:ids) and state = 'TO_RETRY' returning id, at
            """)
        .param("ids", ids.toArray(Long[]::new))
        .param("now", now.atOffset(ZoneOffset.UTC))
        .query(
            row -> {
              failed.put(row.getLong("id"), instant(row.getObject("at", OffsetDateTime.class)));
            });
    return failed;
  }

  /** Sets aside anew what failed again; in the caller's transaction. */
  public void failedAgain(long id, Reason reason, String fault, Instant now) {
    jdbc.sql(
            """
            update set_aside
            set state = 'WAITING', reason = :reason, fault = :fault, at = :now, tries = tries + 1
            where id = :id and state = 'TO_RETRY'
            """)
        .param("id", id)
        .param("reason", reason.name())
        .param("fault", fault)
        .param("now", now.atOffset(ZoneOffset.UTC))
        .update();
  }

  /** Has an update tried again. False when it is no longer waiting for that. */
  public boolean retry(long id, long staff, Instant now) {
    return decide("state = 'TO_RETRY'", id, staff, now);
  }

  /** Has all tried again that wait for a decision, such as after a fault was mended. */
  public int retryAll(long staff, Instant now) {
    return jdbc.sql(
            """
            update set_aside set state = 'TO_RETRY', decided_by = :staff, decided_at = :now
            where state = 'WAITING'
            """)
        .param("staff", staff)
        .param("now", now.atOffset(ZoneOffset.UTC))
        .update();
  }

  /** Gives an update up for good. False when it is no longer waiting for a decision. */
  public boolean dismiss(long id, long staff, Instant now) {
    return decide(
        "state = 'DISMISSED', ended_at = :now, raw_sealed = null, writer = null", id, staff, now);
  }

  private boolean decide(String change, long id, long staff, Instant now) {
    return jdbc.sql(
                "update set_aside set "
                    + change
                    + ", decided_by = :staff, decided_at = :now where id = :id and state ="
                    + " 'WAITING'")
            .param("id", id)
            .param("staff", staff)
            .param("now", now.atOffset(ZoneOffset.UTC))
            .update()
        == 1;
  }

  /** What has become of an update. */
  public enum State {
    /** Nobody has decided yet, or it failed again. */
    WAITING,
    /** It goes through the intake again as soon as the bot sees it. */
    TO_RETRY,
    /** It was taken in. */
    HANDLED,
    /** It was given up. */
    DISMISSED;

    public boolean ended() {
      return this == HANDLED || this == DISMISSED;
    }
  }

  /**
   * An update set aside.
   *
   * @param updateId null where not even that could be read
   * @param fault the kind of the fault, a class name
   * @param at when it failed last
   * @param tries how often it was tried
   * @param decidedBy the name of who decided last, or null
   */
  public record Entry(
      long id,
      Channel channel,
      @Nullable Long updateId,
      Reason reason,
      String fault,
      Instant at,
      State state,
      int tries,
      @Nullable String decidedBy,
      @Nullable Instant decidedAt) {}

  /** How many still wait, for a decision or for the bot. */
  public long count() {
    return jdbc.sql("select count(*) from set_aside where ended_at is null")
        .query(Long.class)
        .single();
  }

  /** Those that still wait, the newest first. */
  public List<Entry> newest(int limit, int offset) {
    return entries("where a.ended_at is null order by a.id desc", limit, offset);
  }

  /** Those that have ended, the last to end first. */
  public List<Entry> ended(int limit) {
    return entries("where a.ended_at is not null order by a.ended_at desc, a.id desc", limit, 0);
  }

  private List<Entry> entries(String which, int limit, int offset) {
    return jdbc.sql(
            "select a.*, s.name from set_aside a left join staff s on s.id = a.decided_by "
                + which
                + " limit :limit offset :offset")
        .param("limit", limit)
        .param("offset", offset)
        .query(
            (row, _) ->
                new Entry(
                    row.getLong("id"),
                    Channel.of(row.getString("channel")),
                    row.getObject("update_id", Long.class),
                    Reason.valueOf(row.getString("reason")),
                    row.getString("fault"),
                    instant(row.getObject("at", OffsetDateTime.class)),
                    State.valueOf(row.getString("state")),
                    row.getInt("tries"),
                    row.getString("name"),
                    Optional.ofNullable(row.getObject("decided_at", OffsetDateTime.class))
                        .map(SetAside::instant)
                        .orElse(null)))
        .list();
  }

  private static Instant instant(OffsetDateTime at) {
    return at.toInstant();
  }
}
