package mn.sanal.dialogue.xlsform;

import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import mn.sanal.i18n.Messages;

/** Makes a survey file of an XLSForm and tells everything that could not be carried over. */
public final class XlsFormImport {

  /** Of what is said about the whole. */
  private static final Set<String> SETTINGS =
      Set.of("form_title", "form_id", "version", "default_language");

  private static final int MAX_SHORT = 28;

  /**
   * What came of a form.
   *
   * @param yaml a survey file, complete or not: {@code SurveyReader} tells what it still needs
   * @param findings what was not carried over as it stands, in the order of the sheets
   */
  public record Imported(String yaml, List<Finding> findings) {
    public Imported {
      findings = List.copyOf(findings);
    }
  }

  private final String name;
  private final List<Sheet> sheets;
  private final Findings findings = new Findings();

  private XlsFormImport(String name, List<Sheet> sheets) {
    this.name = name;
    this.sheets = sheets;
  }

  /** Whether a sheet is one of the three of an XLSForm; all others are the author's own. */
  public static boolean isSheet(String name) {
    return Set.of("survey", "choices", "settings").contains(name.strip().toLowerCase(Locale.ROOT));
  }

  /**
   * Imports a form.
   *
   * @param name of its file, which becomes the id of a form that has none
   * @throws XlsFormUnusable if there is no sheet of questions
   */
  public static Imported read(String name, List<Sheet> sheets) {
    return new XlsFormImport(name, sheets).read();
  }

  private Imported read() {
    Table settings = Table.of(sheets, "settings", "", findings);
    Line whole =
        settings.lines().isEmpty()
            ? new Line("settings", settings.headingRow() + 1, Map.of(), "")
            : settings.lines().getFirst();
    String language = defaultLanguage(whole);
    Table rows = Table.of(sheets, "survey", language, findings);
    if (!rows.has("type") || !rows.has("name")) {
      throw new XlsFormUnusable(unusable(rows));
    }
    Table choices = Table.of(sheets, "choices", language, findings);
    settings.tellUnknown(SETTINGS, findings);
    List<String> languages = languages(rows, choices);
    ImportedChoices lists =
        new ImportedChoices(ChoiceLists.read(choices, findings), Messages.load(), languages);
    SurveyRows survey = new SurveyRows(new QuestionRow(lists, findings), findings);
    survey.read(rows);
    checkNeeds(rows, survey.questions());
    return new Imported(
        SurveyTree.yaml(tree(whole, language, languages, survey)), findings.sorted());
  }

  private String unusable(Table rows) {
    if (sheets.stream().noneMatch(sheet -> isNamed(sheet, "survey"))) {
      List<String> names = sheets.stream().map(sheet -> Findings.cut(sheet.name())).toList();
      return "no sheet 'survey' — an XLSForm has one; here are: " + String.join(", ", names);
    }
    return "survey, row "
        + rows.headingRow()
        + ": the headings 'type' and 'name' are missing — write them into the first row";
  }

  private static boolean isNamed(Sheet sheet, String name) {
    return sheet.name().strip().toLowerCase(Locale.ROOT).equals(name);
  }

  /** The language of columns that name none: as the settings say, else as the letters look. */
  private String defaultLanguage(Line settings) {
    String given = settings.text("default_language");
    Optional<String> tag = given.isEmpty() ? Optional.empty() : LanguageName.tag(given);
    if (!given.isEmpty() && tag.isEmpty() && !given.equalsIgnoreCase("default")) {
      findings.add(
          settings,
          "default_language",
          "'" + Findings.cut(given) + "' is no language that Sanal knows",
          "the letters decide: Cyrillic ones are taken for Mongolian");
    }
    return tag.orElseGet(
        () -> {
          StringBuilder labels = new StringBuilder();
          Table.of(sheets, "survey", "", new Findings())
              .lines()
              .forEach(line -> labels.append(line.wordings("label").getOrDefault("", "")));
          return LanguageName.guess(labels.toString());
        });
  }

  /** Mongolian first, then those in which something is worded. */
  private static List<String> languages(Table rows, Table choices) {
    Set<String> languages = new LinkedHashSet<>(List.of("mn"));
    for (Table table : List.of(rows, choices)) {
      table.lines().forEach(line -> languages.addAll(line.wordings("label").keySet()));
    }
    return List.copyOf(languages);
  }

  private Map<String, Object> tree(
      Line settings, String language, List<String> languages, SurveyRows survey) {
    Map<String, Object> own = SanalColumn.values(settings);
    Map<String, Object> tree = new LinkedHashMap<>();
    String title = settings.text("form_title");
    String form = settings.text("form_id").isEmpty() ? name : settings.text("form_id");
    String id = new Identifiers("survey_").of(form);
    if (!id.equals(settings.text("form_id"))) {
      findings.add(
          settings,
          "form_id",
          settings.text("form_id").isEmpty() ? "no id of the form" : "no id that Sanal can take",
          "the survey is called '" + id + "'");
    }
    tree.put("id", id);
    tree.put("version", version(settings));
    tree.put("languages", languages);
    tree.putAll(own);
    Map<String, Object> titles = new LinkedHashMap<>();
    if (!title.isEmpty()) {
      titles.put(languages.contains(language) ? language : LanguageName.guess(title), title);
    }
    if (own.get("title") instanceof Map<?, ?> others) {
      others.forEach((tag, words) -> titles.putIfAbsent(String.valueOf(tag), words));
    }
    if (!titles.isEmpty()) {
      tree.put("title", titles);
      boolean fits = titles.values().stream().allMatch(XlsFormImport::fitsButton);
      if (fits) {
        tree.putIfAbsent("short", titles);
      }
    }
    if (!survey.intro().isEmpty()) {
      tree.putIfAbsent("intro", survey.intro());
    }
    if (!tree.containsKey("minutes")) {
      tree.put("minutes", 2);
      findings.add(
          settings, "sanal_minutes", "nothing says how long it takes", "two minutes; mend it");
    }
    tree.put("questions", survey.questions());
    return SurveyTree.ordered(tree);
  }

  private static boolean fitsButton(Object words) {
    String text = String.valueOf(words);
    return text.codePointCount(0, text.length()) <= MAX_SHORT;
  }

  private int version(Line settings) {
    String version = settings.text("version");
    if (version.matches("[1-9]\\d{0,3}(\\.0+)?")) {
      return Integer.parseInt(version.replaceAll("\\..*", ""));
    }
    findings.add(
        settings,
        "version",
        version.isEmpty()
            ? "no version"
            : "'" + Findings.cut(version) + "' is no version in Sanal, which counts 1, 2, 3",
        "version 1");
    return 1;
  }

  /** What no XLSForm says and every survey of Sanal needs. */
  private void checkNeeds(Table rows, List<Object> questions) {
    if (questions.stream().noneMatch(question -> has(question, "key", Set.of("true")))) {
      findings.add(
          rows.sheet(),
          rows.headingRow(),
          "sanal_key",
          "no question is the key one, whose answers are the score",
          "write yes below sanal_key at a rating or select_one, or 'key: true' into the survey");
    }
    if (questions.stream()
        .noneMatch(question -> has(question, "type", Set.of("place", "facility")))) {
      findings.add(
          rows.sheet(),
          rows.headingRow(),
          "type",
          "no question asks for the place",
          "add a required one of type place or facility to the survey, first of all");
    }
  }

  private static boolean has(Object question, String key, Set<String> values) {
    return question instanceof Map<?, ?> tree && values.contains(String.valueOf(tree.get(key)));
  }
}
