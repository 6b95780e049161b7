package mn.sanal.db.webchat;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;
import mn.sanal.db.key.Keyring;
import mn.sanal.db.webchat.Entry.Content;
import mn.sanal.db.webchat.Entry.Said;
import mn.sanal.db.webchat.Entry.Told;
import mn.sanal.dialogue.Message;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/** The logs of all web sessions. Every change of one session is serialised by its own row. */
public final class WebLog {

  /** Older bubbles of a session are dropped. */
  static final int KEPT = 100;

  private final JdbcClient jdbc;
  private final TransactionTemplate transactions;
  private final Keyring keyring;
  private final Sealed sealed;

  public WebLog(JdbcClient jdbc, TransactionTemplate transactions, Keyring keyring) {
    this.jdbc = jdbc;
    this.transactions = transactions;
    this.keyring = keyring;
    this.sealed = new Sealed(keyring);
  }

  public WebAddress address(String session) {
    return WebAddress.of(keyring.hash("web-session", session));
  }

  /** Begins the session if it is new, so that what is told is shown. */
  public void begin(WebAddress address, Instant now) {
    jdbc.sql(
            "insert into web_session (address_hash, used_at) values (:address, :now)"
                + " on conflict (address_hash) do update set used_at = :now")
        .param("address", address.hash())
        .param("now", now.atOffset(ZoneOffset.UTC))
        .update();
  }

  /**
   * Adds what the person said, and begins the session if it is new.
   *
   * @return false if the form with this key has been said before
   */
  public boolean said(WebAddress address, UUID formKey, Said said, Instant now) {
    return transaction(
        () -> {
          long number =
              jdbc.sql(
                      "insert into web_session (address_hash, version, used_at)"
                          + " values (:address, 1, :now) on conflict (address_hash)"
                          + " do update set version = web_session.version + 1, used_at = :now"
                          + " returning version")
                  .param("address", address.hash())
                  .param("now", now.atOffset(ZoneOffset.UTC))
                  .query(Long.class)
                  .single();
          jdbc.sql("delete from web_message where address_hash = ? and number <= ?")
              .param(address.hash())
              .param(number - KEPT)
              .update();
          return add(address, number, formKey, said);
        });
  }

  /**
   * Adds a message of Sanal.
   *
   * @return its number, or empty if the session was forgotten
   */
  public Optional<Long> tell(WebAddress address, Message message) {
    return transaction(
        () -> {
          Optional<Long> number = raise(address);
          number.ifPresent(at -> add(address, at, null, new Told(message)));
          return number;
        });
  }

  /**
   * Puts a message in the place of an earlier one. An answer given below the earlier one stays in
   * sight, and the earlier one above it without its buttons; the same question asked again takes
   * the place of both.
   *
   * @return the number of the message, or empty if the session was forgotten
   */
  public Optional<Long> replace(WebAddress address, long number, Message message) {
    return transaction(
        () -> {
          Optional<Long> raised = raise(address);
          if (raised.isEmpty()) {
            return raised;
          }
          List<Entry> since =
              entries(address).stream().filter(entry -> entry.number() >= number).toList();
          if (since.isEmpty() || since.getFirst().number() != number) {
            add(address, raised.get(), null, new Told(message));
            return raised;
          }
          if (since.getFirst().content() instanceof Told told
              && !told.message().text().equals(message.text())
              && since.stream().anyMatch(entry -> entry.content() instanceof Said)) {
            write(address, number, told.over());
            add(address, raised.get(), null, new Told(message));
            return raised;
          }
          since.stream()
              .filter(entry -> entry.content() instanceof Said)
              .forEach(entry -> remove(address, entry.number()));
          write(address, number, new Told(message));
          return Optional.of(number);
        });
  }

  /** Takes the buttons off a message. */
  public void closeButtons(WebAddress address, long number) {
    transaction(
        () -> {
          var _ = raise(address);
          entries(address).stream()
              .filter(entry -> entry.number() == number)
              .map(Entry::content)
              .forEach(
                  content -> {
                    if (content instanceof Told told) {
                      write(address, number, told.over());
                    }
                  });
          return number;
        });
  }

  public Shown read(WebAddress address) {
    return transaction(
        () ->
            jdbc.sql("select version from web_session where address_hash = ? for share")
                .param(address.hash())
                .query(Long.class)
                .optional()
                .map(version -> new Shown(version, entries(address)))
                .orElse(Shown.NOTHING));
  }

  /** The versions of those sessions that exist, in one query. */
  public Map<WebAddress, Long> versions(Collection<WebAddress> addresses) {
    Map<WebAddress, Long> versions = new HashMap<>();
    jdbc.sql("select address_hash, version from web_session where address_hash = any(?)")
        .param(addresses.stream().map(WebAddress::hash).toArray(byte[][]::new))
        .query(
            row -> {
              versions.put(WebAddress.of(row.getBytes(1)), row.getLong(2));
            });
    return versions;
  }

  /** Forgets all that a session shows; what comes for it later is not shown. */
  public void forget(WebAddress address) {
    jdbc.sql("delete from web_session where address_hash = ?").param(address.hash()).update();
  }

  /** The file that went with a message of a session. */
  public Optional<Message.Document> document(WebAddress address, long number) {
    return jdbc.sql("select body_sealed from web_message where address_hash = ? and number = ?")
        .param(address.hash())
        .param(number)
        .query((row, _) -> sealed.open(row.getBytes(1)))
        .optional()
        .map(content -> content instanceof Told(Message message) ? message.document() : null);
  }

  /** Forgets what was said and shown so far; what comes next is shown. */
  public void clear(WebAddress address) {
    transaction(
        () -> {
          var _ = raise(address);
          return jdbc.sql("delete from web_message where address_hash = ?")
              .param(address.hash())
              .update();
        });
  }

  /** Forgets the sessions in which nobody has said anything since a moment. */
  public int forgetUnusedSince(Instant moment) {
    return jdbc.sql("delete from web_session where used_at < ?")
        .param(moment.atOffset(ZoneOffset.UTC))
        .update();
  }

  private <T> T transaction(Supplier<T> work) {
    return Objects.requireNonNull(transactions.execute(_ -> work.get()));
  }

  /** Locks the session; the new version is also the number of what is added under this lock. */
  private Optional<Long> raise(WebAddress address) {
    return jdbc.sql(
            "update web_session set version = version + 1 where address_hash = ? returning version")
        .param(address.hash())
        .query(Long.class)
        .optional();
  }

  private List<Entry> entries(WebAddress address) {
    return jdbc.sql(
            "select number, body_sealed from web_message where address_hash = ? order by number")
        .param(address.hash())
        .query((row, _) -> new Entry(row.getLong(1), sealed.open(row.getBytes(2))))
        .list();
  }

  private boolean add(WebAddress address, long number, @Nullable UUID formKey, Content content) {
    return jdbc.sql("insert into web_message values (?, ?, ?, ?) on conflict do nothing")
            .param(address.hash())
            .param(number)
            .param(formKey)
            .param(sealed.seal(content))
            .update()
        == 1;
  }

  private void write(WebAddress address, long number, Content content) {
    jdbc.sql("update web_message set body_sealed = ? where address_hash = ? and number = ?")
        .param(sealed.seal(content))
        .param(address.hash())
        .param(number)
        .update();
  }

  private void remove(WebAddress address, long number) {
    jdbc.sql("delete from web_message where address_hash = ? and number = ?")
        .param(address.hash())
        .param(number)
        .update();
  }
}
