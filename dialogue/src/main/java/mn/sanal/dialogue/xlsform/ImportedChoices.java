package mn.sanal.dialogue.xlsform;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import mn.sanal.dialogue.xlsform.ChoiceLists.Listed;
import mn.sanal.i18n.Language;
import mn.sanal.i18n.Messages;

/** Makes the choices of a select: a list, a scale of five words, or yes and no. */
record ImportedChoices(ChoiceLists lists, Messages messages, List<String> languages) {

  /** What a step of a scale may have, so that it fits a button. */
  private static final int MAX_STEP = 20;

  private static final List<Map<String, String>> USUAL_SCALE =
      List.of(
          Map.of("mn", "Маш муу", "en", "Very bad"),
          Map.of("mn", "Муу", "en", "Bad"),
          Map.of("mn", "Дунд зэрэг", "en", "Fair"),
          Map.of("mn", "Сайн", "en", "Good"),
          Map.of("mn", "Маш сайн", "en", "Very good"));

  /** Whether a list is Sanal's own yes and no, in Sanal's words. */
  boolean isYesNo(List<Listed> choices) {
    return choices.stream().map(Listed::name).toList().equals(List.of("yes", "no"))
        && choices.stream().allMatch(choice -> choice.line().text("sanal_mark").isEmpty())
        && choices.stream().allMatch(this::hasUsualWords);
  }

  private boolean hasUsualWords(Listed choice) {
    return choice.line().wordings("label").entrySet().stream()
        .allMatch(
            label ->
                messages
                    .text(new Language(label.getKey()), "buttons." + choice.name())
                    .equalsIgnoreCase(label.getValue()));
  }

  /** Whether a list is a scale from 1 to 5 whose words fit. */
  static boolean isScale(List<Listed> choices) {
    return ChoiceLists.isScale(choices)
        && choices.stream()
            .flatMap(choice -> choice.line().wordings("label").values().stream())
            .allMatch(word -> word.codePointCount(0, word.length()) <= MAX_STEP);
  }

  static List<Object> scale(List<Listed> choices) {
    return List.copyOf(choices.stream().map(choice -> choice.line().wordings("label")).toList());
  }

  /** The words of a scale that has none of its own. */
  List<Object> usualScale() {
    List<Object> scale = new ArrayList<>();
    for (Map<String, String> step : USUAL_SCALE) {
      Map<String, String> words = new LinkedHashMap<>();
      languages.stream()
          .filter(step::containsKey)
          .forEach(language -> words.put(language, step.getOrDefault(language, "")));
      scale.add(words);
    }
    return scale;
  }

  /** The choices as a survey file has them. */
  List<Object> tree(RowType type, Constraint constraint) {
    List<Object> choices = new ArrayList<>();
    Set<String> codes = new HashSet<>();
    for (Listed listed : lists.of(type.list())) {
      Map<String, Object> choice = new LinkedHashMap<>();
      choice.put("code", listed.code());
      codes.add(listed.code());
      if (constraint.exclusive().contains(listed.name())) {
        choice.put("exclusive", true);
      }
      choice.putAll(listed.line().wordings("label"));
      choice.putAll(SanalColumn.values(listed.line()));
      choices.add(SurveyTree.ordered(choice));
    }
    if (type.orOther()) {
      choices.add(other(codes));
    }
    return choices;
  }

  private Map<String, Object> other(Set<String> codes) {
    Map<String, Object> other = new LinkedHashMap<>();
    other.put("code", codes.contains("other") ? "other_answer" : "other");
    other.put("free", true);
    Map<String, String> words = Map.of("mn", "Бусад", "en", "Other");
    languages.stream()
        .filter(words::containsKey)
        .forEach(language -> other.put(language, words.getOrDefault(language, "")));
    return other;
  }

  Map<String, String> codes(RowType type) {
    return lists.of(type.list()).stream()
        .collect(Collectors.toMap(Listed::name, Listed::code, (first, _) -> first));
  }
}
