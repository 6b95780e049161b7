package mn.sanal.dialogue.survey;

import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.api.lowlevel.Compose;
import org.snakeyaml.engine.v2.api.lowlevel.Parse;
import org.snakeyaml.engine.v2.events.Event;
import org.snakeyaml.engine.v2.exceptions.Mark;
import org.snakeyaml.engine.v2.exceptions.MarkedYamlEngineException;
import org.snakeyaml.engine.v2.exceptions.YamlEngineException;
import org.snakeyaml.engine.v2.nodes.Node;

/**
 * The tree of a YAML file with its line marks. Files are hostile: size and depth are limited, and
 * there are no anchors, so that nothing can grow or turn in circles.
 */
final class YamlDocument {

  static final int MAX_CHARS = 200_000;
  static final int MAX_DEPTH = 12;

  private YamlDocument() {}

  /** The root of the one document, or null after its faults were told. */
  static @Nullable Node read(String yaml, Problems problems) {
    if (yaml.length() > MAX_CHARS) {
      problems.add(1, "the file is longer than " + MAX_CHARS + " characters", "shorten it");
      return null;
    }
    LoadSettings settings =
        LoadSettings.builder().setAllowDuplicateKeys(true).setCodePointLimit(MAX_CHARS * 2).build();
    try {
      return isPlain(yaml, settings, problems)
          ? new Compose(settings).composeString(yaml).orElseGet(() -> empty(problems))
          : null;
    } catch (MarkedYamlEngineException e) {
      problems.add(
          line(e.getProblemMark()),
          "this is not YAML: " + e.getProblem(),
          "look at indents, quotes and colons here");
      return null;
    } catch (YamlEngineException e) {
      problems.add(1, "this is not YAML", "save it as plain UTF-8 text, one document a file");
      return null;
    }
  }

  private static @Nullable Node empty(Problems problems) {
    problems.add(1, "the file is empty", "begin with id, version, title and questions");
    return null;
  }

  private static boolean isPlain(String yaml, LoadSettings settings, Problems problems) {
    int depth = 0;
    int documents = 0;
    for (Event event : new Parse(settings).parseString(yaml)) {
      switch (event.getEventId()) {
        case Alias -> {
          problems.add(line(event.getStartMark()), "an alias (*)", "write the value out");
          return false;
        }
        case MappingStart, SequenceStart -> {
          if (++depth > MAX_DEPTH) {
            problems.add(line(event.getStartMark()), "nested too deeply", "flatten it");
            return false;
          }
        }
        case MappingEnd, SequenceEnd -> depth--;
        case DocumentStart -> {
          if (++documents > 1) {
            problems.add(line(event.getStartMark()), "a second document", "one survey a file");
            return false;
          }
        }
        default -> {}
      }
    }
    return true;
  }

  static int line(Node node) {
    return line(node.getStartMark());
  }

  private static int line(Optional<Mark> mark) {
    return mark.map(at -> at.getLine() + 1).orElse(1);
  }
}
