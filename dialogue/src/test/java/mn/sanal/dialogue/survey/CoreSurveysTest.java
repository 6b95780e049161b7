package mn.sanal.dialogue.survey;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import mn.sanal.dialogue.Answer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The surveys that come with Sanal, three core ones and one a sub-project, keep to its design. */
class CoreSurveysTest {

  static Stream<Survey> surveys() {
    return Surveys.bundled().current().stream();
  }

  @Test
  void threeAreAskedEverywhereAndOneIsMadeForEachSubProject() {
    assertThat(surveys().filter(Survey::isCore).map(Survey::id))
        .containsExactlyInAnyOrder("medicines", "health_centre", "school_participation");
    assertThat(surveys().filter(survey -> !survey.isCore()))
        .hasSize(14)
        .flatExtracting(Survey::areas)
        .contains("67", "85", "84", "62", "21", "22", "42", "23", "43", "82")
        .contains("1116", "1110", "1125");
  }

  /** Consent and age, which Sanal asks itself, are counted too. */
  @ParameterizedTest
  @MethodSource("surveys")
  void nobodyIsAskedMoreThanSevenQuestions(Survey survey) {
    int before = survey.consent() == Consent.SENSITIVE ? 2 : 1;

    assertThat(before + survey.longestPath()).isLessThanOrEqualTo(7);
    assertThat(survey.minutes()).isLessThanOrEqualTo(2);
  }

  @ParameterizedTest
  @MethodSource("surveys")
  void thePlaceComesFirstThenTheKeyQuestion(Survey survey) {
    boolean confidential = survey.safeguards().confidential();

    assertThat(survey.questions().getFirst().form())
        .isInstanceOf(confidential ? Form.At.class : Form.In.class);
    assertThat(survey.questions().get(1)).isEqualTo(survey.keyQuestion());
    assertThat(survey.questions().getFirst().required()).isTrue();
    assertThat(survey.keyQuestion().required()).isNotEqualTo(confidential);
  }

  @Test
  void teenagersAreAskedConfidentiallyAndInNumbersNobodyCanBeFoundIn() {
    Survey teenagers = Surveys.bundled().byId("teen_health").orElseThrow();

    assertThat(teenagers.safeguards().confidential()).isTrue();
    assertThat(teenagers.safeguards().helpline()).isTrue();
    assertThat(teenagers.safeguards().agreement()).isNotNull();
    assertThat(teenagers.minPeople()).isEqualTo(10);
    assertThat(teenagers.facilityKinds()).isEmpty();
    assertThat(teenagers.audience().youngest()).isEqualTo(13);
    assertThat(teenagers.questions().subList(1, teenagers.questions().size()))
        .noneMatch(Question::required);
  }

  @ParameterizedTest
  @MethodSource("surveys")
  void itsCanonicalFormIsReadAsTheSameSurvey(Survey survey) {
    assertThat(SurveyReader.read("canonical", survey.canonical())).isEqualTo(survey);
    assertThat(Surveys.bundled().byHash(survey.hash())).contains(survey);
  }

  @Test
  void aKeyAnswerCountsAsGoodMiddleOrBad() {
    Question got = Surveys.bundled().byId("medicines").orElseThrow().keyQuestion();
    Question overall = Surveys.bundled().byId("health_centre").orElseThrow().keyQuestion();

    assertThat(got.mark(new Answer.Choice(List.of("some")))).contains(Mark.MIDDLE);
    assertThat(overall.mark(new Answer.Rating(4))).contains(Mark.GOOD);
    assertThat(overall.mark(new Answer.Rating(2))).contains(Mark.BAD);
    assertThat(got.mark(new Answer.YesNo(true))).isEqualTo(Optional.empty());
  }

  @Test
  void onlyWhoMissedAMedicineIsAskedWhich() {
    Survey medicines = Surveys.bundled().byId("medicines").orElseThrow();

    assertThat(ids(medicines.path(Map.of("got", new Answer.Choice(List.of("all"))))))
        .containsExactly("facility", "got", "price", "prescription", "expiry", "insurance");
    assertThat(
            ids(
                medicines.path(
                    Map.of(
                        "got",
                        new Answer.Choice(List.of("none")),
                        "missing",
                        new Answer.Choice(List.of("insulin", "other"))))))
        .containsExactly("facility", "got", "missing", "why", "prescription");
  }

  private static List<String> ids(List<Question> questions) {
    return questions.stream().map(Question::id).toList();
  }
}
