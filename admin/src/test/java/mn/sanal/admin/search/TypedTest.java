package mn.sanal.admin.search;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import mn.sanal.admin.search.Typed.Kind;
import mn.sanal.admin.search.Typed.Term;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** How the text of the search box is taken apart. */
class TypedTest {

  @Test
  void wordsAndPhrases() {
    assertThat(Typed.read("эм «эрүүл мэндийн төв» \"сум\"").parts())
        .containsExactly(
            new Typed.Part("эм", false),
            new Typed.Part("эрүүл мэндийн төв", true),
            new Typed.Part("сум", true));
  }

  @Test
  void aQuoteWithoutItsTwinIsNothing() {
    assertThat(Typed.read("эм \"сан").parts())
        .containsExactly(new Typed.Part("эм", false), new Typed.Part("сан", false));
  }

  @Test
  void aStarEndsTheBeginningOfAWord() {
    assertThat(kinds("эмнэл*")).containsExactly(Kind.START);
    assertThat(only("эмнэл**").text()).isEqualTo("эмнэл");
    assertThat(Typed.read("*").terms()).isEmpty();
    assertThat(kinds("эрүүл-мэн*")).containsExactly(Kind.WORD, Kind.START);
  }

  @Test
  void aDashBeforeALetterOrQuoteExcludes() {
    assertThat(Typed.read("эм -сургууль -\"дотуур байр\" -цэц*").terms())
        .extracting(Term::not)
        .containsExactly(false, true, true, true);
  }

  @ParameterizedTest
  @ValueSource(strings = {"-20", "-", "ам - бүл", "20-р", "ХЭҮТ-ийн", "--"})
  void anotherDashDoesNot(String typed) {
    assertThat(Typed.read(typed).terms()).extracting(Term::not).doesNotContain(true);
  }

  @ParameterizedTest
  @CsvSource({
    "төлөв:шинэ, STATUS, шинэ",
    "Статус:нээлттэй, STATUS, нээлттэй",
    "tuluv:shine, STATUS, shine",
    "status: open, STATUS, open",
    "gazar:uvs, PLACE, uvs",
    "сум:Давст, PLACE, Давст",
    "сэдэв:«эм хүрэлцээ», CATEGORY, эм хүрэлцээ",
    "torol:гомдол, KIND, гомдол",
    "огноо:2026-10..2026-11, RECEIVED, 2026-10..2026-11",
    "хугацаа:<5, DUE, <5",
    "байгууллага:, FACILITY, ''",
  })
  void aKnownNameBeforeAColonIsAField(String typed, QueryField field, String value) {
    assertThat(only(typed).kind()).isEqualTo(Kind.FIELD);
    assertThat(only(typed).field()).isEqualTo(field);
    assertThat(only(typed).text()).isEqualTo(value);
    assertThat(only(typed).source()).isEqualTo(typed);
  }

  @ParameterizedTest
  @ValueSource(strings = {"12:30", "http://a.mn", ":", "a:b", "эмч:ирээгүй"})
  void anotherColonIsPartOfAWord(String typed) {
    assertThat(kinds(typed)).containsExactly(Kind.WORD);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"S-26-7K3QD", " s-26-7k3qd ", "S267K3QD", "s 26 7k3qd", "С-26-7К3QD", "с267к3qd"})
  void aNumberIsKnownHoweverTyped(String typed) {
    assertThat(Typed.read(typed).number().orElseThrow().value()).isEqualTo("S-26-7K3QD");
  }

  @Test
  void aNumberAmongWordsIsAField() {
    assertThat(Typed.read("S-26-7K3QD гомдол").terms())
        .extracting(Term::field)
        .containsExactly(QueryField.NUMBER, null);
  }

  @Test
  void holdsNoMoreThanItsLimit() {
    assertThat(Typed.read("а ".repeat(1_000)).terms()).hasSize(Typed.MOST_PARTS);
    assertThat(Typed.read("а".repeat(1_000)).parts().getFirst().text()).hasSize(Typed.LONGEST);
  }

  @Test
  void aPartIsLeftOutWhereItStandsAsItsOwnAndNotWithinAWord() {
    assertThat(Reading.without("эмнэлэг эм алга", "эм")).isEqualTo("эмнэлэг алга");
    assertThat(Reading.without("\"эм тариа\" тариа", "тариа")).isEqualTo("\"эм тариа\"");
    assertThat(Reading.without("эмнэлэг", "эм")).isEqualTo("эмнэлэг");
  }

  private static List<Kind> kinds(String typed) {
    return Typed.read(typed).terms().stream().map(Term::kind).toList();
  }

  private static Term only(String typed) {
    assertThat(Typed.read(typed).terms()).hasSize(1);
    return Typed.read(typed).terms().getFirst();
  }
}
