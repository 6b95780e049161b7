package mn.sanal.i18n.place;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import mn.sanal.i18n.place.PlaceFinder.Level;
import mn.sanal.i18n.place.PlaceFinder.Match;
import mn.sanal.i18n.place.PlaceFinder.Unit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PlaceFinderTest {

  private static final PlaceFinder FINDER =
      PlaceFinder.of(
          List.of(
              new Unit("11", null, Level.CAPITAL, List.of("Улаанбаатар", "УБ")),
              new Unit("85", null, Level.AIMAG, List.of("Увс")),
              new Unit("46", null, Level.AIMAG, List.of("Өмнөговь")),
              new Unit("81", null, Level.AIMAG, List.of("Завхан")),
              new Unit("67", null, Level.AIMAG, List.of("Хөвсгөл")),
              new Unit("1116", "11", Level.DISTRICT, List.of("Сонгинохайрхан", "СХД")),
              new Unit("1110", "11", Level.DISTRICT, List.of("Баянзүрх", "БЗД")),
              new Unit("8519", "85", Level.SOUM, List.of("Давст")),
              new Unit("8501", "85", Level.SOUM, List.of("Улаангом")),
              new Unit("8137", "81", Level.SOUM, List.of("Сонгино")),
              new Unit("6710", "67", Level.SOUM, List.of("Баянзүрх")),
              new Unit("4640", "46", Level.SOUM, List.of("Цогт-Овоо")),
              new Unit("111689", "1116", Level.KHOROO, List.of("20-р хороо")),
              new Unit("111089", "1110", Level.KHOROO, List.of("20-р хороо")),
              new Unit("851951", "8519", Level.BAGH, List.of("1-р баг, Тагна"))));

  @ParameterizedTest
  @CsvSource({
    "Увс, 85",
    "uvs, 85",
    "Увс Давст, 8519",
    "uvs davst, 8519",
    "Увс аймгийн Давст сум, 8519",
    "Улаангомд, 8501",
    "ulaangom, 8501",
    "СХД 20-р хороо, 111689",
    "songino 20 horoo, 111689",
    "БЗД 20, 111089",
    "umnugovi, 46",
    "Омноговь, 46",
    "цогтовоо, 4640",
    "tsogt ovoo, 4640",
    "давст 1 баг, 851951",
    "давст тагна, 851951",
    "завх, 81",
  })
  void findsWhatIsMeant(String typed, String code) {
    assertThat(FINDER.find(typed, 5)).first().extracting(Match::code).isEqualTo(code);
  }

  @Test
  void offersAllThatAreCalledSoLargestFirst() {
    assertThat(FINDER.find("Баянзүрх", 5)).extracting(Match::code).containsExactly("1110", "6710");
    assertThat(FINDER.find("20-р хороо", 5)).hasSize(2);
  }

  @Test
  void offersNoMoreThanAskedFor() {
    assertThat(FINDER.find("Баянзүрх", 1)).hasSize(1);
  }

  @ParameterizedTest
  @ValueSource(strings = {"", " ", "хороо", "!!!", "хоолны газар", "99"})
  void findsNothingWhereNothingIsMeant(String typed) {
    assertThat(FINDER.find(typed, 5)).isEmpty();
  }

  @Test
  void scoresAtMostOne() {
    assertThat(FINDER.find("Сонгинохайрхан дүүрэг 20-р хороо", 5))
        .allSatisfy(match -> assertThat(match.score()).isBetween(0.0, 1.0));
  }
}
