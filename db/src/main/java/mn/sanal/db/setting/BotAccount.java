package mn.sanal.db.setting;

import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * What the bot is called. A node with the token learns it of Telegram; the console, which has none,
 * reads it here.
 */
@Component
public final class BotAccount {

  private final JdbcClient jdbc;

  public BotAccount(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  public void remember(String username) {
    jdbc.sql(
            """
            insert into bot_account (username) values (:name)
            on conflict (only_row) do update set username = excluded.username
            """)
        .param("name", username)
        .update();
  }

  /** The link that opens a chat with the bot; empty while no bot has ever been reached. */
  public Optional<String> link(String start) {
    return username().map(name -> "https://t.me/" + name + "?start=" + start);
  }

  /** What the bot is called; empty while no bot has ever been reached. */
  public Optional<String> username() {
    return jdbc.sql("select username from bot_account").query(String.class).optional();
  }
}
