package mn.sanal.admin.score;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import mn.sanal.admin.ConsoleOnly;
import mn.sanal.admin.page.Words;
import mn.sanal.db.score.Score;
import mn.sanal.dialogue.survey.Question;
import mn.sanal.dialogue.survey.Survey;
import mn.sanal.dialogue.survey.Surveys;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Lays released scores out as tables, each period's newest value with its change. */
@ConsoleOnly
@Component
class Tables {

  private final Surveys surveys;

  Tables(Surveys surveys) {
    this.surveys = surveys;
  }

  /** A heading and its lines. */
  record Table(String title, List<Line> lines) {}

  /** One table for each survey: its key question for every subject. */
  List<Table> bySubject(
      List<Score> scores,
      Function<String, String> name,
      Function<String, @Nullable String> link,
      Words t) {
    Map<String, Table> tables = new LinkedHashMap<>();
    for (List<Score> periods : grouped(scores)) {
      Score newest = periods.getFirst();
      Survey survey = surveys.byId(newest.surveyId()).orElse(null);
      if (survey != null && survey.keyQuestion().id().equals(newest.question())) {
        table(tables, t.in(survey.title()))
            .lines()
            .add(
                line(
                    name.apply(newest.subject()),
                    link.apply(newest.subject()),
                    survey.keyQuestion(),
                    periods,
                    t));
      }
    }
    return List.copyOf(tables.values());
  }

  /** One table for each survey: every question for one subject. */
  List<Table> byQuestion(List<Score> scores, Words t) {
    Map<String, Table> tables = new LinkedHashMap<>();
    for (List<Score> periods : grouped(scores)) {
      Score newest = periods.getFirst();
      Survey survey = surveys.byId(newest.surveyId()).orElse(null);
      Optional<Question> question =
          survey == null ? Optional.empty() : survey.question(newest.question());
      if (survey != null && question.isPresent()) {
        String asked = t.in(question.get().ask());
        table(tables, t.in(survey.title()))
            .lines()
            .add(line(asked, null, question.get(), periods, t));
      }
    }
    return List.copyOf(tables.values());
  }

  private static Table table(Map<String, Table> tables, String title) {
    return tables.computeIfAbsent(title, key -> new Table(key, new ArrayList<>()));
  }

  /** The periods of each cell of the grid together, newest first as they come. */
  private static List<List<Score>> grouped(List<Score> scores) {
    Map<String, List<Score>> cells = new LinkedHashMap<>();
    for (Score score : scores) {
      String cell = score.surveyId() + "/" + score.question() + "/" + score.subject();
      cells.computeIfAbsent(cell, key -> new ArrayList<>()).add(score);
    }
    return List.copyOf(cells.values());
  }

  private static Line line(
      String name, @Nullable String link, Question question, List<Score> periods, Words t) {
    Score newest = periods.getFirst();
    Double median = newest.median();
    return new Line(
        name,
        link,
        t.day(newest.from()) + " – " + t.day(newest.until().minusDays(1)),
        newest.people(),
        percent(newest.good()),
        change(periods),
        median == null ? null : trimmed(median),
        Bar.of(question, newest.histogram(), t));
  }

  private static @Nullable Long change(List<Score> periods) {
    if (periods.size() < 2) {
      return null;
    }
    Long now = percent(periods.get(0).good());
    Long before = percent(periods.get(1).good());
    return now == null || before == null ? null : now - before;
  }

  private static @Nullable Long percent(@Nullable Double share) {
    return share == null ? null : Math.round(share * 100);
  }

  private static String trimmed(double median) {
    return median == Math.rint(median)
        ? Long.toString(Math.round(median))
        : Double.toString(median);
  }
}
