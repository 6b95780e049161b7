package mn.sanal.i18n.place;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;

/**
 * Narrows a list by typed words, in either script, inflected or misspelt: «3-р сургууль», {@code
 * emiin san}. Every word should be like a word of an item's names, numbers exactly; where no item
 * has them all, those that have most are left.
 */
public final class Narrowing {

  private static final double LEAST = 0.6;

  /** An item so much behind the best is not meant. */
  private static final double BEHIND = 0.12;

  /** A word less like than this is another word. */
  private static final double LIKE = 0.72;

  /** Names are few and stay; the bound only keeps a stream of others from filling the memory. */
  private static final int MOST_NAMES = 20_000;

  private final Map<String, List<Word>> words = new ConcurrentHashMap<>();

  /** A word of a name, or two of them written together. */
  private record Word(Name name, String spelling, int number) {

    Word(String spelling, int number) {
      this(new Name(spelling), spelling, number);
    }
  }

  private record Scored<T>(T item, double score) {}

  /** The items that are meant, the likeliest first; all that are alike in their order. */
  public <T> List<T> narrow(List<T> items, Function<T, List<String>> names, String typed) {
    Query query = Query.of(typed);
    if (query.total() == 0) {
      return List.of();
    }
    List<Scored<T>> scored = new ArrayList<>();
    for (T item : items) {
      double score = score(query, names.apply(item));
      if (score >= LEAST) {
        scored.add(new Scored<>(item, score));
      }
    }
    double best = scored.stream().mapToDouble(Scored::score).max().orElse(0);
    return scored.stream()
        .filter(each -> each.score >= best - BEHIND)
        .sorted(Comparator.comparingDouble((Scored<T> each) -> each.score).reversed())
        .map(Scored::item)
        .toList();
  }

  private double score(Query query, List<String> names) {
    double explained = 0;
    for (int i = 0; i < query.tokens().size(); i++) {
      int weight = query.weight(i, i + 1);
      if (weight > 0) {
        explained += weight * likeness(query.tokens().get(i), names);
      }
    }
    return explained / query.total();
  }

  private double likeness(Token token, List<String> names) {
    double best = 0;
    for (String name : names) {
      for (Word word : words(name)) {
        best = Math.max(best, likeness(token, word));
      }
    }
    return best < LIKE ? 0 : best;
  }

  private static double likeness(Token token, Word word) {
    if (token.isNumber() || word.number != Numerals.NONE) {
      return token.number() == word.number ? 1 : 0;
    }
    double best = 0;
    for (Likeness form : token.likenesses()) {
      best = Math.max(best, form.to(word.name));
    }
    boolean begins = token.readings().stream().anyMatch(word.spelling::startsWith);
    return begins ? Math.max(best, 0.8) : best;
  }

  private List<Word> words(String name) {
    List<Word> known = words.get(name);
    if (known == null) {
      known = taken(name);
      if (words.size() < MOST_NAMES) {
        words.put(name, known);
      }
    }
    return known;
  }

  private static List<Word> taken(String name) {
    List<Word> taken = new ArrayList<>();
    String before = "";
    for (String word : Words.of(name, Integer.MAX_VALUE)) {
      Token token = Token.of(word);
      String spelling = token.readings().getFirst();
      taken.add(new Word(spelling, token.number()));
      if (token.isNumber()) {
        before = "";
        continue;
      }
      // Stems make «өрхийн» and «өрх» meet whichever of them was typed.
      token.forms().forEach(form -> taken.add(new Word(form, Numerals.NONE)));
      if (!before.isEmpty()) {
        taken.add(new Word(before + spelling, Numerals.NONE));
      }
      before = spelling;
    }
    return List.copyOf(taken);
  }
}
