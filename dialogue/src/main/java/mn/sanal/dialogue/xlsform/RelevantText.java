package mn.sanal.dialogue.xlsform;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import mn.sanal.dialogue.survey.Condition;
import mn.sanal.dialogue.survey.Form;
import mn.sanal.dialogue.survey.Survey;

/** Writes a condition as {@code relevant}. */
record RelevantText(Survey survey) {

  String of(Condition condition) {
    return switch (condition) {
      case Condition.OneOf one -> oneOf(one);
      case Condition.Within within -> within(within);
      case Condition.All(List<Condition> parts) -> joined(parts, " and ");
      case Condition.Any(List<Condition> parts) -> joined(parts, " or ");
      case Condition.Not(Condition part) ->
          // A negation holds in XPath where nothing was answered; in Sanal it does not.
          "not("
              + of(part)
              + ")"
              + part.questions()
                  .distinct()
                  .map(question -> " and ${" + question + "} != ''")
                  .collect(Collectors.joining());
    };
  }

  private String oneOf(Condition.OneOf one) {
    boolean several = survey.question(one.question()).orElseThrow().form() instanceof Form.Multiple;
    return one.codes().stream()
        .sorted()
        .map(
            code ->
                several
                    ? "selected(${" + one.question() + "}, '" + code + "')"
                    : "${" + one.question() + "} = '" + code + "'")
        .collect(Collectors.joining(" or "));
  }

  private static String within(Condition.Within within) {
    List<String> bounds = new ArrayList<>();
    if (within.min() > -Relevance.MOST) {
      bounds.add("${" + within.question() + "} >= " + within.min());
    }
    if (within.max() < Relevance.MOST) {
      bounds.add("${" + within.question() + "} <= " + within.max());
    }
    return String.join(" and ", bounds);
  }

  private String joined(List<Condition> parts, String between) {
    return parts.stream().map(part -> "(" + of(part) + ")").collect(Collectors.joining(between));
  }
}
