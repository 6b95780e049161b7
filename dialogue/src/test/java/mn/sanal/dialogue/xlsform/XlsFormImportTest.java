package mn.sanal.dialogue.xlsform;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.util.List;
import mn.sanal.dialogue.Place;
import mn.sanal.dialogue.survey.Audience;
import mn.sanal.dialogue.survey.Form;
import mn.sanal.dialogue.survey.Survey;
import mn.sanal.dialogue.survey.SurveyInvalid;
import mn.sanal.dialogue.survey.SurveyReader;
import mn.sanal.i18n.Text;
import org.junit.jupiter.api.Test;

/** What an XLSForm says becomes a survey; what Sanal has nothing for is told cell by cell. */
class XlsFormImportTest {

  private static final Sheet SETTINGS =
      Sheets.of(
          "settings",
          """
          form_title | form_id | version | default_language | sanal_sector | sanal_audience | sanal_minutes | sanal_title::English
          Усны чанар | water   | 3       | Mongolian (mn)   | social       | adult          | 1             | Water\
          """);

  private static final Sheet CHOICES =
      Sheets.of(
          "choices",
          """
          list_name | name  | label::Mongolian (mn) | label::English (en) | sanal_mark
          yes_no    | yes   | Тийм                  | Yes                 |
          yes_no    | no    | Үгүй                  | No                  |
          source    | well  | Худаг                 | Well                | good
          source    | truck | Зөөврийн              | Truck               | middle
          source    | river | Гол                   | River               | bad
          illness   | skin  | Арьс                  | Skin                |
          illness   | none  | Аль нь ч үгүй         | None                |
          """);

  private static final String HEADINGS =
      "type | name | label::Mongolian (mn) | label::English (en) | hint::Mongolian (mn)"
          + " | hint::English (en) | required | relevant | constraint | appearance | parameters"
          + " | sanal_key\n";

  private static final String WHERE =
      """
      note | about | Усны тухай. | About water. ||||||||
      geopoint | where | Хаана? | Where? ||| yes |||||
      select_one source | source | Ус хаанаас? | Water from where? ||| yes ||||| yes
      """;

  private static XlsFormImport.Imported read(String rows) {
    return XlsFormImport.read(
        "water", List.of(SETTINGS, Sheets.of("survey", HEADINGS + WHERE + rows), CHOICES));
  }

  private static Survey survey(String rows) {
    return SurveyReader.read("water.yaml", read(rows).yaml());
  }

  private static Form form(String rows) {
    return survey(rows).questions().getLast().form();
  }

  /** Without what the rows that stand before all of them give. */
  private static List<String> findings(String rows) {
    return read(rows).findings().stream()
        .filter(finding -> finding.row() > 3)
        .map(Finding::toString)
        .toList();
  }

  @Test
  void takesTheWholeFromTheSettings() {
    Survey survey = survey("");

    assertThat(survey.id()).isEqualTo("water");
    assertThat(survey.version()).isEqualTo(3);
    assertThat(survey.title()).isEqualTo(Text.of("Усны чанар", "Water"));
    assertThat(survey.shortTitle()).isEqualTo(survey.title());
    assertThat(survey.intro()).isEqualTo(Text.of("Усны тухай.", "About water."));
    assertThat(survey.audience()).isEqualTo(Audience.ADULT);
    assertThat(survey.keyQuestion().id()).isEqualTo("source");
  }

  @Test
  void aPositionBecomesAPlaceAndThatIsTold() {
    assertThat(survey("").questions().getFirst().form()).isEqualTo(new Form.At(Place.Level.SOUM));
    assertThat(read("").findings())
        .singleElement()
        .hasToString(
            "survey, row 3, type: a position on the map would lead to a person — the soum or"
                + " district is asked for; a shared position finds it and is not kept");
  }

