package mn.sanal.dialogue.flow;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import mn.sanal.dialogue.Answer;
import mn.sanal.dialogue.CaseKind;
import mn.sanal.dialogue.CaseNumber;
import mn.sanal.dialogue.CaseSummary;
import mn.sanal.dialogue.Context;
import mn.sanal.dialogue.JoinedCase;
import mn.sanal.dialogue.Places;
import mn.sanal.dialogue.Portrait;
import mn.sanal.dialogue.SecretCode;
import mn.sanal.dialogue.State;
import mn.sanal.dialogue.survey.Survey;
import mn.sanal.dialogue.survey.Surveys;
import mn.sanal.i18n.Language;
import mn.sanal.i18n.Messages;
import org.jspecify.annotations.Nullable;

/** A citizen's data as a text that anybody can read on any phone. */
final class PortraitText {

  private final Surveys surveys;
  private final Turn words;
  private final List<String> lines = new ArrayList<>();

  PortraitText(Messages messages, Surveys surveys, Language language, Places places) {
    this.surveys = surveys;
    this.words = new Turn(messages, new OnlyPlaces(places), State.NEW.language(language));
  }

  String of(Portrait portrait) {
    lines.add(words.text("mydata.title"));
    lines.add(words.text("mydata.made", "date", portrait.made()));
    if (portrait.since() != null) {
      lines.add(words.text("mydata.since", "date", portrait.since()));
    }
    heading("mydata.consents", portrait.consents().isEmpty());
    portrait.consents().forEach(this::consent);
    heading("mydata.ratings", portrait.ratings().isEmpty());
    portrait.ratings().forEach(this::rating);
    heading("mydata.reports", portrait.reports().isEmpty());
    portrait.reports().forEach(this::report);
    if (portrait.news() != null) {
      news(portrait.news());
    }
    if (!portrait.joined().isEmpty()) {
      heading("mydata.joined", false);
      portrait.joined().forEach(this::joined);
    }
    lines.add("");
    lines.add(words.text("mydata.rest"));
    return String.join("\n", lines) + "\n";
  }

  private void heading(String key, boolean empty) {
    lines.add("");
    lines.add("== " + words.text(key) + " ==");
    if (empty) {
      lines.add(words.text("mydata.none"));
    }
  }

  private void consent(Portrait.Consent consent) {
    lines.add(
        words.text(
            consent.given() ? "mydata.consent_given" : "mydata.consent_refused",
            Map.of(
                "date", consent.day(),
                "version", consent.version(),
                "language", consent.language().tag())));
  }

  private void news(Portrait.News news) {
    heading("mydata.news", false);
    lines.add(words.text(news.wanted() ? "mydata.news_on" : "mydata.news_off", "date", news.day()));
    news.told()
        .forEach(
            told ->
                lines.add(
                    "- " + told.day() + ", " + AnswerText.facility(words, told.facilityCode())));
  }

  private void rating(Portrait.Rating rating) {
    Optional<Survey> survey = surveys.byHash(rating.surveyHash());
    lines.add("");
    lines.add(
        rating.number()
            + ", "
            + rating.day()
            + survey.map(asked -> ", " + words.text(asked.title())).orElse(""));
    where(rating.placeCode(), rating.facilityCode(), rating.typedFacility());
    if (rating.age() != null) {
      lines.add("- " + words.text("age.ask") + " " + AgeAsk.label(words, rating.age()));
    }
    rating.answers().forEach((id, answer) -> answer(survey, id, answer));
    files(rating.files());
  }

  private void answer(Optional<Survey> survey, String id, Answer answer) {
    survey
        .flatMap(asked -> asked.question(id))
        .ifPresent(
            question ->
                lines.add(
                    "- "
                        + words.text(question.ask())
                        + " "
                        + AnswerText.of(words, question, answer)));
  }

  private void report(Portrait.Report report) {
    CaseSummary summary = report.summary();
    lines.add("");
    lines.add(
        summary.number()
            + ", "
            + summary.received()
            + ", "
            + CasesPage.label(words, surveys, summary)
            + ", "
            + CasesPage.status(words, summary));
    where(report.placeCode(), report.facilityCode(), report.typedFacility());
    lines.add(report.text());
    files(report.files());
    report.added().forEach(text -> lines.add(words.text("mydata.added", "text", text)));
    // One that was answered to its end stands among what was added.
    report.surveys().stream()
        .filter(survey -> !survey.isDone())
        .flatMap(survey -> survey.lines(words.messages(), words.language()).stream())
        .forEach(line -> lines.add("- " + line.ask() + " " + line.answer()));
    answer(summary.answer());
    if (summary.verdict() != null) {
      lines.add(words.text("my.verdict", "verdict", CasesPage.verdict(words, summary.verdict())));
    }
  }

  private void joined(JoinedCase joined) {
    lines.add(CasesPage.line(words, joined));
    answer(joined.answer());
  }

  private void answer(@Nullable String answer) {
    if (answer != null) {
      lines.add(words.text("my.answer", "answer", answer));
    }
  }

  private void where(
      @Nullable String place, @Nullable String facility, @Nullable String typedFacility) {
    if (facility != null) {
      lines.add(AnswerText.facility(words, facility));
    } else if (place != null) {
      lines.add(
          AnswerText.place(words, place) + (typedFacility == null ? "" : ", " + typedFacility));
    }
  }

  private void files(int count) {
    if (count > 0) {
      lines.add(words.text("mydata.files", "count", count));
    }
  }

  /** Nothing but the names of places is looked up while a text is made. */
  private record OnlyPlaces(Places places) implements Context {

    @Override
    public Instant now() {
      return Instant.EPOCH;
    }

    @Override
    public CaseNumber newCaseNumber() {
      throw new UnsupportedOperationException();
    }

    @Override
    public SecretCode newSecretCode() {
      throw new UnsupportedOperationException();
    }

    @Override
    public List<CaseSummary> cases() {
      return List.of();
    }

    @Override
    public Optional<CaseSummary> opened(SecretCode code) {
      return Optional.empty();
    }

    @Override
    public boolean ratedThisPeriod(String surveyId, String facilityCode) {
      return false;
    }

    @Override
    public LocalDate dueOn(CaseKind kind, String placeCode) {
      throw new UnsupportedOperationException();
    }
  }
}
