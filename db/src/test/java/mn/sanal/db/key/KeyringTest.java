package mn.sanal.db.key;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.HashSet;
import java.util.Set;
import java.util.stream.IntStream;
import mn.sanal.db.TestDatabase;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class KeyringTest {

  private static final String PASSPHRASE = "энэ бол хангалттай урт нууц үг юм шүү";

  private final SecureRandom random = new SecureRandom();
  private final Keyring keyring = new Keyring(MasterKey.of(PASSPHRASE), random);

  @Test
  void opensWhatItSealed() {
    byte[] plain = "эмийн сан хаалттай байсан".getBytes(UTF_8);
    assertThat(keyring.open("text", keyring.seal("text", plain))).isEqualTo(plain);
    assertThat(keyring.open("text", keyring.seal("text", new byte[0]))).isEmpty();
  }

  @Test
  void anotherRunWithTheSameKeyOpensAndHashesTheSame() {
    Keyring later = new Keyring(MasterKey.of(PASSPHRASE + "\n"), random);
    assertThat(later.open("text", keyring.seal("text", new byte[] {7}))).containsExactly(7);
    assertThat(later.hash("chat", "42")).isEqualTo(keyring.hash("chat", "42"));
  }

  @Test
  void refusesAnotherPurposeAnotherKeyAndDamage() {
    byte[] sealed = keyring.seal("text", new byte[] {1, 2, 3});
    assertThatThrownBy(() -> keyring.open("address", sealed)).isInstanceOf(CannotOpen.class);
    Keyring other = new Keyring(MasterKey.of(PASSPHRASE + "!"), random);
    assertThatThrownBy(() -> other.open("text", sealed))
        .isInstanceOf(CannotOpen.class)
        .hasMessageContaining("another key");
    for (int i = 0; i < sealed.length; i++) {
      byte[] damaged = sealed.clone();
      damaged[i] ^= 1;
      assertThatThrownBy(() -> keyring.open("text", damaged)).isInstanceOf(CannotOpen.class);
    }
    assertThatThrownBy(() -> keyring.open("text", new byte[3])).isInstanceOf(CannotOpen.class);
  }

  @Test
  void neverUsesANonceTwiceEvenFromManyThreads() {
    Set<String> heads = new HashSet<>();
    IntStream.range(0, 20_000)
        .parallel()
        .mapToObj(_ -> keyring.seal("text", new byte[1]))
        .map(value -> Base64.getEncoder().encodeToString(java.util.Arrays.copyOf(value, 17)))
        .sequential()
        .forEach(head -> assertThat(heads.add(head)).isTrue());
  }

  @Test
  void hashesApartByPurposeAndValue() {
    assertThat(keyring.hash("chat", "42")).hasSize(32).isEqualTo(keyring.hash("chat", "42"));
    assertThat(keyring.hash("chat", "42")).isNotEqualTo(keyring.hash("code", "42"));
    assertThat(keyring.hash("chat", "42")).isNotEqualTo(keyring.hash("chat", "43"));
  }

  @Test
  void takesThirtyTwoBytesInBase64OrALongPassphrase() {
    MasterKey.of(Base64.getEncoder().encodeToString(new byte[32]));
    MasterKey.of("x".repeat(32));
    assertThatThrownBy(() -> MasterKey.of("Zulu"))
        .isInstanceOf(InvalidKey.class)
        .hasMessageContaining("SANAL_KEY")
        .hasMessageNotContaining("Zulu");
  }

  @Test
  void makesAKeyOnceReadableByItsOwnerOnly(@TempDir Path folder) throws Exception {
    Path data = folder.resolve("data");
    Keyring first = new Keyring(KeyFile.in(data, random), random);
    Keyring second = new Keyring(KeyFile.in(data, random), random);
    assertThat(second.hash("chat", "42")).isEqualTo(first.hash("chat", "42"));
    assertThat(Files.getPosixFilePermissions(data.resolve("key")))
        .isEqualTo(PosixFilePermissions.fromString("rw-------"));
  }

  @Test
  void aDatabaseOfAnotherKeyRefusesToStart() {
    try (TestDatabase database = TestDatabase.fresh()) {
      KeyCanary.check(database.jdbc(), keyring);
      KeyCanary.check(database.jdbc(), new Keyring(MasterKey.of(PASSPHRASE), random));
      Keyring wrong = new Keyring(MasterKey.of("x".repeat(40)), random);
      assertThatThrownBy(() -> KeyCanary.check(database.jdbc(), wrong))
          .isInstanceOf(InvalidKey.class)
          .hasMessageContaining("SANAL_KEY");
    }
  }
}