  @Test
  void carriesOverEachTypeOfQuestion() {
    assertThat(form("select_one yes_no | q | а? | a? |||||||| ")).isEqualTo(new Form.YesNo());
    assertThat(form("integer | q | а? | a? | литр | litres ||| . >= 0 and .<500 ||| "))
        .isEqualTo(new Form.Quantity(0, 499, Text.of("литр", "litres")));
    assertThat(form("text | q | а? | a? ||||| string-length(.) <= 40 ||| "))
        .isEqualTo(new Form.ShortText(40));
    assertThat(form("text | q | а? | a? |||||| multiline || "))
        .isEqualTo(new Form.LongText(1, 1_000, false));
    assertThat(form("text | q | а? | a? ||||| string-length(.) < 501 ||| "))
        .isEqualTo(new Form.LongText(1, 500, false));
    assertThat(form("date | q | а? | a? ||||| . <= today() ||| ")).isEqualTo(new Form.Day(true));
    assertThat(form("image | q | а? | a? |||||||| ")).isEqualTo(new Form.Photo(1));
    assertThat(form("audio | q | а? | a? |||||||| ")).isEqualTo(new Form.Voice(120));
    assertThat(form("range | q | а? | a? | цаг | hours ||||| start=0 end=24 step=1 | "))
        .isEqualTo(new Form.Quantity(0, 24, Text.of("цаг", "hours")));
  }

  @Test
  void aChoiceThatStandsAloneIsKnownByItsConstraint() {
    String row =
        "select_multiple illness | q | а? | a? |||||"
            + " not(selected(., 'none') and count-selected(.) > 1) ||| ";

    assertThat(form(row)).isInstanceOf(Form.Multiple.class);
    assertThat(((Form.Multiple) form(row)).choices().getLast().exclusive()).isTrue();
    assertThat(findings(row)).isEmpty();
  }

  @Test
  void aRangeOfOneToFiveIsARatingWithTheUsualWords() {
    String row = "range | q | а? | a? ||||||| start=1 end=5 step=1 | ";

    assertThat(((Form.Rating) form(row)).labels().getFirst())
        .isEqualTo(Text.of("Маш муу", "Very bad"));
    assertThat(findings(row))
        .containsExactly(
            "survey, row 5, parameters: a rating from 1 to 5 has words in Sanal — the usual ones,"
                + " from very bad to very good; mend 'scale'");
  }

  @Test
  void decimalsAndMissingBoundsAreTold() {
    assertThat(findings("decimal | q | а? | a? | км | km ||| . > 0.5 ||| "))
        .containsExactly(
            "survey, row 5, constraint: a number without a least or most — from 1 to 1000000; mend"
                + " it",
            "survey, row 5, type: numbers with decimals — whole numbers only");
  }

  @Test
  void groupsAreOpenedUpAndTheirConditionsGoDown() {
    Survey survey =
        survey(
            """
            begin group | g |  | ||||  ${source} = 'river' ||||
            begin_group | h |  | ||||  ||||
            select_one yes_no | boil | Буцалгадаг уу? | Do you boil it? ||||  ||||
            end group | | | ||||||||
            integer | minutes | Хэр удаан? | How long? | минут | minutes ||  ${boil} = 'yes' | . >= 0 and . <= 60 |||
            end_group | | | ||||||||
            text | more | Өөр? | More? ||||||||\
            """);

    assertThat(survey.canonical())
        .contains(
            "\"id\":\"boil\",\"ask\":{\"mn\":\"Буцалгадаг уу?\",\"en\":\"Do you boil"
                + " it?\"},\"type\":\"yes_no\",\"when\":{\"question\":\"source\",\"in\":[\"river\"]}")
        .contains(
            "\"when\":{\"all\":[{\"question\":\"source\",\"in\":[\"river\"]},{\"question\":\"boil\",\"in\":[\"yes\"]}]}");
    assertThat(survey.questions().getLast().when().questions()).isEmpty();
  }

  @Test
  void tellsWhatSanalNeverAsksOrKeeps() {
    assertThat(
            findings("phonenumber | p |||||||||| \nusername | u |||||||||| \nstart | s ||||||||||"))
        .containsExactly(
            "survey, row 5, type: 'phonenumber' says who answers — left out: Sanal neither asks for"
                + " nor keeps names, numbers and devices",
            "survey, row 6, type: 'username' says who answers — left out: Sanal neither asks for"
                + " nor keeps names, numbers and devices",
            "survey, row 7, type: 'start' is kept about the filling in — left out: Sanal keeps the"
                + " day of an answer, nothing finer");
  }

