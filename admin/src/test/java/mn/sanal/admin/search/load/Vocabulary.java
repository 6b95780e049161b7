package mn.sanal.admin.search.load;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.SplittableRandom;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import mn.sanal.db.place.BundledPlaces;
import mn.sanal.dialogue.Place;
import mn.sanal.i18n.Language;

/** The words of complaints with all their forms, the commonest first as in any language. */
final class Vocabulary {

  private static final String ANY = "*";

  /** One place is soums and districts, whose names stand in texts too. */
  record Area(String code, List<String> forms) {}

  private final Map<String, List<List<String>>> nouns = new HashMap<>();
  private final List<List<String>> verbs = new ArrayList<>();
  private final List<String> plain = new ArrayList<>();
  private final List<Area> areas;
  private final List<String> topics;

  Vocabulary() {
    lines().forEach(this::read);
    topics = nouns.keySet().stream().filter(topic -> !topic.equals(ANY)).sorted().toList();
    var places = BundledPlaces.read();
    areas =
        places.areas().stream()
            .flatMap(area -> Stream.concat(Stream.of(area), places.within(area.code()).stream()))
            .filter(place -> place.level() != Place.Level.KHOROO)
            .map(Vocabulary::area)
            .toList();
  }

  List<String> topics() {
    return topics;
  }

  Area area(SplittableRandom random) {
    return areas.get(rank(random, areas.size()));
  }

  /** A form of a noun, half the time of one that belongs to the topic. */
  String noun(String topic, SplittableRandom random) {
    List<List<String>> from = Objects.requireNonNull(nouns.get(random.nextBoolean() ? topic : ANY));
    return form(from.get(rank(random, from.size())), random);
  }

  String verb(SplittableRandom random) {
    return form(verbs.get(rank(random, verbs.size())), random);
  }

  /** A word without endings. */
  String plain(SplittableRandom random) {
    return plain.get(rank(random, plain.size()));
  }

  static String form(List<String> forms, SplittableRandom random) {
    return forms.get(rank(random, forms.size()));
  }

  /** By Zipf's law: the second half as often as the first, the third a third. */
  private static int rank(SplittableRandom random, int size) {
    return (int) (Math.exp(random.nextDouble() * Math.log(size + 1.0)) - 1);
  }

  private void read(String line) {
    String[] parts = line.split("\t", -1);
    List<String> words = List.of(parts[2].split(" ", -1));
    switch (parts[0]) {
      case "noun" ->
          nouns
              .computeIfAbsent(parts[1], _ -> new ArrayList<>())
              .addAll(words.stream().map(Inflection::noun).toList());
      case "verb" -> verbs.addAll(words.stream().map(Inflection::verb).toList());
      default -> plain.addAll(words);
    }
  }

  private static Area area(Place place) {
    return new Area(place.code(), Inflection.noun(place.name().in(Language.MONGOLIAN)));
  }

  private static List<String> lines() {
    try (InputStream in = Vocabulary.class.getResourceAsStream("words.txt")) {
      return new String(Objects.requireNonNull(in, "words.txt").readAllBytes(), UTF_8)
          .lines()
          .filter(line -> !line.startsWith("#"))
          .collect(Collectors.toList());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
