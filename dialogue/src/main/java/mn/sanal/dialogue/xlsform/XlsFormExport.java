package mn.sanal.dialogue.xlsform;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import mn.sanal.dialogue.survey.Choice;
import mn.sanal.dialogue.survey.Condition;
import mn.sanal.dialogue.survey.Form;
import mn.sanal.dialogue.survey.Mark;
import mn.sanal.dialogue.survey.Question;
import mn.sanal.dialogue.survey.Survey;
import mn.sanal.i18n.Language;
import mn.sanal.i18n.Messages;
import mn.sanal.i18n.Text;

/**
 * Writes a survey as an XLSForm. What XLSForm has no words for stands in columns of Sanal's own,
 * {@code sanal_…}: other tools pass over them, and an import takes them back.
 */
public final class XlsFormExport {

  /** No id of a question begins like these names, so that none is taken for another. */
  private static final String YES_NO = "_yes_no";

  private static final String INTRO = "_intro";

  private final Survey survey;
  private final RelevantText relevant;
  private final Written rows;
  private final Written choices;
  private boolean yesNo;

  private XlsFormExport(Survey survey) {
    this.survey = survey;
    this.relevant = new RelevantText(survey);
    List<Language> languages = survey.languages();
    this.rows =
        new Written(
            "survey",
            languages,
            Stream.of(
                    Stream.of("type", "name"),
                    languages.stream().map(language -> Written.worded("label", language)),
                    languages.stream().map(language -> Written.worded("hint", language)),
                    Stream.of("required", "relevant", "constraint", "appearance"))
                .flatMap(columns -> columns)
                .toList());
    this.choices = new Written("choices", languages, List.of("list_name", "name"));
  }

  /** The three sheets of an XLSForm. */
  public static List<Sheet> sheets(Survey survey) {
    XlsFormExport export = new XlsFormExport(survey);
    export.rows.row().cell("type", "note").cell("name", INTRO).words("label", survey.intro());
    survey.questions().forEach(export::question);
    return List.of(export.rows.sheet(), export.choices.sheet(), export.settings());
  }

  /** What other tools will not know of a survey, for those who take it there. */
  public static List<String> unknownElsewhere(Survey survey) {
    List<String> unknown = new ArrayList<>();
    unknown.add("sector, audience, consent, period and the like: in columns sanal_… of settings");
    unknown.add(
        "the key question '" + survey.keyQuestion().id() + "' and the marks of its choices");
    for (Question question : survey.questions()) {
      String id = "'" + question.id() + "'";
      switch (question.form()) {
        case Form.In _ -> unknown.add(id + ": a facility is plain text elsewhere");
        case Form.At _ -> unknown.add(id + ": a place is a position on the map elsewhere");
        default -> {}
      }
      if (!question.endsOn().isEmpty()) {
        unknown.add(id + ": the end after " + String.join(", ", question.endsOn()));
      }
    }
    survey.questions().stream()
        .map(Question::form)
        .filter(Form.Listed.class::isInstance)
        .flatMap(form -> ((Form.Listed) form).choices().stream())
        .filter(choice -> !SanalColumn.keeps(choice.search()))
        .forEach(choice -> unknown.add("a semicolon in a search word of '" + choice.code() + "'"));
    return unknown;
  }

  private Sheet settings() {
    List<Language> languages = survey.languages();
    Written settings = new Written("settings", languages, List.of("form_title", "form_id"));
    settings
        .row()
        .cell("form_title", survey.title().in(Language.MONGOLIAN))
        .cell("form_id", survey.id())
        .cell("version", String.valueOf(survey.version()))
        .cell("default_language", LanguageName.of(Language.MONGOLIAN))
        .words("sanal_title", survey.title())
        .words("sanal_short", survey.shortTitle())
        .cell("sanal_sector", survey.sector())
        .cell("sanal_areas", SanalColumn.list(survey.areas()))
        .cell("sanal_audience", name(survey.audience()))
        .cell("sanal_consent", name(survey.consent()))
        .flag("sanal_confidential", survey.safeguards().confidential())
        .flag("sanal_helpline", survey.safeguards().helpline())
        .cell("sanal_period", name(survey.period()))
        .cell("sanal_minutes", String.valueOf(survey.minutes()))
        .cell("sanal_min_cell", String.valueOf(survey.minPeople()));
    Text agreement = survey.safeguards().agreement();
    if (agreement != null) {
      settings.words("sanal_agreement", agreement);
    }
    return settings.sheet();
  }

