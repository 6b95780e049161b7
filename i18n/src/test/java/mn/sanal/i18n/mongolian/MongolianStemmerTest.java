package mn.sanal.i18n.mongolian;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** One method a pattern: all forms of one real word, and those near it that are other words. */
class MongolianStemmerTest {

  @Test
  void backWordEndingInAConsonant() {
    assertMeet(
        "ном",
        "номын",
        "номд",
        "номыг",
        "номоос",
        "номоор",
        "номтой",
        "номоо",
        "номгүй",
        "номынх",
        "номууд",
        "номуудын",
        "номуудаас",
        "номуудаасаа",
        "номуудтай",
        "номын");
    assertApart("ном", "нам", "нүүр", "номер", "номлох");
  }

  @Test
  void frontWordThatDropsItsVowel() {
    assertMeet(
        "эмнэлэг",
        "эмнэлгийн",
        "эмнэлэгт",
        "эмнэлгийг",
        "эмнэлгээс",
        "эмнэлгээр",
        "эмнэлэгтэй",
        "эмнэлгээ",
        "эмнэлэггүй",
        "эмнэлгийнх",
        "эмнэлгүүд",
        "эмнэлгүүдээсээ");
    assertApart("эмнэлэг", "эм", "эмч", "эмчилгээ");
  }

  @Test
  void roundedWordThatDropsItsVowel() {
    assertMeet("гомдол", "гомдлын", "гомдолд", "гомдлыг", "гомдлоос", "гомдлоо", "гомдлууд");
    assertMeet("өдөр", "өдрийн", "өдөрт", "өдрөөс", "өдрүүд", "өдрөө");
    assertApart("гомдол", "гомбо");
  }

  @Test
  void softSignThatTurnsIntoAVowel() {
    assertMeet(
        "сургууль",
        "сургуулийн",
        "сургуульд",
        "сургуулиас",
        "сургуулиар",
        "сургуулиа",
        "сургуультай",
        "сургуулиуд");
    assertApart("сургууль", "сургалт", "суулга");
  }

  @Test
  void longVowelThatTakesG() {
    assertMeet(
        "үйлчилгээ",
        "үйлчилгээний",
        "үйлчилгээнд",
        "үйлчилгээг",
        "үйлчилгээнээс",
        "үйлчилгээгээр",
        "үйлчилгээтэй",
        "үйлчилгээгээ");
    assertMeet("хороо", "хорооны", "хороонд", "хороог", "хорооноос", "хороогоор", "хороод");
    assertApart("хороо", "хор", "хоол", "хороолол");
  }

  @Test
  void diphthong() {
    assertMeet("далай", "далайн", "далайд", "далайг", "далайгаас", "далайгаар", "далайгаа");
  }

  @Test
  void hiddenN() {
    assertMeet("ус", "усны", "усанд", "усыг", "уснаас", "усаар", "устай", "усаа", "усгүй");
    assertMeet("мөнгө", "мөнгөний", "мөнгөнд", "мөнгийг", "мөнгөнөөс", "мөнгөөр", "мөнгөө");
    assertApart("ус", "үс", "утас", "уул");
  }

  @Test
  void hiddenG() {
    assertMeet("сан", "сангийн", "санд", "санг", "сангаас", "сангаар", "сангууд", "сангуудын");
    assertApart("сан", "санаа", "санал", "сар");
  }

  @Test
  void lastN() {
    assertMeet("хүн", "хүний", "хүнд", "хүнийг", "хүнээс", "хүнээр", "хүнтэй");
    assertMeet("иргэн", "иргэний", "иргэнд", "иргэд", "иргэдийн", "иргэдээс", "иргэдэд");
    assertMeet("малчин", "малчны", "малчид", "малчдын", "малчинд");
  }

  @Test
  void softConsonantThatTakesTheFrontGenitive() {
    assertMeet("эмч", "эмчийн", "эмчид", "эмчийг", "эмчээс", "эмчээр", "эмчтэй", "эмчгүй");
    assertMeet("багш", "багшийн", "багшид", "багшаас", "багшаар");
    assertApart("эмч", "эм", "эмээ", "эх");
  }

  @Test
  void tensesConverbsAndRequestsOfAVerb() {
    assertMeet(
        "авах",
        "авна",
        "авлаа",
        "авав",
        "авсан",
        "авдаг",
        "авч",
        "аваад",
        "авбал",
        "автал",
        "авсаар",
        "авмагц",
        "аваарай",
        "авангаа",
        "авахлаар",
        "аваач",
        "авъя",
        "авжээ");
    assertApart("авах", "ав", "авга", "аавын", "авто");
  }

