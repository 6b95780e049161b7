package mn.sanal.bot.official;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import mn.sanal.db.complaint.Complaint;
import mn.sanal.db.complaint.Complaints;
import mn.sanal.db.official.Body;
import mn.sanal.db.official.Official;
import mn.sanal.db.score.ReleasedScores;
import mn.sanal.db.score.Score;
import mn.sanal.dialogue.Button;
import mn.sanal.dialogue.CaseStatus;
import mn.sanal.dialogue.Message;
import mn.sanal.dialogue.survey.Survey;
import mn.sanal.dialogue.survey.Surveys;
import mn.sanal.i18n.Language;
import mn.sanal.i18n.Messages;

/**
 * What an official sees of their area: how people rated it, from released cells only, and the cases
 * that wait for an answer, the most urgent first.
 */
final class Summary {

  private static final int CASES = 10;

  /** More than are listed, to say how many there are beside them. */
  private static final int COUNTED = 500;

  private static final int FEWEST_PEOPLE = 5;

  private final Messages messages;
  private final Supplier<Surveys> surveys;
  private final ReleasedScores scores;
  private final Complaints complaints;
  private final OfficialWords words;

  Summary(
      Messages messages,
      Supplier<Surveys> surveys,
      ReleasedScores scores,
      Complaints complaints,
      OfficialWords words) {
    this.messages = messages;
    this.surveys = surveys;
    this.scores = scores;
    this.complaints = complaints;
    this.words = words;
  }

  /** On request, and as the first one: what was asked before is over with it. */
  Message now(Official official, Instant now) {
    return of(official, Message.Kind.QUESTION, "official.summary_title", now);
  }

  Message weekly(Official official, Instant now) {
    return of(official, Message.Kind.NOTICE, "official.summary_weekly", now);
  }

  private Message of(Official official, Message.Kind kind, String title, Instant now) {
    Language language = official.language();
    List<String> lines = new ArrayList<>();
    lines.add(
        messages.text(language, title, Map.of("body", words.body(official.body(), language))));
    lines.add("");
    lines.addAll(ratings(official));
    lines.add("");
    List<Complaint> open = open(official.body());
    lines.addAll(cases(open, language, now));
    return new Message(kind, String.join("\n", lines), answers(open, language), null);
  }

  private List<String> ratings(Official official) {
    Language language = official.language();
    Map<String, Score> newest = new LinkedHashMap<>();
    Surveys published = surveys.get();
    for (Score score : scores.of(List.of(subject(official.body())))) {
      published
          .byId(score.surveyId())
          .filter(survey -> survey.keyQuestion().id().equals(score.question()))
          .ifPresent(_ -> newest.putIfAbsent(score.surveyId(), score));
    }
    if (newest.isEmpty()) {
      return List.of(messages.text(language, "official.no_scores", Map.of("min", FEWEST_PEOPLE)));
    }
    List<String> lines = new ArrayList<>();
    lines.add(messages.text(language, "official.scores"));
    newest.forEach((_, score) -> lines.add(rating(published, score, language)));
    return lines;
  }

  private String rating(Surveys published, Score score, Language language) {
    Survey survey = published.byId(score.surveyId()).orElseThrow();
    Double good = score.good();
    return messages.text(
        language,
        "official.score_line",
        Map.of(
            "topic", survey.shortTitle(),
            "percent", good == null ? "–" : Long.toString(Math.round(good * 100)),
            "people", score.people(),
            "period", period(score)));
  }

  /** Such as 2026-10, or 2026-07 – 2026-09. */
  private static String period(Score score) {
    String first = month(score.from());
    String last = month(score.until().minusDays(1));
    return first.equals(last) ? first : first + " – " + last;
  }

  private static String month(LocalDate day) {
    return day.toString().substring(0, 7);
  }

  private List<String> cases(List<Complaint> open, Language language, Instant now) {
    if (open.isEmpty()) {
      return List.of(messages.text(language, "official.no_open"));
    }
    List<String> lines = new ArrayList<>();
    lines.add(messages.text(language, "official.open_cases", Map.of("count", open.size())));
    open.stream().limit(CASES).forEach(each -> lines.add(words.line(each, language, now)));
    if (open.size() > CASES) {
      lines.add(
          messages.text(language, "official.more_cases", Map.of("count", open.size() - CASES)));
    }
    return lines;
  }

  /** A button for each listed case that may be read. */
  private List<List<Button>> answers(List<Complaint> open, Language language) {
    return open.stream()
        .limit(CASES)
        .filter(Complaint::released)
        .map(
            each ->
                List.of(
                    new Button(
                        messages.text(
                            language,
                            "official.btn_answer_case",
                            Map.of("receipt", each.number().value())),
                        OfficialFlow.ANSWER + each.number().value())))
        .toList();
  }

  private List<Complaint> open(Body body) {
    List<Complaint> open =
        switch (body) {
          case Body.Area(String place) -> complaints.openIn(place, COUNTED);
          case Body.Site(String facility) -> complaints.openAt(facility, COUNTED);
        };
    return open.stream().filter(each -> each.status() != CaseStatus.ANSWERED).toList();
  }

  private static String subject(Body body) {
    return switch (body) {
      case Body.Area(String place) -> place;
      case Body.Site(String facility) -> facility;
    };
  }
}
