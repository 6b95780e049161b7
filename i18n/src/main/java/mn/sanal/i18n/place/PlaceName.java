package mn.sanal.i18n.place;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.regex.Pattern;

/**
 * A name as it is typed, taken apart.
 *
 * @param words what tells it from others
 * @param kinds the words for the kind of unit in it (аймаг, сум, хороо)
 */
record PlaceName(List<PlaceWord> words, List<PlaceWord> kinds) {

  private static final int MOST_WORDS = 8;

  private static final Pattern BETWEEN =
      Pattern.compile("[^\\p{L}\\p{M}\\p{N}]+|(?<=\\p{N})(?=\\p{L})|(?<=\\p{L})(?=\\p{N})");

  private static final List<PlaceWord> KINDS =
      List.of("аймаг", "хот", "дүүрэг", "сум", "хороо", "баг").stream().map(PlaceWord::of).toList();

  private static final List<String> ORDINALS = List.of("р", "r", "дугаар", "dugaar");

  static PlaceName of(String typed, Function<String, PlaceWord> analyzed) {
    List<PlaceWord> words = new ArrayList<>();
    List<PlaceWord> kinds = new ArrayList<>();
    for (String part : BETWEEN.split(typed, MOST_WORDS * 2)) {
      if (part.isEmpty()) {
        continue;
      }
      PlaceWord word = analyzed.apply(part);
      if (KINDS.stream().anyMatch(word::sameAs)) {
        kinds.add(word);
      } else if (!ORDINALS.contains(word.exact()) && words.size() < MOST_WORDS) {
        words.add(word);
      }
    }
    return new PlaceName(List.copyOf(words), List.copyOf(kinds));
  }

  /** This name, and it with two neighbouring words written together («Цогт-Овоо», ЦогтОвоо). */
  List<PlaceName> variants(Function<String, PlaceWord> analyzed) {
    List<PlaceName> variants = new ArrayList<>();
    variants.add(this);
    for (int i = 0; i + 1 < words.size(); i++) {
      PlaceWord left = words.get(i);
      PlaceWord right = words.get(i + 1);
      if (!left.isNumber() && !right.isNumber()) {
        List<PlaceWord> joined = new ArrayList<>(words);
        joined.remove(i + 1);
        joined.set(i, analyzed.apply(left.exact() + right.exact()));
        variants.add(new PlaceName(List.copyOf(joined), kinds));
      }
    }
    return variants;
  }
}
