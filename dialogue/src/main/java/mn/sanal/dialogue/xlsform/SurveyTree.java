package mn.sanal.dialogue.xlsform;

import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import mn.sanal.dialogue.survey.Condition;
import org.snakeyaml.engine.v2.api.Dump;
import org.snakeyaml.engine.v2.api.DumpSettings;
import org.snakeyaml.engine.v2.common.FlowStyle;

/** A survey file in the making: complete or not, it is written as YAML. */
final class SurveyTree {

  /** The order in which the keys of a file are read best. */
  private static final List<String> ORDER =
      List.of(
          "id",
          "code",
          "version",
          "languages",
          "sector",
          "title",
          "short",
          "intro",
          "areas",
          "audience",
          "consent",
          "agreement",
          "confidential",
          "helpline",
          "period",
          "minutes",
          "min_cell",
          "type",
          "key",
          "required",
          "sensitive",
          "mark",
          "exclusive",
          "free",
          "when",
          "ask",
          "scale",
          "unit",
          "min",
          "max",
          "choices",
          "questions");

  private static final DumpSettings SETTINGS =
      DumpSettings.builder()
          .setDefaultFlowStyle(FlowStyle.BLOCK)
          .setSplitLines(false)
          .setDereferenceAliases(true)
          .build();

  private SurveyTree() {}

  static String yaml(Map<String, Object> survey) {
    return new Dump(SETTINGS).dumpToString(ordered(survey));
  }

  static Map<String, Object> ordered(Map<String, Object> values) {
    Map<String, Object> ordered = new LinkedHashMap<>();
    values.entrySet().stream()
        .sorted(Comparator.comparingInt(entry -> place(entry.getKey())))
        .forEach(entry -> ordered.put(entry.getKey(), entry.getValue()));
    return ordered;
  }

  private static int place(String key) {
    int place = ORDER.indexOf(key);
    return place < 0 ? ORDER.indexOf("max") : place;
  }

  /** As {@code when} has it. */
  static Map<String, Object> condition(Condition condition) {
    Map<String, Object> tree = new LinkedHashMap<>();
    switch (condition) {
      case Condition.OneOf one -> {
        tree.put("question", one.question());
        tree.put("in", one.codes().stream().sorted().toList());
      }
      case Condition.Within(String question, long min, long max) -> {
        tree.put("question", question);
        if (min > -Relevance.MOST) {
          tree.put("gte", min);
        }
        if (max < Relevance.MOST) {
          tree.put("lte", max);
        }
      }
      case Condition.All(List<Condition> parts) ->
          tree.put("all", parts.stream().map(SurveyTree::condition).toList());
      case Condition.Any(List<Condition> parts) ->
          tree.put("any", parts.stream().map(SurveyTree::condition).toList());
      case Condition.Not(Condition part) -> tree.put("not", condition(part));
    }
    return tree;
  }
}
