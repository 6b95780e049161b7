package mn.sanal.i18n.place;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import mn.sanal.i18n.place.PlaceFinder.Unit;
import org.jspecify.annotations.Nullable;

/** All units, what lies in what, and every name once. */
final class Gazetteer {

  private static final Pattern PARTS = Pattern.compile("[,;()]");
  private static final int MOST_WORDS = 8;

  private static final String CENTRE = "төв";

  /** No unit: the largest lie in none. */
  static final int NOWHERE = -1;

  private final List<Unit> units;
  private final int[] parents;
  private final List<List<Integer>> children = new ArrayList<>();
  private final int[] numbers;
  private final Map<String, Name> names = new HashMap<>();
  private final Map<String, Integer> byCode = new HashMap<>();
  private final Name[] all;
  private final int[] traces;

  Gazetteer(Collection<Unit> units) {
    this.units = List.copyOf(units);
    this.parents = new int[this.units.size()];
    this.numbers = new int[this.units.size()];
    for (int i = 0; i < this.units.size(); i++) {
      byCode.put(this.units.get(i).code(), i);
      children.add(new ArrayList<>());
    }
    for (int i = 0; i < this.units.size(); i++) {
      parents[i] = indexOf(this.units.get(i).parent());
      numbers[i] = Numerals.NONE;
      if (parents[i] != NOWHERE) {
        children.get(parents[i]).add(i);
      }
      addNames(i);
    }
    all = names.values().toArray(Name[]::new);
    traces = Arrays.stream(all).mapToInt(Name::trace).toArray();
  }

  private void addNames(int unit) {
    Set<String> sounds = new HashSet<>();
    for (String name : units.get(unit).names()) {
      for (String part : PARTS.split(name, -1)) {
        addName(unit, Words.of(part, MOST_WORDS), sounds);
      }
    }
  }

  private void addName(int unit, List<String> words, Set<String> sounds) {
    var joined = new StringBuilder();
    Name.Use use = Name.Use.PLAIN;
    int number = Numerals.NONE;
    for (String word : words) {
      String spelling = Spellings.readings(word).getFirst();
      KindWord kind = words.size() == 1 ? null : KindWord.of(spelling);
      if (kind == null) {
        joined.append(spelling);
        number = Words.isNumber(word) && word.length() <= 3 ? Integer.parseInt(word) : number;
      } else {
        use = kind == KindWord.TOWN ? Name.Use.TOWN : centre(words, use);
      }
    }
    String spelling = joined.toString();
    if (number != Numerals.NONE && spelling.equals(String.valueOf(number))) {
      numbers[unit] = number;
    } else if (!spelling.isEmpty() && sounds.add(Spellings.sound(spelling))) {
      names.computeIfAbsent(spelling, Name::new).borneBy(unit, use);
    }
  }

  private static Name.Use centre(List<String> words, Name.Use otherwise) {
    return words.getLast().equals(CENTRE) ? Name.Use.CENTRE : otherwise;
  }

  int size() {
    return units.size();
  }

  Unit unit(int index) {
    return units.get(index);
  }

  int parent(int unit) {
    return parents[unit];
  }

  List<Integer> children(int unit) {
    return children.get(unit);
  }

  int indexOf(@Nullable String code) {
    return code == null ? NOWHERE : byCode.getOrDefault(code, NOWHERE);
  }

  /** The number that a unit is called by («20-р хороо»), or {@link Numerals#NONE}. */
  int number(int unit) {
    return numbers[unit];
  }

  int names() {
    return all.length;
  }

  Name name(int index) {
    return all[index];
  }

  /** See {@link Alphabet#trace}; of all names together, since most need no further look. */
  int trace(int index) {
    return traces[index];
  }
}
