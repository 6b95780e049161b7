package mn.sanal.admin.action;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.sql.Timestamp;
import java.time.Duration;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import mn.sanal.admin.RunningConsole;
import mn.sanal.admin.Visitor;
import mn.sanal.admin.signin.Door;
import mn.sanal.db.action.Telling;
import mn.sanal.db.staff.StaffRole;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;

/** Staff write what was done at a facility, look at it, publish it and take it back. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ActionPagesTest {

  private static final String HERE = "/admin/facilities/8519-SHC1/actions";

  private RunningConsole console;
  private Visitor staff;

  @BeforeAll
  void start(@TempDir Path data) {
    console = new RunningConsole(data);
    Door.first(console, "Сараа", "saraa");
    staff = Door.join(console, StaffRole.STAFF, "Бат", "batbat");
  }

  @AfterAll
  void stop() {
    console.close();
  }

  @Test
  void staffWriteLookPublishAndTakeBack() {
    String there = "/admin/facilities/8522-SHC1/actions";
    agree("8522-SHC1", 6);
    assertThat(staff.get("/admin/scores/facility/8522-SHC1").body()).contains(there);
    assertThat(staff.get(there).body())
        .contains("Мэдэгдэл авахыг зөвшөөрсөн хүн: 6")
        .contains("Бичсэн зүйл алга.");

    HttpResponse<String> draft =
        staff.post(there, "mongolian", "Даралтны эм ирлээ.", "english", "The medicine has come.");
    String page = draft.uri().getPath();
    assertThat(draft.body())
        .contains("Хадгаллаа.", "Ноорог", "Таны болон бусад хүний үнэлгээний дараа")
        .contains("“Даралтны эм ирлээ.”", "“The medicine has come.”", "[Stop telling me]");
    console.clock.pass(Duration.ofMinutes(11));
    assertThat(console.bean(Telling.class).tell(100)).isZero();

    assertThat(staff.post(page + "/publish", "version", "1").body())
        .contains("Нийтэллээ.", "Мэдэгдсэн хүн тавд хүрэхгүй байна.");
    console.clock.pass(Duration.ofMinutes(11));
    assertThat(console.bean(Telling.class).tell(100)).isEqualTo(6);
    assertThat(staff.get(page).body()).contains("Мэдэгдсэн хүн: 6");

    String taken = staff.post(page + "/take-back").body();
    console.clock.pass(Duration.ofMinutes(-22));
    assertThat(taken).contains("Буцаалаа.", "Ноорог", "Буцаасан").contains("· Бат");
    assertThat(count("outbox")).isZero();
    assertThat(staff.get(there).body()).contains("Даралтны эм ирлээ.", "Ноорог");
  }

  @Test
  void fewerThanFiveAreNotCounted() {
    agree("8501-AGH1", 4);

    assertThat(staff.get("/admin/facilities/8501-AGH1/actions").body())
        .contains("Мэдэгдэл авахыг зөвшөөрсөн хүн тавд хүрэхгүй байна.")
        .doesNotContain("хүн: 4");
  }

  @Test
  void whatWasChangedMeanwhileIsNotPublishedUnseen() {
    staff.get(HERE);
    String page = staff.post(HERE, "mongolian", "Нэг").uri().getPath();
    staff.post(page, "mongolian", "Хоёр", "english", "");

    assertThat(staff.post(page + "/publish", "version", "1").body())
        .contains("Энэ хооронд өөрчлөгдсөн байна.", "“Хоёр”");
  }

  @Test
  void anEmptyOrTooLongTextIsRefusedAndNotLost() {
    staff.get(HERE);
    assertThat(staff.post(HERE, "mongolian", "  ", "english", "Only English").body())
        .contains("Юу хийснийг монголоор бичнэ үү.", "Only English");
    assertThat(staff.post(HERE, "mongolian", "а".repeat(601)).body()).contains("Хэт урт байна.");
  }

  @Test
  void whatStaffWriteIsOnlyText() {
    staff.get(HERE);
    String page = staff.post(HERE, "mongolian", "<script>alert(1)</script>").body();

    assertThat(page).doesNotContain("<script>alert").contains("&lt;script&gt;");
  }

  @Test
  void anActionOfAnotherFacilityIsNotFoundHere() {
    staff.get(HERE);
    String page = staff.post(HERE, "mongolian", "Засвар хийлээ.").uri().getPath();
    String id = page.substring(page.lastIndexOf('/'));

    assertThat(staff.get("/admin/facilities/8501-AGH1/actions" + id).statusCode()).isEqualTo(404);
    assertThat(staff.get("/admin/facilities/nothing/actions").statusCode()).isEqualTo(404);
    assertThat(staff.get(HERE + "/987654").statusCode()).isEqualTo(404);
    assertThat(staff.get(HERE + "/nothing").statusCode()).isEqualTo(404);
  }

  @Test
  void theWholePageIsInEnglishForWhoReadsEnglish() {
    staff.get(HERE);
    String page = staff.post("/admin/language", "to", "en", "back", HERE).body();
    staff.post("/admin/language", "to", "mn", "back", HERE);

    Matcher main = Pattern.compile("(?s)<main.*</main>").matcher(page);
    assertThat(main.find()).isTrue();
    assertThat(main.group()).contains("What was done", "agreed to be told", "Keep and preview");
  }

  /** Citizens with a chat who rated a facility and agreed to be told. */
  private void agree(String facility, int people) {
    console
        .database
        .jdbc()
        .sql(
            """
            with new as (
              insert into citizen (id, created_at)
              select gen_random_uuid(), :now from generate_series(1, :people) returning id
            ), consents as (
              insert into consent (citizen_id, at, version, language, given)
              select id, :now, 1, 'mn', true from new
            ), chats as (
              insert into conversation (channel, role, address_hash, address_sealed, citizen_id)
              select 'web', 'citizen', sha256(id::text::bytea), '', id from new
            ), wishes as (
              insert into news_wish (citizen_id, wanted, at) select id, true, :now from new
            )
            insert into response (number, code_hash, citizen_id, person, survey_id, survey_hash,
              place, facility, period_from, period_until, answers, language, submitted_at)
            select id::text, sha256(uuid_send(id)), id, id, s.survey_id, s.hash, left(:facility, 4),
              :facility, '2026-11-01', '2026-12-01', '{}', 'mn', :now
            from new, (select * from survey where survey_id = 'medicines') s
            """)
        .param("people", people)
        .param("facility", facility)
        .param("now", Timestamp.from(console.clock.instant().minusSeconds(60)))
        .update();
  }

  private int count(String table) {
    return console
        .database
        .jdbc()
        .sql("select count(*) from " + table)
        .query(Integer.class)
        .single();
  }
}
