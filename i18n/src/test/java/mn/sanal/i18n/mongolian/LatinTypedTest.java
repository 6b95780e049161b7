package mn.sanal.i18n.mongolian;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LatinTypedTest {

  @ParameterizedTest
  @CsvSource({
    "huuhdiin, хүүхдийн",
    "khuukhdiin, хүүхдийн",
    "hvvhdiin, хүүхдийн",
    "xuuxdiin, хүүхдийн",
    "tsetserleg, цэцэрлэг",
    "cecerleg, цэцэрлэг",
    "emiin, эмийн",
    "surguuliin, сургуулийн",
    "qrkhiin, өрхийн",
    "orhiin, өрхийн",
    "urhiin, өрхийн",
    "us, ус",
    "us, үс",
    "uur, уур",
    "uur, өөр",
    "vne, үнэ",
    "gomdol, гомдол",
    "baihgvi, байхгүй",
    "baihgui, байхгүй",
    "tuv, төв",
    "zuvlul, зөвлөл",
    "ayuul, аюул",
    "yavah, явах",
    "bhgui, байхгүй",
    "emneleguudeesee, эмнэлгүүдээсээ",
    "shiidverlesengui, шийдвэрлэсэнгүй",
    "evdersen, эвдэрсэн",
    "vaktsin, вакцин",
    "sumyn, сумын",
    "sumiin, сумын"
  })
  void meetsTheWordThatIsMeant(String typed, String meant) {
    assertThat(WordKeys.of(typed)).containsAnyElementsOf(WordKeys.of(meant));
  }

  @ParameterizedTest
  @CsvSource({
    "shalgahgui, шалгах",
    "baihgu, байхгүй",
    "jorgui, жор",
    "zamin, зам",
    "hugjlin, хөгжил",
    "zamni, зам",
    "utaanih, утаа",
    "tusluud, төсөл",
    "tusluudiin, төсөл",
    "sanalar, санал",
    "emnelges, эмнэлэг",
    "udirdagciin, удирдагч",
    "bags, багш",
    "sinjilgee, шинжилгээ",
    "sonschih, сонсох",
    "nyagtshil, нягтшил",
    "uvdzhee, өвдөх",
    "avya, авах",
    "helye, хэлэх",
    "huuhed, хүүхэд",
    "xvvxed, хүүхэд",
    "sumyn, сум",
    "tetgewer, тэтгэвэр",
    "awtobusaar, автобус"
  })
  void meetsItHoweverItIsTyped(String typed, String meant) {
    assertThat(WordKeys.of(typed)).containsAnyElementsOf(WordKeys.of(meant));
  }

  @ParameterizedTest
  @CsvSource({"em, эмч", "em, ам", "sar, сард болсон", "hot, хоол", "ger, гэрээ", "nom, нам"})
  void doesNotMeetAnother(String typed, String other) {
    assertThat(WordKeys.of(typed)).doesNotContainAnyElementsOf(WordKeys.of(other));
  }

  @Test
  void readsRoundedVowelsByHarmony() {
    assertThat(LatinTyped.readings("surguuli")).containsExactly("сургуули", "сүргүүли", "сөргөөли");
    assertThat(LatinTyped.readings("duureg")).containsExactly("дүүрэг", "дөөрэг");
    assertThat(LatinTyped.readings("uvsad")).containsExactly("увсад");
  }

  @Test
  void readsNothingThatIsNotLatin() {
    assertThat(List.of("эм", "em1", "", "é", "日本"))
        .allSatisfy(word -> assertThat(LatinTyped.readings(word)).isEmpty());
  }
}
