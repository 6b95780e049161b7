package mn.sanal.i18n.mongolian;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** A group of endings of which at most one is taken off, the longest that fits. */
final class Endings {

  private static final Comparator<Ending> LONGEST_FIRST =
      Comparator.comparingInt((Ending ending) -> ending.text().length()).reversed();

  private final List<List<Ending>> byLastLetter = new ArrayList<>();

  private Endings(List<Ending> endings) {
    for (Ending ending : endings) {
      char last = ending.text().charAt(ending.text().length() - 1);
      while (byLastLetter.size() <= last) {
        byLastLetter.add(List.of());
      }
      if (byLastLetter.get(last).isEmpty()) {
        byLastLetter.set(last, new ArrayList<>());
      }
      byLastLetter.get(last).add(ending);
    }
    byLastLetter.stream()
        .filter(group -> !group.isEmpty())
        .forEach(group -> group.sort(LONGEST_FIRST));
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
    List<Ending> group = last < byLastLetter.size() ? byLastLetter.get(last) : List.of();
    for (Ending ending : group) {
      List<String> stems = ending.stems(word);
      if (!stems.isEmpty()) {
        return stems;
      }
    }
    return List.of();
  }
}
