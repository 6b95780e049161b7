package mn.sanal.i18n.place;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * The words of all names, each analyzed once, and found by what it shares with a typed word: how it
 * starts or one of its keys.
 */
final class Vocabulary {

  private static final int START = 3;

  private final Map<String, PlaceWord> words = new HashMap<>();
  private final Map<String, Set<PlaceWord>> bySign = new HashMap<>();

  PlaceWord word(String typed) {
    PlaceWord known = words.get(typed);
    if (known == null) {
      known = PlaceWord.of(typed);
      words.put(typed, known);
    }
    return known;
  }

  /** Makes the words of a name findable. */
  void add(PlaceName name) {
    for (PlaceWord word : name.words()) {
      for (String sign : signs(word)) {
        bySign.computeIfAbsent(sign, _ -> new LinkedHashSet<>()).add(word);
      }
    }
  }

  /** How well each typed word is explained by each word that shares a sign with one of them. */
  Map<PlaceWord, double[]> explain(List<PlaceWord> typed) {
    Map<PlaceWord, double[]> explained = new LinkedHashMap<>();
    for (int i = 0; i < typed.size(); i++) {
      for (String sign : signs(typed.get(i))) {
        for (PlaceWord word : bySign.getOrDefault(sign, Set.of())) {
          double[] values = explained.computeIfAbsent(word, _ -> new double[typed.size()]);
          values[i] = Math.max(values[i], typed.get(i).explainedBy(word));
        }
      }
    }
    return explained;
  }

  private static Set<String> signs(PlaceWord word) {
    Set<String> signs = new LinkedHashSet<>();
    for (String spelling : word.spellings()) {
      signs.add("^" + spelling.substring(0, Math.min(START, spelling.length())));
    }
    signs.addAll(word.keys());
    word.loose().forEach(key -> signs.add("~" + key));
    return signs;
  }
}
