package mn.sanal.dialogue.xlsform;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import mn.sanal.dialogue.RandomSurveys;
import mn.sanal.dialogue.survey.Survey;
import mn.sanal.dialogue.survey.SurveyReader;
import mn.sanal.dialogue.survey.Surveys;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.snakeyaml.engine.v2.api.Load;
import org.snakeyaml.engine.v2.api.LoadSettings;

/** A survey that is written as an XLSForm and read again is the same survey. */
class XlsFormRoundTripTest {

  static Stream<Survey> surveys() {
    return Surveys.bundled().current().stream();
  }

  @ParameterizedTest
  @MethodSource("surveys")
  void everySurveyThatComesWithSanalComesBackWhole(Survey survey) {
    XlsFormImport.Imported back = XlsFormImport.read(survey.id(), XlsFormExport.sheets(survey));

    assertThat(back.findings()).isEmpty();
    assertThat(SurveyReader.read("back.yaml", back.yaml())).isEqualTo(survey);
  }

  @Test
  void soDoSurveysNobodyThoughtOf() {
    RandomSurveys random = new RandomSurveys(new Random(8));
    for (int i = 0; i < 200; i++) {
      Survey survey = random.next("s" + i);
      XlsFormImport.Imported back = XlsFormImport.read(survey.id(), XlsFormExport.sheets(survey));

      assertThat(back.findings()).as(survey.canonical()).isEmpty();
      assertThat(back.yaml()).isNotEmpty();
      assertThat(canonical(SurveyReader.read("back.yaml", back.yaml())))
          .isEqualTo(canonical(survey));
    }
  }

  /** What no survey of Sanal has: an end in the middle, conditions within conditions, Kazakh. */
  @Test
  void soDoesASurveyWithEverythingThatAFileCanSay() {
    Survey survey =
        SurveyReader.read(
            "all.yaml",
            """
            id: all
            version: 12
            languages: [mn, en, kk]
            sector: education
            title: {mn: Бүгд, en: All, kk: Бәрі}
            short: {mn: Бүх, en: Every, kk: Бар}
            intro: {mn: Тухай, en: About, kk: Туралы}
            audience: parent
            minutes: 5
            questions:
            - id: where
              type: facility
              required: true
              kinds: [school, kindergarten]
              place_suffices: true
              ask: {mn: Хаана?, en: Where?, kk: Қайда?}
            - id: key
              type: single
              key: true
              ask: {mn: Яаж?, en: How?, kk: Қалай?}
              page_size: 5
              ends_on: [no]
              choices:
              - {code: "yes", mark: good, mn: Тийм, en: "Yes", kk: Иә}
              - {code: "no", mark: bad, mn: Үгүй, en: "No", kk: Жоқ}
            - id: yes_no
              type: multiple
              ask: {mn: Юу?, en: What?, kk: Не?}
              when: {not: {question: key, in: ["no"]}}
              choices:
              - {code: a, mn: А, en: A, kk: Ә, search: ["x; y", z]}
              - {code: b, exclusive: true, mn: Б, en: B, kk: Б}
            - id: sure
              type: yes_no
              ask: {mn: Итгэлтэй юу?, en: Sure?, kk: Сенімді ме?}
              when:
                any:
                - all: [{question: yes_no, in: [a]}, {question: key, in: ["yes"]}]
                - not: {any: [{question: yes_no, in: [b]}, {question: key, in: ["no"]}]}
            - id: many
              type: number
              min: -5
              max: 5
              unit: {mn: ш, en: pcs, kk: дана}
              ask: {mn: Хэд?, en: How many?, kk: Қанша?}
            - id: long
              type: long_text
              min_length: 10
              max_length: 2000
              ask: {mn: Тайлбар?, en: Why?, kk: Неге?}
              when: {question: many, gte: -2}
            """);
    XlsFormImport.Imported back = XlsFormImport.read(survey.id(), XlsFormExport.sheets(survey));

    assertThat(back.findings()).isEmpty();
    assertThat(SurveyReader.read("back.yaml", back.yaml()).canonical())
        .isEqualTo(survey.canonical().replace("\"x; y\",", "\"x, y\","));
    assertThat(XlsFormExport.unknownElsewhere(survey))
        .contains("'key': the end after no", "a semicolon in a search word of 'a'");
  }

