package mn.sanal.i18n.mongolian.measure;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Function;

/** A word typed in Latin letters and the Cyrillic word that was meant. */
record TypedWord(String typed, String meant) {

  /** The words of a text and what was meant; none where their numbers differ. */
  static List<TypedWord> of(String typed, String meant) {
    String[] left = typed.split("[ -]+", -1);
    String[] right = meant.split("[ -]+", -1);
    List<TypedWord> words = new ArrayList<>();
    for (int i = 0; i < left.length && left.length == right.length; i++) {
      words.add(new TypedWord(left[i], right[i]));
    }
    return words;
  }

  /**
   * Each typed word beside each Cyrillic one. Right is the word that was meant, and those that meet
   * it anyhow, being forms of the same word.
   */
  static PairCounts meet(
      Collection<TypedWord> words, List<String> meant, Function<String, Set<String>> tokens) {
    Meeting meeting = Meeting.of(meant, tokens);
    var counts = new PairCounts();
    for (TypedWord word : words) {
      Set<Integer> met = meeting.of(tokens.apply(word.typed));
      int own = meant.indexOf(word.meant);
      Set<Integer> alike = new HashSet<>(meeting.of(tokens.apply(word.meant)));
      alike.remove(own);
      met.removeAll(alike);
      counts.add(met, Set.of(own), meant.size() - alike.size());
    }
    return counts;
  }
}
