package mn.sanal.db.comment;

import java.util.List;
import mn.sanal.dialogue.PersonalData;
import mn.sanal.i18n.Language;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** All words about the bot, masked and without their writers. */
@Component
public class Comments {

  private final JdbcClient jdbc;

  Comments(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /** Keeps comments, in the caller's transaction. */
  public void add(List<Comment> comments) {
    jdbc.sql(
            """
            insert into bot_comment (text, language, at)
            select text, language, at::timestamptz
            from unnest(:texts::text[], :languages::text[], :at::text[]) as t (text, language, at)
            """)
        .param(
            "texts",
            comments.stream().map(one -> PersonalData.mask(one.text())).toArray(String[]::new))
        .param("languages", comments.stream().map(c -> c.language().tag()).toArray(String[]::new))
        .param("at", comments.stream().map(c -> c.at().toString()).toArray(String[]::new))
        .update();
  }

  /** The newest first. */
  public List<Comment> latest(int limit) {
    return jdbc.sql("select text, language, at from bot_comment order by id desc limit ?")
        .param(limit)
        .query(
            (row, _) ->
                new Comment(
                    row.getString("text"),
                    new Language(row.getString("language")),
                    row.getTimestamp("at").toInstant()))
        .list();
  }
}