  @Test
  void negationOfAVerb() {
    assertMeet(
        "ирэх", "ирэхгүй", "ирээгүй", "ирсэнгүй", "ирдэггүй", "ирэлгүй", "ирэхгүйгээр", "ирэв");
    assertMeet("шийдвэрлэх", "шийдвэрлэсэнгүй", "шийдвэрлэдэггүй", "шийдвэрлэхгүй");
  }

  @Test
  void casesOfVerbalNouns() {
    assertMeet(
        "ирэх",
        "ирэхэд",
        "ирэхийн",
        "ирэхийг",
        "ирэхээр",
        "ирэхээс",
        "ирсний",
        "ирснийг",
        "ирсэнд",
        "ирснээс",
        "ирснээ",
        "ирсэндээ",
        "ирэхдээ");
  }

  @Test
  void verbWhoseVowelMoves() {
    assertMeet("авчрах", "авчирна", "авчирсан", "авчраад", "авчирч", "авчраагүй");
  }

  @Test
  void tellsAVerbFromANounOfTheSameStem() {
    assertApart("төр", "төрөх", "төрсөн");
    assertApart("сар", "сарних");
  }

  @Test
  void pluralOfPersons() {
    assertMeet("эрдэмтэн", "эрдэмтэд", "эрдэмтдийн", "эрдэмтдээс");
    assertMeet("суралцагч", "суралцагчид", "суралцагчдын", "суралцагчдад");
    assertMeet("залуу", "залуучууд", "залуучуудын", "залуус", "залуусын");
    assertMeet("эмэгтэй", "эмэгтэйчүүд", "эмэгтэйчүүдэд");
    assertMeet("баян", "баячууд", "баячуудын");
    assertMeet("хүн", "хүмүүс", "хүмүүсийн");
    assertMeet("эмч", "эмчүүд", "эмчүүдийн");
    assertApart("эм", "эмчүүд", "эмчүүдийн");
    assertApart("хүн", "хүнс", "хүнсний");
  }

  @Test
  void thoseWhoBelongToSomething() {
    assertMeet("сургууль", "сургуулийнхан", "сургуулийнхны");
    assertMeet("аймаг", "аймгийнхан", "аймгийнхны");
    assertMeet("манай", "манайхан");
    assertApart("сайн", "сайхан");
  }

  @Test
  void completedAndJointAction() {
    assertMeet("ирэх", "ирчих", "ирчихсэн", "ирчихлээ", "ирчихээд", "ирцгээсэн", "ирцгээж");
    assertMeet("урагшлах", "урагшилзна");
    assertMeet("эвдчих", "эвдэчдэг", "эвдчилгүй");
    assertApart("бичих", "бий", "биш");
  }

  @Test
  void wishAfterASoftSign() {
    assertMeet("цохих", "цохьё", "цохино");
    assertMeet("тахих", "тахья");
  }

  @Test
  void loanThatTakesFrontEndings() {
    assertMeet("вирус", "вирусийн", "вирусээр", "вирустэй");
    assertMeet("аптек", "аптекийн", "аптекээс");
    assertMeet("компьютер", "компьютерийн", "компьютероор", "компьютерээр");
    assertMeet("автобус", "автобусны", "автобусаар", "автобусанд", "автобуснууд");
    assertMeet("больниц", "больницын", "больницоос", "больницод");
  }

  @Test
  void loanThatEndsInO() {
    assertMeet("кино", "киног", "киногоор", "кинонд", "киноны");
    assertMeet("видео", "видеог", "видеогоор", "видеонд");
    assertMeet("технологи", "технологийн", "технологиор");
    assertApart("хог", "хол", "хонь");
  }

  @Test
  void vowelThatALetterLikeYaHides() {
    assertMeet("үе", "үеэр", "үеэс", "үеийн", "үед");
    assertMeet("бие", "биеэр", "биеэс", "биеийн");
  }

  private static void assertMeet(String word, String... forms) {
    assertThat(List.of(forms))
        .allSatisfy(form -> assertThat(keys(form)).as(form).containsAnyElementsOf(keys(word)));
  }

  private static void assertApart(String word, String... others) {
    assertThat(List.of(others))
        .allSatisfy(
            other -> assertThat(keys(other)).as(other).doesNotContainAnyElementsOf(keys(word)));
  }

  private static Set<String> keys(String word) {
    return Set.copyOf(WordKeys.of(word));
  }
}