  private void question(Question question) {
    rows.row();
    form(question);
    rows.cell("name", question.id())
        .words("label", question.ask())
        .flag("required", question.required())
        .flag("sanal_key", question.key())
        .flag("sanal_sensitive", question.sensitive())
        .cell("sanal_ends_on", SanalColumn.list(question.endsOn().stream().sorted().toList()));
    if (!question.when().equals(Condition.ALWAYS)) {
      rows.cell("relevant", relevant.of(question.when()));
    }
  }

  private void form(Question question) {
    switch (question.form()) {
      case Form.Rating(List<Text> labels) -> {
        rows.cell("type", "select_one " + question.id()).cell("sanal_type", "rating");
        for (int step = 1; step <= labels.size(); step++) {
          choice(question.id(), String.valueOf(step)).words("label", labels.get(step - 1));
        }
      }
      case Form.YesNo() -> {
        rows.cell("type", "select_one " + YES_NO).cell("sanal_type", "yes_no");
        yesNoList();
      }
      case Form.Single single -> listed(question.id(), "select_one", "single", single);
      case Form.Multiple multiple -> {
        listed(question.id(), "select_multiple", "multiple", multiple);
        rows.cell("constraint", exclusive(multiple));
      }
      case Form.Quantity(long min, long max, Text unit) ->
          rows.cell("type", "integer")
              .words("hint", unit)
              .cell("constraint", ". >= " + min + " and . <= " + max);
      case Form.ShortText(int max) ->
          rows.cell("type", "text")
              .cell("constraint", "string-length(.) <= " + max)
              .cell("sanal_type", "short_text");
      case Form.LongText(int min, int max, boolean voice) ->
          rows.cell("type", "text")
              .cell("appearance", "multiline")
              .cell("constraint", "string-length(.) >= " + min + " and string-length(.) <= " + max)
              .flag("sanal_voice", voice);
      case Form.Photo(int max) ->
          rows.cell("type", "image").cell("sanal_max_files", String.valueOf(max));
      case Form.Voice(int seconds) ->
          rows.cell("type", "audio").cell("sanal_max_seconds", String.valueOf(seconds));
      case Form.At at -> rows.cell("type", "geopoint").cell("sanal_level", name(at.finest()));
      case Form.In in ->
          rows.cell("type", "text")
              .cell("sanal_type", "facility")
              .cell(
                  "sanal_kinds",
                  in.kinds().stream()
                      .sorted()
                      .map(kind -> name(kind))
                      .collect(Collectors.joining(SanalColumn.BETWEEN)))
              .flag("sanal_place_suffices", in.placeSuffices());
      case Form.Day(boolean past) ->
          rows.cell("type", "date").cell("constraint", past ? ". <= today()" : "");
      case Form.Age _, Form.Attachments _ ->
          throw new IllegalStateException("no question of a survey");
    }
  }

  private Written choice(String list, String name) {
    return choices.row().cell("list_name", list).cell("name", name);
  }

  private void yesNoList() {
    if (yesNo) {
      return;
    }
    yesNo = true;
    Messages messages = Messages.load();
    for (String name : List.of("yes", "no")) {
      choice(YES_NO, name);
      for (Language language : survey.languages()) {
        choices.cell(Written.worded("label", language), messages.text(language, "buttons." + name));
      }
    }
  }

  private void listed(String id, String select, String type, Form.Listed form) {
    rows.cell("type", select + " " + id)
        .cell("sanal_type", type)
        .cell("appearance", form.searchable() ? "autocomplete" : "")
        .cell("sanal_page_size", String.valueOf(form.pageSize()));
    for (Choice choice : form.choices()) {
      Mark mark = choice.mark();
      choice(id, choice.code())
          .words("label", choice.label())
          .cell("sanal_mark", mark == null ? "" : name(mark))
          .flag("sanal_free", choice.free())
          .cell("sanal_search", SanalColumn.list(choice.search()));
    }
  }

  private static String exclusive(Form.Multiple form) {
    return form.choices().stream()
        .filter(Choice::exclusive)
        .map(choice -> "not(selected(., '" + choice.code() + "') and count-selected(.) > 1)")
        .collect(Collectors.joining(" and "));
  }

  private static String name(Enum<?> constant) {
    return constant.name().toLowerCase(Locale.ROOT);
  }
}
