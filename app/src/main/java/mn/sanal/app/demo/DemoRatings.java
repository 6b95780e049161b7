package mn.sanal.app.demo;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.UUID;
import mn.sanal.db.complaint.CaseNumbers;
import mn.sanal.db.response.NewResponse;
import mn.sanal.dialogue.AgeBand;
import mn.sanal.dialogue.Answer;
import mn.sanal.dialogue.Event;
import mn.sanal.dialogue.Facility;
import mn.sanal.dialogue.FacilityKind;
import mn.sanal.dialogue.survey.Survey;
import mn.sanal.dialogue.survey.Surveys;
import mn.sanal.i18n.Language;

/** Invents ratings: enough people for each facility that scores are released. */
final class DemoRatings {

  private static final int FEWEST = 7;
  private static final int SPREAD = 9;
  private static final int AT_A_MEETING = 16;

  /** So far apart that they are no burst, and so close as at a meeting that rates together. */
  private static final Duration USUAL_STEP = Duration.ofMinutes(10);

  private static final Duration STEP_AT_A_MEETING = Duration.ofMinutes(2);
  private static final List<Duration> AGO = List.of(Duration.ofHours(20), Duration.ofDays(33));
  private static final List<AgeBand> AGES =
      List.of(AgeBand.FROM_18, AgeBand.FROM_20, AgeBand.FROM_35, AgeBand.FROM_55);
  private static final List<String> GOT = List.of("all", "all", "some", "some", "none");

  private final Surveys surveys;
  private final CaseNumbers numbers;
  private final Instant now;

  /** The same everywhere, so that two people who look at a demo see the same. */
  private final SplittableRandom dice = new SplittableRandom(20_261_125);

  DemoRatings(Surveys surveys, CaseNumbers numbers, Instant now) {
    this.surveys = surveys;
    this.numbers = numbers;
    this.now = now;
  }

  List<NewResponse> of(List<Facility> facilities) {
    List<NewResponse> ratings = new ArrayList<>();
    for (Facility facility : facilities) {
      boolean meeting = facility.equals(facilities.getFirst());
      for (String id : surveysFor(facility.kind())) {
        surveys.byId(id).ifPresent(survey -> rate(survey, facility, meeting, ratings));
      }
    }
    return ratings;
  }

  private void rate(Survey survey, Facility facility, boolean meeting, List<NewResponse> ratings) {
    Duration step = meeting ? STEP_AT_A_MEETING : USUAL_STEP;
    for (Duration ago : AGO) {
      int people = meeting ? AT_A_MEETING : FEWEST + dice.nextInt(SPREAD);
      for (int i = 0; i < people; i++) {
        Instant at = now.minus(ago).minus(step.multipliedBy(i));
        ratings.add(rating(survey, facility, at));
      }
    }
  }

  private NewResponse rating(Survey survey, Facility facility, Instant at) {
    Event.Rated rated =
        new Event.Rated(
            numbers.next(),
            numbers.nextCode(),
            survey.id(),
            survey.hash(),
            facility.place(),
            facility.code(),
            null,
            AGES.get(dice.nextInt(AGES.size())),
            answers(survey.id(), facility),
            Language.MONGOLIAN);
    return new NewResponse(rated, UUID.randomUUID(), at);
  }

  private Map<String, Answer> answers(String survey, Facility facility) {
    Map<String, Answer> answers = new LinkedHashMap<>();
    answers.put("facility", new Answer.In(facility.code()));
    switch (survey) {
      case "medicines" -> {
        String got = GOT.get(dice.nextInt(GOT.size()));
        answers.put("got", new Answer.Choice(List.of(got)));
        if (!got.equals("all")) {
          answers.put("missing", new Answer.Choice(List.of("amlodipine")));
        }
      }
      case "health_centre" -> {
        answers.put("overall", new Answer.Rating(2 + dice.nextInt(4)));
        answers.put("wait", new Answer.Quantity(5L * dice.nextInt(12)));
        answers.put("respect", new Answer.Rating(3 + dice.nextInt(3)));
      }
      default -> answers.put("voice", new Answer.Rating(1 + dice.nextInt(5)));
    }
    return answers;
  }

  private static List<String> surveysFor(FacilityKind kind) {
    return switch (kind) {
      case PHARMACY -> List.of("medicines");
      case SCHOOL -> List.of("school_participation");
      default -> List.of("health_centre", "medicines");
    };
  }
}
