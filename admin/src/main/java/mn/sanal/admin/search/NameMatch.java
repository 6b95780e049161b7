package mn.sanal.admin.search;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import mn.sanal.i18n.mongolian.Spelling;
import mn.sanal.i18n.mongolian.WordKeys;

/**
 * What was typed to find somebody or something by name, by the same analysis as complaints are
 * found: in either script, in any inflection, also by the beginnings of words and misspelt.
 */
public final class NameMatch {

  private static final int MOST_WORDS = 12;
  private static final int MOST_REMEMBERED = 50_000;

  /** What each way in which a word can match counts, the best first. */
  private static final double EXACT = 1;

  private static final double STEM = 0.8;
  private static final double START = 0.6;
  private static final double LOOSE = 0.2;

  /** From this score on all words are meant, and none is only like one. */
  static final double SURE = START;

  // Names of the reference data come again with each search; taking them apart is the dear part.
  private static final Cache<String, List<Word>> KNOWN =
      Caffeine.newBuilder().maximumSize(MOST_REMEMBERED).build();

  private final List<Word> wanted;

  private record Word(List<String> spellings, Set<String> stems, Set<String> loose) {

    double like(Word its) {
      if (spellings.stream().anyMatch(its.spellings::contains)) {
        return EXACT;
      }
      if (stems.stream().anyMatch(its.stems::contains)) {
        return STEM;
      }
      if (spellings.stream()
          .anyMatch(start -> its.spellings.stream().anyMatch(one -> one.startsWith(start)))) {
        return START;
      }
      return loose.stream().anyMatch(its.loose::contains) ? LOOSE : 0;
    }
  }

  private NameMatch(List<Word> wanted) {
    this.wanted = wanted;
  }

  public static NameMatch of(String typed) {
    List<Word> words = words(typed);
    return new NameMatch(words.subList(0, Math.min(words.size(), MOST_WORDS)));
  }

  /** Whether nothing was typed that could be a name. */
  public boolean isEmpty() {
    return wanted.isEmpty();
  }

  /**
   * How well something is called what was typed, from 0 (a word is missing) to 1 (every word just
   * so).
   *
   * @param names all that it is called
   */
  public double score(List<String> names) {
    double sum = 0;
    for (Word word : wanted) {
      double best = 0;
      for (String name : names) {
        for (Word its : KNOWN.get(name, NameMatch::words)) {
          best = Math.max(best, word.like(its));
        }
      }
      if (best == 0) {
        return 0;
      }
      sum += best;
    }
    return wanted.isEmpty() ? 0 : sum / wanted.size();
  }

  /**
   * Those that are called what was typed, the best first; who is only like it, where nobody is
   * surely meant. All, as they stand, where nothing was typed.
   *
   * @param names all that one of them is called
   */
  public <T> List<T> best(Collection<T> all, Function<T, List<String>> names) {
    if (isEmpty()) {
      return List.copyOf(all);
    }
    List<Scored<T>> found = new ArrayList<>();
    for (T one : all) {
      double score = score(names.apply(one));
      if (score > 0) {
        found.add(new Scored<>(one, score));
      }
    }
    found.sort(Comparator.comparingDouble((Scored<T> one) -> one.score).reversed());
    boolean sure = !found.isEmpty() && found.getFirst().score >= SURE;
    return found.stream().filter(one -> !sure || one.score >= SURE).map(Scored::what).toList();
  }

  private record Scored<T>(T what, double score) {}

  private static List<Word> words(String text) {
    List<Word> words = new ArrayList<>();
    for (String word : Spelling.of(text).split(" ", -1)) {
      if (!word.isEmpty()) {
        words.add(
            new Word(
                WordStarts.spellings(word),
                Set.copyOf(WordKeys.of(word)),
                Set.copyOf(WordKeys.loose(word))));
      }
    }
    return words;
  }
}
