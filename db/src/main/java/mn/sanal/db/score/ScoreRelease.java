package mn.sanal.db.score;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;
import mn.sanal.db.place.TimeZones;
import mn.sanal.dialogue.survey.Question;
import mn.sanal.dialogue.survey.Survey;
import mn.sanal.dialogue.survey.Surveys;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * The job that turns answers into released cells.
 *
 * <p>A facility's cell is released, and released anew, by {@link SmallCounts} alone. An area is the
 * sum of released cells and of nothing else, so what is hidden cannot be computed from a total.
 * What stayed too small by itself is gathered once its period is over: by soum or district, then by
 * aimag, under the same rule; what is still too small is never shown.
 */
@Component
public class ScoreRelease {

  private static final long LOCK = 0x73616e616c_03L;
  static final int SOUM_CODE = 4;
  static final int AIMAG_CODE = 2;

  private final JdbcClient jdbc;
  private final TransactionTemplate transactions;
  private final Voices voices;
  private final Cells cells;
  private final Surveys surveys;
  private final Clock clock;

  ScoreRelease(
      JdbcClient jdbc,
      TransactionTemplate transactions,
      Voices voices,
      Cells cells,
      Surveys surveys,
      Clock clock) {
    this.jdbc = jdbc;
    this.transactions = transactions;
    this.voices = voices;
    this.cells = cells;
    this.surveys = surveys;
    this.clock = clock;
  }

  /** Releases what has become large enough. Safe on several nodes: one runs, the others pass. */
  public void run() {
    transactions.executeWithoutResult(
        _ -> {
          boolean alone =
              jdbc.sql("select pg_try_advisory_xact_lock(:lock)")
                  .param("lock", LOCK)
                  .query((row, _) -> row.getBoolean(1))
                  .single();
          if (alone) {
            voices.unsettled().forEach(this::release);
          }
        });
  }

  private void release(Cell.Grid grid) {
    Run run = new Run(grid, surveys.byId(grid.surveyId()), cells.of(grid), clock.instant());
    run.releaseSubjects(
        voices.of(grid).stream().filter(voice -> voice.settled() || !voice.typed()).toList());
    // A day later, since the western aimags are an hour behind.
    LocalDate today = LocalDate.ofInstant(run.now, TimeZones.of(null));
    if (today.isAfter(grid.until())) {
      run.releaseRests();
    }
    run.releaseAreas();
  }

  /** One survey and period. */
  private final class Run {

    private final Cell.Grid grid;
    private final Optional<Survey> survey;
    private final Map<Cell, Tally> released;
    private final Instant now;
    private final SortedSet<String> changedAreas = new TreeSet<>();

    Run(Cell.Grid grid, Optional<Survey> survey, Map<Cell, Tally> released, Instant now) {
      this.grid = grid;
      this.survey = survey;
      this.released = released;
      this.now = now;
    }

    void releaseSubjects(List<Voices.Voice> all) {
      Map<String, List<Voices.Voice>> bySubject =
          all.stream().collect(Collectors.groupingBy(Voices.Voice::subject));
      voices
          .tally(all, Voices.Voice::subject)
          .forEach(
              (subject, tallies) -> {
                List<Voices.Voice> heard = bySubject.getOrDefault(subject, List.of());
                Cell.Kind kind =
                    heard.getFirst().facility() == null ? Cell.Kind.PLACE : Cell.Kind.FACILITY;
                if (release(kind, subject, heard.getFirst().place(), tallies)) {
                  voices.settle(heard);
                }
              });
    }

    /** First by soum or district, then what remains by aimag; then all is settled. */
    void releaseRests() {
      for (int length : List.of(SOUM_CODE, AIMAG_CODE)) {
        Function<Voices.Voice, String> area = voice -> prefix(voice.place(), length);
        Map<String, List<Voices.Voice>> rests =
            voices.unheard(grid, unsettled()).stream().collect(Collectors.groupingBy(area));
        List<Voices.Voice> all = rests.values().stream().flatMap(List::stream).toList();
        voices
            .tally(all, area)
            .forEach(
                (code, tallies) -> {
                  if (release(Cell.Kind.REST, code, code, tallies)) {
                    voices.settle(rests.getOrDefault(code, List.of()));
                  }
                });
      }
      voices.settle(unsettled());
    }

    void releaseAreas() {
      if (changedAreas.isEmpty()) {
        return;
      }
      Map<String, Map<String, Integer>> heard = voices.people(grid);
      for (String area : changedAreas) {
        Map<String, Tally> sums =
            released.entrySet().stream()
                .filter(entry -> entry.getKey().kind() != Cell.Kind.AREA)
                .filter(entry -> entry.getKey().place().startsWith(area))
                .collect(
                    Collectors.toMap(
                        entry -> entry.getKey().question(), Map.Entry::getValue, Tally::plus));
        sums.forEach(
            (question, sum) -> {
              int different = heard.getOrDefault(area, Map.of()).getOrDefault(question, 0);
              int people = Math.min(sum.people(), different);
              put(new Cell(Cell.Kind.AREA, question, area, area), sum.withPeople(people));
            });
      }
    }

    private List<Voices.Voice> unsettled() {
      return voices.of(grid).stream().filter(voice -> !voice.settled()).toList();
    }

    private boolean release(
        Cell.Kind kind, String subject, String place, Map<String, Tally> tallies) {
      List<String> done = new ArrayList<>();
      tallies.forEach(
          (question, tally) -> {
            Cell cell = new Cell(kind, question, subject, place);
            Tally before = released.getOrDefault(cell, Tally.NONE);
            if (SmallCounts.mayRelease(least(), before, tally)) {
              put(cell, tally);
              done.add(question);
            }
          });
      if (done.isEmpty()) {
        return false;
      }
      changedAreas.add(prefix(place, AIMAG_CODE));
      changedAreas.add(prefix(place, SOUM_CODE));
      return true;
    }

    private void put(Cell cell, Tally tally) {
      released.put(cell, tally);
      cells.put(grid, cell, tally, question(cell.question()), now);
    }

    private Optional<Question> question(String id) {
      return survey.flatMap(asked -> asked.question(id));
    }

    private int least() {
      return survey.map(Survey::minPeople).orElse(SmallCounts.LEAST);
    }
  }

  private static String prefix(String place, int length) {
    return place.substring(0, Math.min(length, place.length()));
  }
}
