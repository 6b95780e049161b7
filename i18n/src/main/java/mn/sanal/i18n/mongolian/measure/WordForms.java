package mn.sanal.i18n.mongolian.measure;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Predicate;

/**
 * Dictionary words with their forms. The word itself is one; a form can belong to several words.
 */
final class WordForms {

  /**
   * A form of a word.
   *
   * @param features as UniMorph writes them: {@code N;GEN;SG}, {@code V;PST}
   */
  record Row(String lemma, String form, String features) {

    boolean isNoun() {
      return features.startsWith("N");
    }

    boolean isVerb() {
      return features.startsWith("V");
    }
  }

  private final Map<String, Set<Integer>> lemmasOf = new LinkedHashMap<>();
  private final List<String> lemmas = new ArrayList<>();

  private WordForms(Collection<Row> rows) {
    Map<String, Integer> numbers = new HashMap<>();
    for (Row row : rows) {
      int number = numbers.computeIfAbsent(row.lemma(), _ -> numbers.size());
      if (number == lemmas.size()) {
        lemmas.add(row.lemma());
      }
      for (String form : List.of(row.lemma(), row.form())) {
        lemmasOf.computeIfAbsent(form, _ -> new HashSet<>()).add(number);
      }
    }
  }

  static WordForms of(Collection<Row> rows, Predicate<Row> kept) {
    return new WordForms(rows.stream().filter(kept).toList());
  }

  boolean isEmpty() {
    return lemmas.isEmpty();
  }

  int lemmas() {
    return lemmas.size();
  }

  Set<String> forms() {
    return lemmasOf.keySet();
  }

  /** Each form beside each other form. */
  PairCounts meet(Function<String, Set<String>> tokens) {
    List<String> forms = List.copyOf(lemmasOf.keySet());
    Map<Integer, Set<Integer>> formsOf = new HashMap<>();
    for (int form = 0; form < forms.size(); form++) {
      for (int lemma : lemmasOf(forms.get(form))) {
        formsOf.computeIfAbsent(lemma, _ -> new HashSet<>()).add(form);
      }
    }
    Meeting meeting = Meeting.of(forms, tokens);
    var counts = new PairCounts();
    for (int form = 0; form < forms.size(); form++) {
      Set<Integer> met = meeting.of(tokens.apply(forms.get(form)));
      Set<Integer> kin = new HashSet<>();
      lemmasOf(forms.get(form)).forEach(lemma -> kin.addAll(formsOf.getOrDefault(lemma, Set.of())));
      met.remove(form);
      kin.remove(form);
      counts.add(met, kin, forms.size() - 1);
    }
    return counts;
  }

  /**
   * Each form as typed in Latin letters beside each word in Cyrillic. What is typed alike for forms
   * of two words belongs to both.
   */
  PairCounts meetTyped(List<Speller> spellers, Function<String, Set<String>> tokens) {
    Meeting meeting = Meeting.of(lemmas, tokens);
    var counts = new PairCounts();
    for (Speller speller : spellers) {
      Map<String, Set<Integer>> lemmasOfTyped = new LinkedHashMap<>();
      lemmasOf.forEach(
          (form, of) ->
              lemmasOfTyped.computeIfAbsent(speller.type(form), _ -> new HashSet<>()).addAll(of));
      lemmasOfTyped.forEach(
          (typed, of) -> counts.add(meeting.of(tokens.apply(typed)), of, lemmas.size()));
    }
    return counts;
  }

  private Set<Integer> lemmasOf(String form) {
    return lemmasOf.getOrDefault(form, Set.of());
  }
}
