package mn.sanal.i18n.mongolian.measure;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;

/** Which of some words have a token in common with another. */
final class Meeting {

  private final Map<String, List<Integer>> byToken = new HashMap<>();

  private Meeting() {}

  static Meeting of(List<String> words, Function<String, Set<String>> tokens) {
    var meeting = new Meeting();
    for (int i = 0; i < words.size(); i++) {
      for (String token : tokens.apply(words.get(i))) {
        meeting.byToken.computeIfAbsent(token, _ -> new ArrayList<>()).add(i);
      }
    }
    return meeting;
  }

  /** The numbers of the words that have one of these tokens. */
  Set<Integer> of(Set<String> tokens) {
    Set<Integer> met = new HashSet<>();
    tokens.forEach(token -> met.addAll(byToken.getOrDefault(token, List.of())));
    return met;
  }
}
