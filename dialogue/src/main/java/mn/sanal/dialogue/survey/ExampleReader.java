package mn.sanal.dialogue.survey;

import java.util.ArrayList;
import java.util.List;
import org.snakeyaml.engine.v2.common.ScalarStyle;
import org.snakeyaml.engine.v2.nodes.Node;
import org.snakeyaml.engine.v2.nodes.ScalarNode;

/** Reads the example dialogues of a survey file. */
record ExampleReader(Problems problems) {

  private static final String DOES = "▶";
  private static final int MAX_EXAMPLES = 20;
  private static final int MAX_LINES = 200;

  List<Example> read(Fields survey) {
    List<Node> items = survey.items("examples");
    if (items.size() > MAX_EXAMPLES) {
      problems.add(
          survey.line("examples"),
          items.size() + " examples",
          "keep the " + MAX_EXAMPLES + " that show most");
      return List.of();
    }
    return items.stream().map(this::example).toList();
  }

  private Example example(Node item) {
    Fields fields = Fields.of(item, "an example", problems);
    String what = fields.word("what", null);
    Node play = fields.node("play");
    List<Example.Line> lines = new ArrayList<>();
    if (play instanceof ScalarNode scalar && scalar.getScalarStyle() == ScalarStyle.LITERAL) {
      int number = YamlDocument.line(scalar);
      for (String line : scalar.getValue().lines().toList()) {
        number++;
        if (!line.isBlank()) {
          lines.add(new Example.Line(number, line.strip()));
        }
      }
    } else {
      problems.add(
          fields.line("play"),
          "the example has no dialogue",
          "write 'play: |' and its lines below");
    }
    if (!lines.isEmpty() && !lines.getFirst().text().startsWith(DOES)) {
      problems.add(
          lines.getFirst().number(),
          "the example does not begin with what the citizen does",
          "begin with a line '" + DOES + " …'");
    }
    if (lines.size() > MAX_LINES) {
      problems.add(fields.line("play"), lines.size() + " lines", "keep to " + MAX_LINES);
    }
    fields.close();
    return new Example(fields.line(), what, lines);
  }
}
