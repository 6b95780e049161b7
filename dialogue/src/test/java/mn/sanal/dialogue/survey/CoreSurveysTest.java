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

/** The three surveys that come with Sanal keep to its design. */
class CoreSurveysTest {

  static Stream<Survey> surveys() {
    return Surveys.bundled().current().stream();
  }

  @Test
  void thereAreThree() {
    assertThat(surveys().map(Survey::id))
        .containsExactlyInAnyOrder("medicines", "health_centre", "school_participation");
  }

  @ParameterizedTest
  @MethodSource("surveys")
  void nobodyIsAskedMoreThanSevenQuestions(Survey survey) {
    assertThat(survey.longestPath()).isLessThanOrEqualTo(7);
  }

  @ParameterizedTest
  @MethodSource("surveys")
  void theFacilityComesFirstThenTheKeyQuestion(Survey survey) {
    assertThat(survey.questions().getFirst().form()).isInstanceOf(Form.In.class);
    assertThat(survey.questions().get(1)).isEqualTo(survey.keyQuestion());
    assertThat(survey.questions().subList(0, 2)).allMatch(Question::required);
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
        .containsExactly("facility", "got", "price", "insurance", "expiry", "photo");
    assertThat(
            ids(
                medicines.path(
                    Map.of(
                        "got",
                        new Answer.Choice(List.of("none")),
                        "missing",
                        new Answer.Choice(List.of("insulin", "other"))))))
        .containsExactly("facility", "got", "missing", "missing_other", "why", "photo");
  }

  private static List<String> ids(List<Question> questions) {
    return questions.stream().map(Question::id).toList();
  }
}
