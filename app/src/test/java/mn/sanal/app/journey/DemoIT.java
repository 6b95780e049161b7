package mn.sanal.app.journey;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** Invented data come by a command, stand apart, and go without a trace. */
class DemoIT {

  @Test
  void fillsAnUnusedDatabaseAndTakesAwayWhatItInvented() {
    try (RunningSanal sanal = RunningSanal.stopped()) {
      assertThat(sanal.process.run("demo")).contains("Demo data are there");
      assertThat(sanal.process.run("demo")).contains("were there already");

      sanal.process.start();
      assertThat(number(sanal, "response")).isPositive();
      assertThat(number(sanal, "score_cell")).isPositive();
      assertThat(number(sanal, "complaint where text not like '[Жишээ]%'")).isZero();
      assertThat(number(sanal, "complaint where status = 'ANSWERED'")).isPositive();
      assertThat(number(sanal, "official where status = 'INVITED' and name like '[Жишээ]%'"))
          .isOne();
      sanal.process.stop();

      assertThat(sanal.process.run("demo", "--remove")).contains("The demo data are gone");
      sanal.process.start();
      for (String table :
          new String[] {
            "response", "complaint", "complaint_event", "citizen", "official", "demo"
          }) {
        assertThat(number(sanal, table)).as(table).isZero();
      }
      assertThat(number(sanal, "score_cell")).isZero();
      assertThat(sanal.process.output()).doesNotContain("Exception");
    }
  }

  private static long number(RunningSanal sanal, String rows) {
    return Long.parseLong(sanal.query("select count(*) from " + rows).getFirst().getFirst());
  }
}
