package mn.sanal.admin.search.quality;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Random;

/** The usual figures of a ranking, one for each query, in their order. */
public record Figures(List<Double> ndcg, List<Double> recall) {

  /** A clerk looks at the first ten, and at most at the first page. */
  static final int SEEN = 10;

  static final int LISTED = 20;

  private static final int SAMPLES = 2000;

  /** Something that ranks texts. */
  public interface Ranking {
    /** The ids of the best texts, best first. */
    List<String> find(String typed, int most) throws IOException;
  }

  /**
   * A mean, and between which values 95 of 100 means lie when the queries are drawn anew, each with
   * the chance to come again.
   */
  public record Mean(double value, double low, double high) {}

  public Figures {
    ndcg = List.copyOf(ndcg);
    recall = List.copyOf(recall);
  }

  public static Figures of(Ranking ranking, List<Judged.Query> queries) throws IOException {
    List<Double> ndcg = new ArrayList<>();
    List<Double> recall = new ArrayList<>();
    for (Judged.Query query : queries) {
      List<String> found = ranking.find(query.text(), LISTED);
      ndcg.add(ndcg(found, query.grades()));
      recall.add(recall(found, query.grades()));
    }
    return new Figures(ndcg, recall);
  }

  /** Over the first ten, with a gain of 2<sup>grade</sup> − 1. */
  static double ndcg(List<String> found, Map<String, Integer> grades) {
    List<Integer> got = found.stream().map(id -> grades.getOrDefault(id, 0)).toList();
    List<Integer> best = grades.values().stream().sorted(Comparator.reverseOrder()).toList();
    return gain(got) / gain(best);
  }

  private static double gain(List<Integer> grades) {
    double gain = 0;
    for (int i = 0; i < Math.min(SEEN, grades.size()); i++) {
      gain += (Math.pow(2, grades.get(i)) - 1) / (Math.log(i + 2.0) / Math.log(2));
    }
    return gain;
  }

  /** The share of the answers that is among the first twenty. */
  static double recall(List<String> found, Map<String, Integer> grades) {
    long hits = found.stream().limit(LISTED).filter(grades::containsKey).count();
    return (double) hits / Math.min(LISTED, grades.size());
  }

  public static Mean mean(List<Double> figures) {
    var random = new Random(7);
    double[] means = new double[SAMPLES];
    for (int i = 0; i < SAMPLES; i++) {
      means[i] = random.ints(figures.size(), 0, figures.size()).mapToDouble(figures::get).sum();
    }
    Arrays.sort(means);
    double count = figures.size();
    return new Mean(
        figures.stream().mapToDouble(d -> d).average().orElse(0),
        means[SAMPLES / 40] / count,
        means[SAMPLES - 1 - SAMPLES / 40] / count);
  }
}