  @Test
  void tellsOfTypesColumnsAndGroupsThatLeadNowhere() {
    String headings =
        "type | name | label | choice_filter | calculation | default | constraint_message | note"
            + " to self | label::Elvish\n";
    String rows =
        """
        barcode | b | Код ||||||
        calculate | c |  || 1 + 1 ||||
        begin repeat | r | Давталт ||||||
        select_one source | s | Хаанаас? | region=${r} || well | Үгүй | ask Bat | mae
        end repeat ||||||||
        end group ||||||||
        begin group | open |||||||
        """;
    List<Finding> findings =
        XlsFormImport.read("x", List.of(Sheets.of("survey", headings + rows), CHOICES)).findings();

    assertThat(findings.stream().filter(finding -> finding.sheet().equals("survey")).toList())
        .extracting(finding -> finding.row() + " " + finding.column() + " " + finding.what())
        .containsExactlyInAnyOrder(
            "1 note to self no column that Sanal knows",
            "1 label::Elvish no language that Sanal knows",
            "1 sanal_key no question is the key one, whose answers are the score",
            "1 type no question asks for the place",
            "2 type 'barcode' is no type of question in Sanal",
            "3 type a value that nobody is asked for",
            "4 type questions that are asked repeatedly",
            "4 label a group with a heading",
            "5 choice_filter choices that depend on an earlier answer",
            "5 default an answer given beforehand",
            "5 constraint_message own words for a refusal",
            "7 type an end without a beginning",
            "8 type a group that does not end");
  }

  @Test
  void tellsOfWhatStandsBesideAQuestion() {
    assertThat(
            findings(
                """
                select_one source or_other | a | а? | a? || | ${source}='well' ||| minimal | randomize=true |
                text | b | Сайн уу ${a}? | b? | Товч бичнэ үү, нэг мөрөөр | In one line please ||| regex(., '[0-9]+') and . > 3 |||
                select_one nowhere | c | а? | a? ||||||||
                note | d | Баярлалаа | Thank you ||||||||\
                """))
        .containsExactly(
            "survey, row 5, required: '${source}='well'' requires an answer from some only —"
                + " anybody can skip it",
            "survey, row 5, appearance: 'minimal' is how another tool shows it — Sanal shows it in"
                + " its own way",
            "survey, row 5, parameters: 'randomize=true' is for other tools — it was left out",
            "survey, row 5, type: or_other — a choice was added at the end that keeps typed words",
            "survey, row 6, constraint: 'regex(., '[0-9]+')' cannot be checked by Sanal — answers"
                + " are taken without it",
            "survey, row 6, constraint: 'a least or most' cannot be checked by Sanal — answers are"
                + " taken without it",
            "survey, row 6, hint: a hint: 'Товч бичнэ үү, нэг мөрөөр' — left out; what matters"
                + " belongs into the question",
            "survey, row 6, label: an answer repeated in a question — word it so that it needs no"
                + " answer",
            "survey, row 7, type: no list 'nowhere' on the sheet choices — add its choices",
            "survey, row 8, type: a note between the questions — left out: 'Баярлалаа'");
  }

