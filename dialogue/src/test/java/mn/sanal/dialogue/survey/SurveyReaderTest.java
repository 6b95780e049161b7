package mn.sanal.dialogue.survey;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Every fault of a survey file is told with its line and what to do. */
class SurveyReaderTest {

  private static final String GOOD =
      """
      id: water
      version: 1
      languages: [mn, en]
      sector: health
      title: {mn: Ус, en: Water}
      short: {mn: Ус, en: Water}
      intro: {mn: Усны тухай., en: About water.}
      audience: anyone
      minutes: 1
      questions:
      - id: where
        type: place
        required: true
        ask: {mn: Хаана?, en: Where?}
      - id: clean
        type: single
        key: true
        required: true
        ask: {mn: Ус цэвэр үү?, en: Is the water clean?}
        choices:
        - {code: clean, mark: good, mn: Тийм, en: It is}
        - {code: dirty, mark: bad, mn: Үгүй, en: It is not}
      - id: why
        type: short_text
        when: {question: clean, in: [dirty]}
        ask: {mn: Яагаад?, en: Why?}
      """;

  private static List<String> problems(String yaml) {
    SurveyInvalid invalid =
        catchThrowableOfType(SurveyInvalid.class, () -> SurveyReader.read("water.yaml", yaml));
    assertThat(invalid).as("a fault was expected").isNotNull();
    return invalid.problems().stream().map(Problem::toString).toList();
  }

