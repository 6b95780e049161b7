package mn.sanal.app.demo;

import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The statements that take invented data away, in the order of their references. */
final class DemoRemoval {

  private static final String REPORTS =
      "(select id from complaint where number in (select number from demo))";

  private static final List<String> STATEMENTS =
      List.of(
          // The history of a case is never changed; this one never happened.
          "alter table complaint_event disable trigger complaint_event_append_only",
          "delete from complaint_event where complaint_id in " + REPORTS,
          "alter table complaint_event enable trigger complaint_event_append_only",
          "delete from complaint_original where complaint_id in " + REPORTS,
          "delete from follow_up where complaint_id in " + REPORTS,
          "delete from complaint_voice where complaint_id in " + REPORTS,
          "delete from complaint_survey where complaint_id in " + REPORTS,
          "delete from change where kind = 'COMPLAINT' and entity_id in " + REPORTS,
          "delete from complaint where number in (select number from demo)",
          "delete from response where number in (select number from demo)",
          // Released scores count invented people: all are made anew of who is left.
          "delete from score_cell",
          "update response set settled = false where settled",
          "delete from citizen where id in (select citizen_id from demo)",
          "delete from official where id in (select official from demo_official)",
          "delete from demo",
          // Another epoch: every index begins anew.
          "update database_epoch set epoch = gen_random_uuid()");

  private DemoRemoval() {}

  static void run(JdbcClient jdbc) {
    STATEMENTS.forEach(statement -> jdbc.sql(statement).update());
  }
}
