package mn.sanal.db.conversation;

import static org.assertj.core.api.Assertions.assertThat;

import java.security.SecureRandom;
import java.time.Instant;
import java.util.List;
import mn.sanal.db.TestDatabase;
import mn.sanal.db.key.Keyring;
import mn.sanal.db.key.MasterKey;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.JdbcTemplate;

class ConversationsTest {

  private static final long BOT = 7;

  private final TestDatabase database = TestDatabase.fresh();
  private final Conversations conversations =
      new Conversations(
          new JdbcTemplate(database.dataSource()),
          new Keyring(MasterKey.of("a key of the test, long enough by far"), new SecureRandom()));

  @AfterEach
  void close() {
    database.close();
  }

  @Test
  void knowsAnUpdateByItsExactIdUntilNobodyBringsItAgain() {
    assertThat(conversations.firstSeen(BOT, List.of(100L, 3L))).containsExactlyInAnyOrder(3L, 100L);
    assertThat(conversations.firstSeen(BOT, List.of(3L, 4L))).containsExactly(4L);

    assertThat(conversations.forgetSeen(Instant.now().minusSeconds(3600))).isZero();
    assertThat(conversations.firstSeen(BOT, List.of(3L))).isEmpty();

    assertThat(conversations.forgetSeen(Instant.now().plusSeconds(3600))).isEqualTo(3);
    assertThat(conversations.firstSeen(BOT, List.of(3L))).containsExactly(3L);
  }
}
