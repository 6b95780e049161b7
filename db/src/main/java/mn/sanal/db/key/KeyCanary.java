package mn.sanal.db.key;

import java.nio.charset.StandardCharsets;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * A known word in the database, sealed with its key. With another key every citizen would be a
 * stranger and nothing could be read, so such a start is refused before it does harm.
 */
public final class KeyCanary {

  private static final String PURPOSE = "canary";
  private static final byte[] WORD = "сонор".getBytes(StandardCharsets.UTF_8);

  private KeyCanary() {}

  /**
   * Checks the key against the database, or marks an empty database with it.
   *
   * @throws InvalidKey when the database belongs to another key
   */
  public static void check(JdbcClient jdbc, Keyring keyring) {
    jdbc.sql(
            """
            insert into key_canary (key_id, sealed)
            select :id, :sealed where not exists (select from key_canary)
            on conflict do nothing
            """)
        .param("id", keyring.keyId())
        .param("sealed", keyring.seal(PURPOSE, WORD))
        .update();
    List<byte[]> canaries =
        jdbc.sql("select sealed from key_canary").query((row, _) -> row.getBytes("sealed")).list();
    if (canaries.stream().noneMatch(canary -> opens(keyring, canary))) {
      throw new InvalidKey(
          "This database was filled with another key. Set SANAL_KEY to the key it was filled with,"
              + " or bring the file \"key\" of its data folder back; a new key needs an empty"
              + " database");
    }
  }

  private static boolean opens(Keyring keyring, byte[] sealed) {
    try {
      keyring.open(PURPOSE, sealed);
      return true;
    } catch (CannotOpen _) {
      return false;
    }
  }
}
