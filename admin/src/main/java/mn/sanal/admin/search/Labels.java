package mn.sanal.admin.search;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import mn.sanal.i18n.mongolian.Spelling;
import mn.sanal.i18n.mongolian.WordKeys;

/**
 * Names of things, found by what somebody types for them: in any inflection, in either script. A
 * name that is typed in full beats those that only hold the words.
 */
final class Labels {

  private final List<Label> labels = new ArrayList<>();

  private record Label(String spelling, List<Set<String>> words, Set<String> values) {}

  /** Lets these values be found by a name. */
  void add(String name, String... values) {
    labels.add(new Label(Spelling.of(name), keys(name), Set.of(values)));
  }

  /** The values that may be meant; none where no name holds all words. */
  Set<String> find(String typed) {
    String spelling = Spelling.of(typed);
    List<Set<String>> words = keys(typed);
    Set<String> whole = new LinkedHashSet<>();
    Set<String> part = new LinkedHashSet<>();
    for (Label label : labels) {
      if (!spelling.isEmpty() && label.spelling.equals(spelling)) {
        whole.addAll(label.values);
      } else if (!words.isEmpty() && words.stream().allMatch(word -> meets(word, label))) {
        part.addAll(label.values);
      }
    }
    return whole.isEmpty() ? part : whole;
  }

  private static boolean meets(Set<String> word, Label label) {
    return label.words.stream().anyMatch(its -> its.stream().anyMatch(word::contains));
  }

  private static List<Set<String>> keys(String text) {
    List<Set<String>> keys = new ArrayList<>();
    for (String word : Spelling.of(text).split(" ", -1)) {
      Set<String> tokens = new HashSet<>(WordKeys.of(word));
      if (!word.isEmpty() && !tokens.isEmpty()) {
        keys.add(tokens);
      }
    }
    return keys;
  }
}