  @Test
  void readsAGoodFile() {
    Survey survey = SurveyReader.read("water.yaml", GOOD);

    assertThat(survey.id()).isEqualTo("water");
    assertThat(survey.keyQuestion().id()).isEqualTo("clean");
    assertThat(survey.longestPath()).isEqualTo(3);
    assertThat(survey.minPeople()).isEqualTo(5);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          minutes: 1            | minutse: 1            | :9: unknown key 'minutse'
          minutes: 1            | minutes: soon         | :9: 'minutes' is not a whole number
          id: water             | id: Water!            | :1: 'Water!' is no id
          sector: health        | sector: roads         | :4: unknown sector 'roads'
          audience: anyone      | audience: dogs        | :8: unknown audience 'dogs'
          languages: [mn, en]   | languages: [en]       | :3: Mongolian is missing
          languages: [mn, en]   | languages: [mn, en, kk] | :5: title has no wording in 'kk'
          id: why               | id: clean             | a second question 'clean'
          {code: dirty,         | {code: clean,         | :22: a second choice 'clean'
          in: [dirty]           | in: [muddy]           | :25: 'muddy' is no answer to 'clean'
          question: clean, in   | question: later, in   | :25: no earlier question 'later'
          in: [dirty]           | lte: 3                | :25: nothing to compare 'clean' with
          type: short_text      | type: essay           | :24: unknown type 'essay'
          key: true             | key: maybe            | :17: 'key' is neither true nor false
          key: true             | key: false            | a mark outside of the key question
          mark: bad, mn: Үгүй   | mark: bad, mn: Тийм, ru: Да | :22: 'ru' is not among the languages
          en: It is not}        | en: It is}            | two choices read 'It is'
          mark: bad,            | colour: red, mark: bad, | :22: unknown key 'colour' in a choice
          title: {mn: Ус, en    | title: {mn: Ус, mn: Ус, en | :5: 'mn' stands twice
          required: true        | required: false       | the question of the place
          minutes: 1            | areas: [Uvs]          | :9: 'Uvs' is no code of an aimag
          minutes: 1            | consent: maybe        | :9: unknown consent 'maybe'
          minutes: 1            | agreement: {mn: Зөв үү?, en: OK?} | :9: an agreement that nobody is asked for
          minutes: 1            | helpline: often       | :9: 'helpline' is neither true nor false
          minutes: 1            | period: week          | :9: unknown period 'week'
          minutes: 1            | min_cell: 3           | :9: 'min_cell' is not a whole number from 5
          minutes: 1            | confidential: true    | :9: confidential, but no consent of its own
          minutes: 1            | confidential: true    | :9: confidential, but results of fewer than ten
          minutes: 1            | confidential: true    | :11: confidential, but 'where' is finer than an aimag
          minutes: 1            | confidential: true    | :15: confidential, but 'clean' cannot be skipped
          minutes: 1            | confidential: true    | :23: confidential, but 'why' takes words
          minutes: 1            | examples: often       | :9: 'examples' must be a list
          minutes: 1            | examples: [{what: x}] | :9: the example has no dialogue
          minutes: 1            | examples: [{play: x}] | :9: an example has no 'what'
          id: why               | id: age               | :23: 'age' is asked by Sanal itself
          id: where             | id: consent           | :11: 'consent' is asked by Sanal itself
          type: place           | type: facility        | :11: no kind of facility
          type: place           | type: place\\n  level: town | :13: unknown level 'town'
          type: short_text      | type: short_text\\n  max_length: 900 | :25: 'max_length' is not a whole number
          type: short_text      | type: rating          | :23: a rating has 0 words
          type: short_text      | type: number\\n  min: 5\\n  max: 1\\n  unit: {mn: ш, en: pc} | :26: max is smaller than min
          type: short_text      | type: short_text\\n  ends_on: [x] | :25: 'x' is no answer here
          mark: good, mn: Тийм  | free: true, mark: good, mn: Тийм, x: 1 | :21: unknown key 'x' in a choice
          key: true             | key: true\\n  sensitive: true | :17: the key question is sensitive
          type: short_text      | type: single\\n  choices: [{code: a, mn: А, en: A}] | :25: 1 choices
          type: short_text      | type: multiple\\n  choices: [{code: a, free: true, mn: А, en: A}, {code: b, free: true, mn: Б, en: B}] | :25: two choices take words
          when: {question: clean, in: [dirty]} | when: {all: []} | :25:
          when: {question: clean, in: [dirty]} | when: {sometimes: clean} | :25:
          """)
  void tellsWhatIsWrong(String was, String is, String told) {
    assertThat(GOOD).contains(was);
    assertThat(problems(GOOD.replace(was, is.replace("\\n", "\n"))))
        .anyMatch(line -> line.contains(told));
  }

  @Test
  void tellsAllFaultsAtOnceInTheirOrder() {
    String bad = GOOD.replace("minutes: 1", "minutes: 99").replace("id: why", "id: W");

    assertThat(problems(bad))
        .satisfiesExactly(
            first -> assertThat(first).startsWith("water.yaml:9:"),
            second -> assertThat(second).startsWith("water.yaml:23:"));
  }

  @Test
  void refusesWordsTooLongForAPhone() {
    String longLabel = GOOD.replace("en: It is not}", "en: " + "very ".repeat(8) + "dirty}");

    assertThat(problems(longLabel)).anyMatch(line -> line.contains("shorten it to 28"));
  }

  @Test
  void refusesAQuestionThatNobodyIsAsked() {
    String never =
        GOOD.replace(
            "when: {question: clean, in: [dirty]}",
            "when: {all: [{question: clean, in: [dirty]}, {not: {question: clean, in: [dirty]}}]}");

    assertThat(problems(never)).anyMatch(line -> line.contains("can never be asked"));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          a: &x [1]\\nb: *x      | an alias
          a: [               | not YAML
          '---\\na: 1\\n---\\nb: 2' | second document
          ''                 | empty
          - 1                | must be a mapping
          """)
  void refusesWhatIsNoSurveyAtAll(String yaml, String told) {
    assertThat(problems(yaml == null ? "" : yaml.replace("\\n", "\n")))
        .anyMatch(line -> line.contains(told));
  }

  @Test
  void refusesDeepAndHugeFilesWithoutReadingThemWhole() {
    assertThat(problems("a: " + "[".repeat(5_000) + "]".repeat(5_000)))
        .anyMatch(line -> line.contains("nested too deeply"));
    assertThat(problems("a".repeat(300_000))).anyMatch(line -> line.contains("longer than"));
  }

  @Test
  void hashesTheContentAndNotTheLayout() {
    Survey survey = SurveyReader.read("water.yaml", GOOD);
    Survey again =
        SurveyReader.read(
            "b.yaml", "# a comment\n" + GOOD.replace("{mn: Ус, en: Water}", "{en: Water, mn: Ус}"));
    Survey other = SurveyReader.read("water.yaml", GOOD.replace("Is the water", "Was the water"));

    assertThat(again.hash()).isEqualTo(survey.hash()).hasSize(64);
    assertThat(other.hash()).isNotEqualTo(survey.hash());
  }

  @Test
  void itsCanonicalFormIsReadAsTheSameSurvey() {
    Survey survey = SurveyReader.read("water.yaml", GOOD);

    assertThat(SurveyReader.read("canonical", survey.canonical())).isEqualTo(survey);
  }
}
