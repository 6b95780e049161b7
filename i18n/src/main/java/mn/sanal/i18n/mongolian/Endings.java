package mn.sanal.i18n.mongolian;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** A group of endings of which at most one is taken off, the longest that fits. */
final class Endings {

  private static final Comparator<Ending> LONGEST_FIRST =
      Comparator.comparingInt((Ending ending) -> ending.text().length()).reversed();

  private final Map<Character, List<Ending>> byLastLetter = new HashMap<>();

  private Endings(List<Ending> endings) {
    for (Ending ending : endings) {
      char last = ending.text().charAt(ending.text().length() - 1);
      byLastLetter.computeIfAbsent(last, _ -> new ArrayList<>()).add(ending);
    }
    byLastLetter.values().forEach(group -> group.sort(LONGEST_FIRST));
  }

  @SafeVarargs
  static Endings of(List<Ending>... groups) {
    List<Ending> endings = new ArrayList<>();
    for (List<Ending> group : groups) {
      endings.addAll(group);
    }
    return new Endings(endings);
  }

  /** The stems that are left of a word; none if no ending fits. */
  List<String> takenOff(String word) {
    if (word.isEmpty()) {
      return List.of();
    }
    char last = word.charAt(word.length() - 1);
    for (Ending ending : byLastLetter.getOrDefault(last, List.of())) {
      List<String> stems = ending.stems(word);
      if (!stems.isEmpty()) {
        return stems;
      }
    }
    return List.of();
  }
}
