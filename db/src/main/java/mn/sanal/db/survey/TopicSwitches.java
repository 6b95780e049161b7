package mn.sanal.db.survey;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Which surveys staff switched on or off in which aimag or district. Without a switch a survey is
 * offered where it was made for, and a core one everywhere. Kept in memory, since every list of
 * topics asks.
 */
@Component
public class TopicSwitches {

  /** One field of the table of topics and areas. */
  public record Field(String surveyId, String area) {}

  private final JdbcClient jdbc;
  private volatile Map<Field, Boolean> switches;

  public TopicSwitches(JdbcClient jdbc) {
    this.jdbc = jdbc;
    this.switches = read();
  }

  /** How a survey is switched in an area; empty where nobody did. */
  public Optional<Boolean> switched(String surveyId, String area) {
    return Optional.ofNullable(switches.get(new Field(surveyId, area)));
  }

  /** All that was switched. */
  public Map<Field, Boolean> all() {
    return switches;
  }

  /** Switches a survey on or off in an area; null leaves it to where the survey was made for. */
  public void put(String surveyId, String area, @Nullable Boolean offered) {
    if (offered == null) {
      jdbc.sql("delete from topic_switch where survey_id = :survey and area = :area")
          .param("survey", surveyId)
          .param("area", area)
          .update();
    } else {
      jdbc.sql(
              """
              insert into topic_switch (survey_id, area, offered) values (:survey, :area, :offered)
              on conflict (survey_id, area) do update set offered = excluded.offered
              """)
          .param("survey", surveyId)
          .param("area", area)
          .param("offered", offered)
          .update();
    }
    refresh();
  }

  /** Takes in what other nodes have switched. */
  public void refresh() {
    switches = read();
  }

  private Map<Field, Boolean> read() {
    Map<Field, Boolean> found = new HashMap<>();
    jdbc.sql("select survey_id, area, offered from topic_switch")
        .query(
            row -> {
              found.put(
                  new Field(row.getString("survey_id"), row.getString("area")),
                  row.getBoolean("offered"));
            });
    return Map.copyOf(found);
  }
}
