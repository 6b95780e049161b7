package mn.sanal.i18n.mongolian;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/** Dictionary words with their forms, and how well their tokens tell them together and apart. */
final class WordForms {

  private final Map<String, Set<String>> formsOf = new LinkedHashMap<>();
  private final Map<String, Set<String>> wordsOf = new HashMap<>();

  private WordForms(List<List<String>> rows) {
    for (List<String> row : rows) {
      String word = row.getFirst();
      for (String form : List.of(word, row.get(1))) {
        formsOf.computeIfAbsent(word, _ -> new TreeSet<>()).add(form);
        wordsOf.computeIfAbsent(form, _ -> new HashSet<>()).add(word);
      }
    }
  }

  /** From rows of word, form and more. */
  static WordForms of(List<List<String>> rows) {
    return new WordForms(rows);
  }

  /** The share of forms that meet the word they are a form of. */
  double recall() {
    int forms = 0;
    int met = 0;
    for (Map.Entry<String, Set<String>> entry : formsOf.entrySet()) {
      Set<String> word = keys(entry.getKey());
      for (String form : entry.getValue()) {
        forms++;
        met += Collections.disjoint(keys(form), word) ? 0 : 1;
      }
    }
    return (double) met / forms;
  }

  /** The share of meeting forms that are forms of one word. */
  double precision() {
    Map<String, List<String>> byKey = new HashMap<>();
    for (String form : wordsOf.keySet()) {
      for (String key : keys(form)) {
        byKey.computeIfAbsent(key, _ -> new ArrayList<>()).add(form);
      }
    }
    Set<Set<String>> right = new HashSet<>();
    Set<Set<String>> wrong = new HashSet<>();
    for (List<String> forms : byKey.values()) {
      for (int i = 0; i < forms.size(); i++) {
        for (String other : forms.subList(i + 1, forms.size())) {
          boolean same = !Collections.disjoint(words(forms.get(i)), words(other));
          (same ? right : wrong).add(Set.of(forms.get(i), other));
        }
      }
    }
    return (double) right.size() / (right.size() + wrong.size());
  }

  /** The share of pairs of different words that meet. */
  double conflated() {
    List<Set<String>> words = formsOf.keySet().stream().map(WordForms::keys).toList();
    int pairs = 0;
    int met = 0;
    for (int i = 0; i < words.size(); i++) {
      for (Set<String> other : words.subList(i + 1, words.size())) {
        pairs++;
        met += Collections.disjoint(words.get(i), other) ? 0 : 1;
      }
    }
    return (double) met / pairs;
  }

  private Set<String> words(String form) {
    return wordsOf.getOrDefault(form, Set.of());
  }

  private static Set<String> keys(String word) {
    return Set.copyOf(WordKeys.of(word));
  }
}
