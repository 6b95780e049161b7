package mn.sanal.bench.quality;

import java.util.List;
import mn.sanal.admin.search.TextLines.Text;
import mn.sanal.admin.search.quality.Figures;
import mn.sanal.db.embedded.PostgresServer;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DriverManagerDataSource;

/** PostgreSQL's {@code pg_trgm}: the similarity of the query to words of the text. */
final class Trigrams implements Figures.Ranking {

  private final JdbcClient jdbc;

  Trigrams(JdbcClient database, List<Text> texts) {
    jdbc = database;
    jdbc.sql("create extension if not exists pg_trgm").update();
    jdbc.sql("drop table if exists quality").update();
    jdbc.sql("create table quality (id text primary key, text text not null)").update();
    for (Text text : texts) {
      jdbc.sql("insert into quality values (?, ?)").params(text.id(), text.text()).update();
    }
  }

  /** A database in which Cyrillic letters are letters: in the locale C they are none to it. */
  static JdbcClient database(PostgresServer server) {
    connect(server.url(), server)
        .sql(
            """
            create database quality template template0 encoding 'UTF8'
              locale_provider libc lc_collate 'C' lc_ctype 'C.UTF-8'
            """)
        .update();
    return connect(server.url().replaceFirst("/[^/?]+(?=$|\\?)", "/quality"), server);
  }

  private static JdbcClient connect(String url, PostgresServer server) {
    return JdbcClient.create(new DriverManagerDataSource(url, server.user(), server.password()));
  }

  @Override
  public List<String> find(String typed, int most) {
    return jdbc.sql(
            """
            select id from quality where word_similarity(:typed, text) > 0
            order by word_similarity(:typed, text) desc, id limit :most
            """)
        .param("typed", typed)
        .param("most", most)
        .query((row, _) -> row.getString("id"))
        .list();
  }
}
