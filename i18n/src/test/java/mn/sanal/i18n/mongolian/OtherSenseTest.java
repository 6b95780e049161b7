package mn.sanal.i18n.mongolian;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Words that look like a form of another, or share its beginning, and mean another thing. */
class OtherSenseTest {

  @ParameterizedTest
  @CsvSource({
    "эм, эмч",
    "эм, эмээ",
    "эм, эмэгтэй",
    "эм, эмнэлэг",
    "ус, үс",
    "ус, утас",
    "багш, баг",
    "багш, багаж",
    "төр, төрөх",
    "сар, саравч",
    "гэр, гэрээ",
    "гэр, гэрэл",
    "зам, замба",
    "хот, хоол",
    "хор, хороо",
    "хүн, хүнс",
    "хүн, хүү",
    "ул, улс",
    "ном, нам",
    "мал, малгай",
    "мал, малчин",
    "дар, дарга",
    "хар, харах",
    "алах, алга",
    "ар, арга",
    "зун, зуун",
    "нэр, нэрэх",
    "цаг, цагаан",
    "цаг, цагдаа",
    "сан, санаа",
    "сан, санал",
    "уул, уух",
    "сум, сургууль",
    "ор, орон",
    "шар, шарх",
    "тос, тоос",
    "хаалга, хаах",
    "үнэ, үнэн",
    "үнэ, үнэр",
    "өр, өрөө",
    "цас, цаас",
    "тариа, тарих",
    "хөл, хөлс",
    "дүү, дуу",
    "мод, модем",
    "хурал, хурд",
    "мэдээ, мэдэх",
    "гар, гараж",
    "төл, төлөх",
    "өвчин, өвөл",
    "өвөө, өвс",
    "бие, бич",
    "хүүхэд, хүүхэн",
    "нас, насос",
    "эрх, эрхтэн",
    "цэрэг, цэцэг",
    "ээж, ээлж",
    "булан, булаг",
    "загас, заг",
    "тал, талаар",
    "газар, газ",
    "тог, тогоо",
    "бор, бороо",
    "хонь, хоног",
    "харах, харуул"
  })
  void stayApart(String word, String other) {
    assertThat(WordKeys.of(other)).doesNotContainAnyElementsOf(WordKeys.of(word));
  }
}
