package mn.sanal.bench.search;

import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import mn.sanal.admin.search.CaseQuery;
import mn.sanal.admin.search.CaseQuery.Order;
import mn.sanal.admin.search.Found.Dimension;
import mn.sanal.admin.search.load.InventedCases;
import mn.sanal.dialogue.CaseStatus;

/** What is asked of the search: the dearest questions there are, and usual ones. */
final class Queries {

  private static final int SAMPLE = 3_000;
  private static final int OF_A_KIND = 24;
  private static final int PREFIXES = 16;

  private final Random random;
  private final List<String> byFrequency;
  private final List<String> texts;
  private final List<Asked> all = new ArrayList<>();

  /** One question, of a kind. */
  record Asked(String kind, CaseQuery query) {}

  private Queries(InventedCases cases, long seed) {
    random = new Random(seed);
    texts = cases.first(SAMPLE).map(InventedCases.Case::text).toList();
    Map<String, Integer> counts = new HashMap<>();
    for (String text : texts) {
      Set.copyOf(Arrays.asList(text.toLowerCase(Locale.ROOT).split("[ .]+", -1)))
          .forEach(word -> counts.merge(word, 1, Integer::sum));
    }
    byFrequency =
        counts.entrySet().stream()
            .sorted(
                Map.Entry.<String, Integer>comparingByValue()
                    .reversed()
                    .thenComparing(Map.Entry.comparingByKey()))
            .map(Map.Entry::getKey)
            .filter(word -> word.length() > 1)
            .toList();
  }

  static List<Asked> of(InventedCases cases, long seed) {
    return new Queries(cases, seed).all();
  }

  private List<Asked> all() {
    add("nothing typed", "", Order.NEWEST);
    add("nothing typed", "", Order.DUE);
    for (int i = 0; i < OF_A_KIND; i++) {
      add("one of the commonest words", byFrequency.get(i), Order.RELEVANCE);
      add("one of the commonest words", byFrequency.get(i), Order.NEWEST);
      add("a word", word(300, 3_000), Order.RELEVANCE);
      add("a rare word", word(3_000, byFrequency.size()), Order.RELEVANCE);
      add("two common words", common() + " " + common(), Order.RELEVANCE);
      add("three words of a text", words(3), Order.RELEVANCE);
      add("seven words of a text", words(7), Order.RELEVANCE);
      add("a phrase", "\"" + words(2) + "\"", Order.RELEVANCE);
      addLimited(common());
    }
    for (int i = 0; i < PREFIXES; i++) {
      add("one or two letters", byFrequency.get(i * 3).substring(0, 1) + "*", Order.RELEVANCE);
      add("one or two letters", byFrequency.get(i * 7).substring(0, 2) + "*", Order.RELEVANCE);
    }
    return List.copyOf(all);
  }

  private String common() {
    return word(0, 60);
  }

  private String word(int from, int until) {
    return byFrequency.get(from + random.nextInt(until - from));
  }

  private String words(int count) {
    String[] words = texts.get(random.nextInt(SAMPLE)).split("[ .]+", -1);
    int from = random.nextInt(Math.max(1, words.length - count));
    return String.join(
        " ", Arrays.asList(words).subList(from, Math.min(words.length, from + count)));
  }

  private void add(String kind, String typed, Order order) {
    all.add(new Asked(kind, query(typed, Map.of(), order)));
  }

  private void addLimited(String typed) {
    Map<Dimension, Set<String>> limits =
        Map.of(
            Dimension.STATUS,
            Set.of(CaseStatus.RECEIVED.name(), CaseStatus.UNDER_REVIEW.name()),
            Dimension.PLACE,
            Set.of("85"));
    all.add(new Asked("a common word, two limits", query(typed, limits, Order.RELEVANCE)));
  }

  private static CaseQuery query(String typed, Map<Dimension, Set<String>> limits, Order order) {
    var today = LocalDate.ofInstant(InventedCases.UNTIL, ZoneOffset.UTC);
    return new CaseQuery(typed, limits, null, null, today, order, 0);
  }
}
