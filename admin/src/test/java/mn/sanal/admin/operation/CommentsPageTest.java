package mn.sanal.admin.operation;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import mn.sanal.admin.RunningConsole;
import mn.sanal.admin.Visitor;
import mn.sanal.admin.signin.Door;
import mn.sanal.db.comment.Comment;
import mn.sanal.db.comment.Comments;
import mn.sanal.i18n.Language;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What people say about the bot. */
class CommentsPageTest {

  @Test
  void showsTheWordsMaskedAndAsTheyAre(@TempDir Path data) {
    try (RunningConsole console = new RunningConsole(data)) {
      Visitor boss = Door.first(console, "Сараа", "saraa");
      console
          .bean(Comments.class)
          .add(
              List.of(
                  new Comment(
                      "Үсэг <b>жижиг</b>, утас 99112233",
                      Language.MONGOLIAN,
                      console.clock.instant())));

      assertThat(boss.get("/admin/operation").body())
          .contains("Үсэг &lt;b&gt;жижиг&lt;/b&gt;")
          .doesNotContain("99112233");
    }
  }
}
