package mn.sanal.db.place;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Random;
import java.util.function.Function;
import java.util.function.Predicate;
import mn.sanal.dialogue.Place;
import mn.sanal.dialogue.Place.Level;
import mn.sanal.dialogue.Places;
import mn.sanal.i18n.Language;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** All places of the country, typed as citizens type them. */
class TypedPlacesTest {

  private static final Places PLACES = BundledPlaces.read();
  private static final List<Place> ALL = all();

  private static List<Place> all() {
    List<Place> all = new ArrayList<>(PLACES.areas());
    all.addAll(PLACES.place("11").stream().toList());
    for (int i = 0; i < all.size(); i++) {
      for (Place below : PLACES.within(all.get(i).code())) {
        if (!all.contains(below)) {
          all.add(below);
        }
      }
    }
    return all;
  }

  private static List<String> lines(String file) throws IOException {
    var stream = Objects.requireNonNull(TypedPlacesTest.class.getResourceAsStream(file), file);
    try (var reader = new BufferedReader(new InputStreamReader(stream, UTF_8))) {
      return reader.lines().filter(line -> !line.isEmpty() && !line.startsWith("#")).toList();
    }
  }

  /** The codes of the first units found. */
  private static List<String> first(String typed, int count) {
    return PLACES.find(typed, count).stream().map(Place::code).toList();
  }

  private static String mongolian(Place place) {
    return place.name().in(Language.MONGOLIAN);
  }

  private static String latin(Place place) {
    return place.name().in(Language.ENGLISH);
  }

  /** A unit's name behind those of all that it lies in. */
  private static String full(Place place, Function<Place, String> name) {
    return String.join(" ", PLACES.chain(place.code()).reversed().stream().map(name).toList());
  }

  private static List<Place> those(Predicate<Place> which) {
    return ALL.stream().filter(which).toList();
  }

  private static boolean isSmall(Place place) {
    return place.level() == Level.BAGH || place.level() == Level.KHOROO;
  }

  @Test
  void findsEveryNameOfTheListAmongTheFirstThree() throws IOException {
    List<String> missed =
        lines("typed-places.tsv").stream()
            .filter(line -> !first(line.split("\t", -1)[1], 3).contains(line.split("\t", -1)[0]))
            .toList();
    assertThat(lines("typed-places.tsv")).hasSize(60);
    assertThat(missed).isEmpty();
  }

  @Test
  void findsNothingWhereNoPlaceIsMeant() throws IOException {
    assertThat(lines("no-places.txt"))
        .allSatisfy(line -> assertThat(first(line, 5)).as(line).isEmpty());
  }

  @ParameterizedTest
  @ValueSource(strings = {"а", "ab", "1", "😀", " ", "баян", "Увс Давст "})
  void takesAnyLength(String part) {
    assertThat(first(part.repeat(4000), 5)).hasSizeLessThanOrEqualTo(5);
  }

  @Test
  void findsEveryUnitFirstByItsFullName() {
    List<String> lost =
        ALL.stream()
            .filter(place -> !sameAs(place, first(full(place, TypedPlacesTest::mongolian), 1)))
            .map(place -> full(place, TypedPlacesTest::mongolian))
            .toList();
    assertThat(lost).isEmpty();
  }

  @Test
  void findsEveryUnitByItsFullNameInLatinLetters() {
    List<String> lost =
        ALL.stream()
            .filter(place -> !sameAs(place, first(full(place, TypedPlacesTest::latin), 3)))
            .map(place -> full(place, TypedPlacesTest::latin))
            .toList();
    assertThat(lost).isEmpty();
  }

  @Test
  void findsEveryAimagDistrictAndSoumByItsNameAlone() {
    assertThat(those(place -> !isSmall(place)))
        .allSatisfy(
            place -> {
              assertThat(namesOf(first(mongolian(place), 3)))
                  .as(mongolian(place))
                  .contains(mongolian(place));
              assertThat(namesOf(first(latin(place), 3)))
                  .as(latin(place))
                  .contains(mongolian(place));
            });
  }

  private static List<String> namesOf(List<String> codes) {
    return codes.stream()
        .flatMap(code -> PLACES.place(code).stream())
        .map(TypedPlacesTest::mongolian)
        .toList();
  }

  /** Whether a unit was found, or one beside it of the same name. */
  private static boolean sameAs(Place wanted, List<String> found) {
    return found.contains(wanted.code())
        || found.stream()
            .flatMap(code -> PLACES.place(code).stream())
            .anyMatch(
                place ->
                    full(place, TypedPlacesTest::mongolian)
                        .equals(full(wanted, TypedPlacesTest::mongolian)));
  }

