package mn.sanal.db.conversation;

import java.nio.charset.StandardCharsets;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import mn.sanal.db.key.CannotOpen;
import mn.sanal.db.key.Keyring;
import mn.sanal.dialogue.State;
import mn.sanal.i18n.Language;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** In which language somebody talks now, for what they are told unasked. */
@Component
public class ChatLanguages {

  private final JdbcClient jdbc;
  private final Keyring keyring;

  ChatLanguages(JdbcClient jdbc, Keyring keyring) {
    this.jdbc = jdbc;
    this.keyring = keyring;
  }

  /**
   * The languages of citizens' conversations; that of a new one, or of one that cannot be read, is
   * Mongolian. One statement for all.
   */
  public Map<Long, Language> of(Collection<Long> conversations) {
    Map<Long, Language> languages = new HashMap<>();
    if (!conversations.isEmpty()) {
      jdbc.sql("select id, state_sealed from conversation where id = any(:ids)")
          .param("ids", conversations.toArray(Long[]::new))
          .query(
              row -> {
                languages.put(row.getLong("id"), language(row.getBytes("state_sealed")));
              });
    }
    return languages;
  }

  private Language language(byte @Nullable [] sealed) {
    try {
      return sealed == null
          ? Language.MONGOLIAN
          : State.fromJson(
                  new String(keyring.open(Conversations.STATE, sealed), StandardCharsets.UTF_8))
              .language();
    } catch (CannotOpen _) {
      return Language.MONGOLIAN;
    }
  }
}
