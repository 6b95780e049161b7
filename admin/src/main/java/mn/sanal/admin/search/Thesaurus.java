package mn.sanal.admin.search;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;
import org.apache.lucene.index.Term;

/** What people call the same thing, from {@code thesaurus.txt}, which tells how it is written. */
final class Thesaurus {

  /** The words of the longest entry. */
  static final int MOST_WORDS = 3;

  private static final String FILE = "thesaurus.txt";

  /** An entry and what it finds; the entry by the stems of its words. */
  private record Line(List<Set<Term>> words, List<String> others) {}

  private final Function<String, Set<Term>> stems;
  private final Map<Term, List<Line>> byFirst = new HashMap<>();

  private Thesaurus(Function<String, Set<Term>> stems) {
    this.stems = stems;
  }

  /** In which nothing stands for anything else. */
  static Thesaurus none() {
    return new Thesaurus(_ -> Set.of());
  }

  /** Reads it, with words as far apart or together as their stems are. */
  static Thesaurus read(Function<String, Set<Term>> stems) {
    var thesaurus = new Thesaurus(stems);
    try (InputStream in = Objects.requireNonNull(Thesaurus.class.getResourceAsStream(FILE))) {
      new String(in.readAllBytes(), StandardCharsets.UTF_8)
          .lines()
          .filter(line -> !line.isBlank() && !line.startsWith("#"))
          .forEach(thesaurus::add);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return thesaurus;
  }

  private void add(String line) {
    String[] sides = line.split(">", 2);
    List<String> entries = entries(sides[0]);
    List<String> others = sides.length > 1 ? entries(sides[1]) : entries;
    for (String entry : entries) {
      List<Set<Term>> words = words(List.of(entry.split(" ", -1)));
      if (words.size() > MOST_WORDS) {
        throw new IllegalStateException(FILE + ": too many words: " + entry);
      }
      var read = new Line(words, others.stream().filter(other -> !other.equals(entry)).toList());
      words.getFirst().forEach(t -> byFirst.computeIfAbsent(t, _ -> new ArrayList<>()).add(read));
    }
  }

  private static List<String> entries(String side) {
    return Stream.of(side.split(",", -1)).map(String::strip).toList();
  }

  private List<Set<Term>> words(List<String> words) {
    return words.stream().map(stems).toList();
  }

  /** Words, or several together, that stand for exactly these. */
  Set<String> insteadOf(List<String> typed) {
    List<Set<Term>> words = words(typed);
    Set<String> others = new LinkedHashSet<>();
    for (Term first : words.getFirst()) {
      for (Line line : byFirst.getOrDefault(first, List.of())) {
        if (meet(line.words(), words)) {
          others.addAll(line.others());
        }
      }
    }
    return others;
  }

  private static boolean meet(List<Set<Term>> some, List<Set<Term>> others) {
    boolean meet = some.size() == others.size();
    for (int i = 0; meet && i < some.size(); i++) {
      meet = !Collections.disjoint(some.get(i), others.get(i));
    }
    return meet;
  }
}
