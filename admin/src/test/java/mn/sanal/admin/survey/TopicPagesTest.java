package mn.sanal.admin.survey;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import mn.sanal.admin.RunningConsole;
import mn.sanal.admin.Visitor;
import mn.sanal.admin.signin.Door;
import mn.sanal.db.staff.StaffRole;
import mn.sanal.db.survey.TopicSwitches;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;

/** Any area may switch any topic on or off. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class TopicPagesTest {

  /** Made for Uvs alone. */
  private static final String TOPIC = "medicine_quality";

  private static final String HOME = "85";
  private static final String ELSEWHERE = "83";

  private RunningConsole console;
  private TopicSwitches switches;
  private Visitor boss;

  @BeforeAll
  void start(@TempDir Path data) {
    console = new RunningConsole(data);
    switches = console.bean(TopicSwitches.class);
    boss = Door.first(console, "Сараа", "saraa");
  }

  @AfterAll
  void stop() {
    console.close();
  }

  @BeforeEach
  void nothingSwitched() {
    console.database.jdbc().sql("delete from topic_switch").update();
    switches.refresh();
  }

  @Test
  void anAreaSwitchesOnATopicThatWasMadeForAnother() {
    boss.get("/admin/topics/" + ELSEWHERE);

    String page = boss.post("/admin/topics/" + ELSEWHERE, TOPIC, "FIRST").body();

    assertThat(page).contains("Хадгаллаа.");
    assertThat(switches.switched(TOPIC, ELSEWHERE)).hasValue(true);
    assertThat(switches.switched(TOPIC, "82")).isEmpty();
  }

  @Test
  void anAreaSwitchesOffItsOwnTopicAndACoreOne() {
    boss.get("/admin/topics/" + HOME);

    boss.post("/admin/topics/" + HOME, TOPIC, "OFF", "medicines", "OFF");

    assertThat(switches.switched(TOPIC, HOME)).hasValue(false);
    assertThat(switches.switched("medicines", HOME)).hasValue(false);
  }

  @Test
  void whatIsAsItWasMadeLeavesNoSwitch() {
    switches.put(TOPIC, HOME, false);
    switches.put(TOPIC, ELSEWHERE, true);
    boss.get("/admin/topics/" + HOME);

    boss.post("/admin/topics/" + HOME, TOPIC, "FIRST");
    boss.post("/admin/topics/" + ELSEWHERE, TOPIC, "OTHERS");

    assertThat(switches.all()).isEmpty();
  }

  @Test
  void nonsenseChangesNothing() {
    boss.get("/admin/topics/" + HOME);

    boss.post("/admin/topics/" + HOME, TOPIC, "OTHERS", "medicines", "x", "nothing", "OFF");

    assertThat(switches.all()).isEmpty();
    assertThat(boss.get("/admin/topics/0000").statusCode()).isEqualTo(404);
    assertThat(boss.get("/admin/topics/8519").statusCode()).isEqualTo(404);
  }

  @Test
  void theTableHasEveryAreaAndTopic() {
    switches.put(TOPIC, ELSEWHERE, false);

    String page = boss.get("/admin/topics").body();

    assertThat(page.split("scope=\"row\"", -1)).hasSize(30 + 1);
    assertThat(page.split("class=\"upright\"", -1)).hasSize(17 + 1);
    assertThat(page).contains("is-FIRST").contains("is-OTHERS").contains("is-OFF");
  }

  @Test
  void itIsForAdministratorsAlone() {
    Visitor staff = Door.join(console, StaffRole.STAFF, "Бат", "batbat");

    assertThat(staff.get("/admin/topics").statusCode()).isEqualTo(403);
    staff.get("/admin/places");
    assertThat(staff.post("/admin/topics/" + HOME, TOPIC, "OFF").statusCode()).isEqualTo(403);
    assertThat(staff.get("/admin/places").body()).doesNotContain("/admin/topics");
  }
}