  /** A condition on nothing is no condition, however it is put. */
  private static String canonical(Survey survey) {
    return survey.canonical().replace(",\"when\":{\"all\":[]}", "");
  }

  /**
   * Other tools may drop columns that they do not know. These keys of a survey file, and no others,
   * are then gone or changed (and minutes, where it is not the two that are supposed); places are
   * asked for as text or on a map there.
   */
  @Test
  void withoutTheColumnsOfSanalTheseThingsAreLost() {
    Set<String> lost = new TreeSet<>();
    surveys()
        .forEach(
            survey -> {
              List<Sheet> sheets = XlsFormExport.sheets(survey);
              Object whole = tree(XlsFormImport.read(survey.id(), sheets));
              Object rest = tree(XlsFormImport.read(survey.id(), withoutOwnColumns(sheets)));
              compare("", whole, rest, lost);
            });

    assertThat(lost)
        .containsExactlyInAnyOrder(
            "agreement",
            "areas",
            "audience",
            "confidential",
            "consent",
            "helpline",
            "min_cell",
            "period",
            "sector",
            "short",
            "title",
            "questions/key",
            "questions/sensitive",
            "questions/kinds",
            "questions/level",
            "questions/max_files",
            "questions/max_length",
            "questions/max_seconds",
            "questions/page_size",
            "questions/type",
            "questions/voice",
            "questions/choices/free",
            "questions/choices/mark",
            "questions/choices/search");
  }

  private static Object tree(XlsFormImport.Imported imported) {
    return Objects.requireNonNull(
        new Load(LoadSettings.builder().build()).loadFromString(imported.yaml()));
  }

  private static List<Sheet> withoutOwnColumns(List<Sheet> sheets) {
    List<Sheet> plain = new ArrayList<>();
    for (Sheet sheet : sheets) {
      List<String> headings = sheet.rows().getFirst().cells();
      plain.add(
          new Sheet(
              sheet.name(),
              sheet.rows().stream()
                  .map(
                      row -> {
                        List<String> cells = new ArrayList<>();
                        for (int i = 0; i < headings.size(); i++) {
                          if (!headings.get(i).startsWith(SanalColumn.PREFIX)) {
                            cells.add(row.cells().get(i));
                          }
                        }
                        return new Sheet.Row(row.number(), cells);
                      })
                  .toList()));
    }
    return plain;
  }

  private static void compare(String path, Object whole, Object rest, Set<String> lost) {
    if (whole instanceof Map<?, ?> all && rest instanceof Map<?, ?> some) {
      Set<Object> keys = new HashSet<>(all.keySet());
      keys.addAll(some.keySet());
      for (Object key : keys) {
        String below = path.isEmpty() ? String.valueOf(key) : path + "/" + key;
        Object left = all.get(key);
        Object right = some.get(key);
        if (left == null || right == null || isWords(left)) {
          if (!Objects.equals(left, right)) {
            lost.add(below);
          }
        } else {
          compare(below, left, right, lost);
        }
      }
    } else if (whole instanceof List<?> all
        && rest instanceof List<?> some
        && all.size() == some.size()) {
      for (int i = 0; i < all.size(); i++) {
        compare(
            path, Objects.requireNonNull(all.get(i)), Objects.requireNonNull(some.get(i)), lost);
      }
    } else if (!whole.equals(rest)) {
      lost.add(path);
    }
  }

  private static boolean isWords(Object value) {
    return value instanceof Map<?, ?> words && words.containsKey("mn");
  }
}
