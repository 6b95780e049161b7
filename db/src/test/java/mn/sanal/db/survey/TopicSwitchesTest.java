package mn.sanal.db.survey;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Clock;
import mn.sanal.db.TestDatabase;
import mn.sanal.db.TestRooms;
import mn.sanal.db.place.ReferenceData;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.dao.DataIntegrityViolationException;

/** Staff decide in which area a topic is offered. */
class TopicSwitchesTest {

  private final TestDatabase database = TestDatabase.fresh();
  private final TestRooms rooms = TestRooms.in(database, Clock.systemUTC());
  private final TopicSwitches switches = rooms.get(TopicSwitches.class);

  @AfterEach
  void close() {
    rooms.close();
    database.close();
  }

  @Test
  void nothingIsSwitchedUnlessStaffDo() {
    assertThat(switches.switched("primary_care", "85")).isEmpty();
  }

  @Test
  void aTopicIsSwitchedOnAndOffAndLeftToItselfAgain() {
    rooms.get(ReferenceData.class).load();
    switches.put("primary_care", "85", true);
    assertThat(switches.switched("primary_care", "85")).contains(true);
    assertThat(switches.switched("primary_care", "84")).isEmpty();

    switches.put("primary_care", "85", false);
    assertThat(switches.switched("primary_care", "85")).contains(false);

    switches.put("primary_care", "85", null);
    assertThat(switches.all()).isEmpty();
  }

  @Test
  void anotherNodeLearnsOfItWhenItLooks() {
    rooms.get(ReferenceData.class).load();
    try (TestRooms other = TestRooms.in(database, Clock.systemUTC())) {
      TopicSwitches there = other.get(TopicSwitches.class);
      switches.put("medicine_use", "1116", false);
      assertThat(there.switched("medicine_use", "1116")).isEmpty();

      there.refresh();
      assertThat(there.switched("medicine_use", "1116")).contains(false);
    }
  }

  @Test
  void onlyAnAimagOrDistrictThatExistsHasSwitches() {
    assertThatThrownBy(() -> switches.put("primary_care", "99", true))
        .isInstanceOf(DataIntegrityViolationException.class);
  }
}