  /** As forms look that people have worked on for years. */
  @Test
  void readsTheHabitsOfRealForms() {
    Sheet survey =
        Sheets.of(
            "Survey ",
            """
            ||||
             Type | NAME | label:English | Label::Mongolian | Required
            ||||
            Select One Place_List | Village Name\u00a0 | Which village? | Аль тосгон? | TRUE
            Begin Group | G1 ||||
            select one yes_no | Age | Are you well? | Сайн уу? | true()
            End Group |||||
            INTEGER | 2nd visit | How many? | Хэд вэ? | no\
            """);
    Sheet choices =
        Sheets.of(
            "Choices",
            """
            list name | value | label::English (en) | label::Mongolian
            Place_List | 1 | North | Хойд
            Place_List | 2.0 | South | Өмнөд
            |||
            yes_no | yes | Yes | Тийм
            yes_no | no | No | Үгүй
            yes_no | no | Never | Хэзээ ч үгүй
            | x | Lost | Алга\
            """);

    XlsFormImport.Imported imported = XlsFormImport.read("My form 2", List.of(survey, choices));

    assertThat(imported.yaml())
        .contains("id: my_form_2", "- id: village_name", "- id: age_2", "type: yes_no")
        .contains("- id: q_2nd_visit", "code: c_1", "code: c_2", "en: Which village?")
        .contains("mn: Аль тосгон?", "required: true");
    assertThat(imported.findings())
        .extracting(finding -> finding.sheet() + " " + finding.row() + " " + finding.what())
        .contains(
            "settings 2 no id of the form",
            "survey 4 'Village Name' cannot be an id in Sanal, or is one already",
            "survey 6 Sanal asks the age itself, in bands",
            "choices 2 names that cannot be codes in Sanal",
            "choices 7 a second choice 'no'",
            "choices 8 a choice without a list");
  }

  @Test
  void labelsWithoutALanguageAreInTheDefaultOneOrLookLikeIt() {
    String rows = "type | name | label\ntext | q | Юу вэ?";

    assertThat(XlsFormImport.read("f", List.of(Sheets.of("survey", rows))).yaml())
        .contains("mn: Юу вэ?");
    assertThat(
            XlsFormImport.read("f", List.of(Sheets.of("survey", rows.replace("Юу вэ", "What"))))
                .yaml())
        .contains("en: What?");
    assertThat(
            XlsFormImport.read(
                    "f",
                    List.of(
                        Sheets.of("settings", "default_language\nKazakh (kk)"),
                        Sheets.of("survey", rows)))
                .yaml())
        .contains("kk: Юу вэ?");
  }

  /** Nothing is made up: the check of the survey file says what its author must add. */
  @Test
  void theSurveyCheckTellsWhatIsStillMissing() {
    String rows = "type | name | label\ninteger | q | How many?";
    String yaml = XlsFormImport.read("f", List.of(Sheets.of("survey", rows))).yaml();
    SurveyInvalid invalid =
        catchThrowableOfType(SurveyInvalid.class, () -> SurveyReader.read("f.yaml", yaml));

    assertThat(invalid.problems())
        .extracting(problem -> problem.wrong())
        .contains(
            "the survey has no 'sector'",
            "the survey has no 'audience'",
            "no 'title'",
            "no 'intro'",
            "no 'unit'",
            "ask has no wording in 'mn'");
  }

  @Test
  void whatIsNoFormIsRefusedWithTheReason() {
    assertThatThrownBy(() -> XlsFormImport.read("f", List.of(Sheets.of("Sheet1", "a | b"))))
        .isInstanceOf(XlsFormUnusable.class)
        .hasMessage("no sheet 'survey' — an XLSForm has one; here are: Sheet1");
    assertThatThrownBy(
            () -> XlsFormImport.read("f", List.of(Sheets.of("survey", "\nQuestion | Answer"))))
        .hasMessage(
            "survey, row 2: the headings 'type' and 'name' are missing — write them into the first"
                + " row");
  }

  @Test
  void anEndlessSheetIsCutAndThatIsTold() {
    String rows = "type | name | label\n" + "note | n | Тэмдэглэл\n".repeat(Table.MAX_ROWS + 5);

    assertThat(XlsFormImport.read("f", List.of(Sheets.of("survey", rows))).findings())
        .extracting(Finding::toString)
        .contains("survey, row 2002, all: more than 2000 rows — the rest was left out");
  }

  @Test
  void otherLanguagesComeAlong() {
    String rows = "type | name | label::Mongolian (mn) | label::Қазақша (kk)\ntext | q | Юу? | Не?";

    assertThat(XlsFormImport.read("f", List.of(Sheets.of("survey", rows))).yaml())
        .contains("- kk", "kk: Не?");
  }
}
