package mn.sanal.dialogue.survey;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.snakeyaml.engine.v2.nodes.MappingNode;
import org.snakeyaml.engine.v2.nodes.Node;
import org.snakeyaml.engine.v2.nodes.NodeTuple;
import org.snakeyaml.engine.v2.nodes.ScalarNode;
import org.snakeyaml.engine.v2.nodes.SequenceNode;

/**
 * The fields of one mapping in a file. Each is taken once; {@link #close} tells which nobody asked
 * for.
 */
final class Fields {

  private static final Pattern CODE = Pattern.compile("[a-z][a-z0-9_]{0,29}");

  private final Problems problems;
  private final Map<String, Node> values = new LinkedHashMap<>();
  private final Map<String, Integer> lines = new LinkedHashMap<>();
  private final Set<String> known = new HashSet<>();
  private final int line;
  private final String what;

  private Fields(Problems problems, int line, String what) {
    this.problems = problems;
    this.line = line;
    this.what = what;
  }

  /** The mapping at a node; when it is none that is told and it counts as empty. */
  static Fields of(Node node, String what, Problems problems) {
    Fields fields = new Fields(problems, YamlDocument.line(node), what);
    if (!(node instanceof MappingNode mapping)) {
      problems.add(fields.line, what + " must be a mapping", "write key: value lines");
      return fields;
    }
    for (NodeTuple tuple : mapping.getValue()) {
      int at = YamlDocument.line(tuple.getKeyNode());
      if (!(tuple.getKeyNode() instanceof ScalarNode key)) {
        problems.add(at, "a key of " + what + " is not a word", "write a plain word as key");
      } else if (fields.values.putIfAbsent(key.getValue(), tuple.getValueNode()) != null) {
        problems.add(at, "'" + cut(key.getValue()) + "' stands twice", "keep one of them");
      } else {
        fields.lines.put(key.getValue(), at);
      }
    }
    return fields;
  }

  int line() {
    return line;
  }

  int line(String key) {
    return lines.getOrDefault(key, line);
  }

  boolean has(String key) {
    known.add(key);
    return values.containsKey(key);
  }

  @Nullable Node node(String key) {
    known.add(key);
    return values.get(key);
  }

  /** All keys as they stand in the file, each counted as known. */
  Set<String> keys() {
    known.addAll(values.keySet());
    return values.keySet();
  }

  /** A code such as {@code med_got}: it is stored with answers and never changes. */
  String code(String key) {
    String value = word(key, null);
    if (!value.isEmpty() && !CODE.matcher(value).matches()) {
      problems.add(
          line(key),
          "'" + cut(value) + "' is no " + key,
          "use small letters a–z, digits and _, beginning with a letter, at most 30");
    }
    return value;
  }

  /** A plain value; without {@code otherwise} it must be there. */
  String word(String key, @Nullable String otherwise) {
    Node node = node(key);
    if (node == null) {
      if (otherwise == null) {
        problems.add(line, what + " has no '" + key + "'", "add a line '" + key + ": …'");
      }
      return otherwise == null ? "" : otherwise;
    }
    if (node instanceof ScalarNode scalar) {
      return scalar.getValue().strip();
    }
    problems.add(line(key), "'" + key + "' must be one value", "write it on the same line");
    return otherwise == null ? "" : otherwise;
  }

  long number(String key, long min, long max, @Nullable Long otherwise) {
    String value = word(key, otherwise == null ? null : otherwise.toString());
    try {
      long number = Long.parseLong(value);
      if (number >= min && number <= max) {
        return number;
      }
    } catch (NumberFormatException e) {
      // told below, together with a number out of bounds
    }
    if (has(key)) {
      problems.add(
          line(key),
          "'" + key + "' is not a whole number from " + min + " to " + max,
          "write such a number");
    }
    return otherwise == null ? min : otherwise;
  }

  boolean flag(String key) {
    String value = word(key, "false");
    if (!value.equals("true") && !value.equals("false")) {
      problems.add(line(key), "'" + key + "' is neither true nor false", "write true or false");
    }
    return value.equals("true");
  }

  <E extends Enum<E>> E oneOf(String key, Class<E> type, @Nullable E otherwise) {
    String value = word(key, otherwise == null ? null : name(otherwise));
    E[] all = type.getEnumConstants();
    for (E constant : all) {
      if (name(constant).equals(value)) {
        return constant;
      }
    }
    if (has(key)) {
      problems.add(line(key), "unknown " + key + " '" + cut(value) + "'", "use " + names(type));
    }
    return otherwise == null ? all[0] : otherwise;
  }

  /** The items of a list. */
  List<Node> items(String key) {
    Node node = node(key);
    if (node == null) {
      return List.of();
    }
    if (node instanceof SequenceNode sequence) {
      return sequence.getValue();
    }
    problems.add(line(key), "'" + key + "' must be a list", "write [a, b] or lines with -");
    return List.of();
  }

  /** The plain values of a list. */
  List<String> words(String key) {
    List<String> words = new ArrayList<>();
    for (Node item : items(key)) {
      if (item instanceof ScalarNode scalar) {
        words.add(scalar.getValue().strip());
      } else {
        problems.add(YamlDocument.line(item), "'" + key + "' holds plain words", "write words");
      }
    }
    return words;
  }

  /** Tells the keys that nothing is made of. */
  void close() {
    for (String key : values.keySet()) {
      if (!known.contains(key)) {
        problems.add(
            line(key),
            "unknown key '" + cut(key) + "' in " + what,
            "known are " + String.join(", ", known.stream().sorted().toList()));
      }
    }
  }

  static <E extends Enum<E>> String names(Class<E> type) {
    return String.join(
        ", ", Arrays.stream(type.getEnumConstants()).map(constant -> name(constant)).toList());
  }

  static String name(Enum<?> constant) {
    return constant.name().toLowerCase(Locale.ROOT);
  }

  static String cut(String text) {
    return text.length() <= 40 ? text : text.substring(0, 40) + "…";
  }
}