  @ParameterizedTest
  @CsvSource({
    "Улаангом|ын, 8501",
    "Улаангом|д, 8501",
    "Улаангом|оос, 8501",
    "Улаангом|ыг, 8501",
    "Давст|ын, 8510",
    "Давст|ад, 8510",
    "Давст|аас, 8510",
    "Давст|руу, 8510",
    "Өлгий|н, 8301",
    "Өлгий|д, 8301",
    "Өлгий|гөөс, 8301",
    "Мөрөн|гийн, 6701",
    "Мөрөн|д, 6701",
    "Мөрөн|гөөс, 6701",
    "Ерөө|гийн, 4313",
    "Ерөө|д, 4313",
    "Ерөө|нөөс, 4313",
    "Хархорин|ы, 6252",
    "Хархорин|д, 6252",
    "Хархорин|оос, 6252",
    "СХД-|ийн, 1116",
    "СХД-|д, 1116",
    "БЗД-|ээс, 1110",
  })
  void findsEveryCaseForm(String form, String code) {
    assertThat(first(form.replace("|", ""), 3)).contains(code);
  }

  /**
   * One letter of a soum's, aimag's or district's name dropped, doubled, swapped with the next or
   * taken for any other.
   */
  @Test
  void findsLongNamesWithOneWrongLetter() {
    var random = new Random(20);
    List<String> lost = new ArrayList<>();
    int tried = 0;
    for (Place place : those(p -> !isSmall(p) && mongolian(p).length() >= 6)) {
      for (int i = 0; i < 10; i++) {
        String typed = oneEdit(mongolian(place), random);
        tried++;
        if (!namesOf(first(typed, 3)).contains(mongolian(place))) {
          lost.add(mongolian(place) + " as " + typed);
        }
      }
    }
    assertThat(lost).as("of %d", tried).hasSizeLessThan(tried / 20);
  }

  /** The same in names of baghs, with their soum before them. */
  @Test
  void findsBaghsWithOneWrongLetter() {
    var random = new Random(5);
    List<String> lost = new ArrayList<>();
    int tried = 0;
    for (Place place : those(p -> p.level() == Level.BAGH)) {
      String own = mongolian(place).replaceFirst(".*, ", "");
      if (own.length() >= 6 && !own.endsWith("баг") && !own.contains("(")) {
        String soum = mongolian(PLACES.chain(place.code()).get(1));
        String typed = soum + " " + oneEdit(own, random);
        tried++;
        if (!first(typed, 3).contains(place.code())) {
          lost.add(mongolian(place) + " as " + typed);
        }
      }
    }
    assertThat(tried).isGreaterThan(700);
    assertThat(lost).as("of %d", tried).hasSizeLessThan(tried / 20);
  }

  private static String oneEdit(String name, Random random) {
    int at = random.nextInt(name.length() - 1);
    String before = name.substring(0, at);
    String letter = name.substring(at, at + 1);
    String after = name.substring(at + 1);
    String letters = "абвгдежзийклмнопөрстуүхцчшыэюя";
    return switch (random.nextInt(4)) {
      case 0 -> before + after;
      case 1 -> before + letter + letter + after;
      case 2 -> before + after.charAt(0) + letter + after.substring(1);
      default -> before + letters.charAt(random.nextInt(letters.length())) + after;
    };
  }

  @Test
  void offersSoumsOfOneNameTogetherTheNearOneFirst() {
    List<String> everywhere =
        PLACES.find("Жаргалант", "", 8).places().stream().map(Place::code).toList();
    assertThat(everywhere.subList(0, 6))
        .containsExactlyInAnyOrder("4149", "6104", "6440", "6510", "6719", "8401");
    assertThat(PLACES.find("Жаргалант", "", 6).clear()).isFalse();
    assertThat(PLACES.find("Жаргалант", "67", 6).places().getFirst().code()).isEqualTo("6719");
    assertThat(PLACES.find("Жаргалант", "8410", 6).places().getFirst().code()).isEqualTo("8401");
    assertThat(PLACES.find("Жаргалант", "8410", 6).clear()).isFalse();
  }

  @Test
  void takesANumberForAKhorooOfTheDistrictNearby() {
    assertThat(PLACES.find("20-р хороо", "1116", 6).places().getFirst().code()).isEqualTo("111689");
    assertThat(PLACES.find("20-р хороо", "", 6).clear()).isFalse();
    assertThat(PLACES.find("20", "1116", 6).places()).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({
    "Увс Давст, true",
    "uvs davst, true",
    "СХД 20-р хороо, true",
    "Сонгнохайрхан, true",
    "Давст, true",
    "Баянзүрх, false",
    "Өмнөговь, false",
    "Орхон, false",
  })
  void saysWhenOneMatchIsClear(String typed, boolean clear) {
    assertThat(PLACES.find(typed, "", 6).clear()).isEqualTo(clear);
  }
}
