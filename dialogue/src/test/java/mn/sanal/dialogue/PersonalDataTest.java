package mn.sanal.dialogue;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PersonalDataTest {

  @ParameterizedTest
  @ValueSource(
      strings = {
        "УБ99112233",
        "уб 99112233",
        "ӨҮ-99112233",
        // typed on a Latin keyboard
        "UB99112233",
        "ub 99112233",
        "У.Б. 99 11 22 33",
        "99112233",
        "9911 2233",
        "9911-22-33",
        "99 11 22 33",
        "+976 99112233",
        "+97699112233",
        "00976 9911 2233",
        "11323456",
        "1234УБА",
        "1234 УБА",
        "1234-ӨҮХ",
        "1234 UBA",
        "4111111111111111",
        "4111 1111 1111 1111",
        "4111-1111-1111-1111",
        "bat.dorj@example.mn",
        "Bat+1@mail.example.com",
      })
  void masks(String personal) {
    assertThat(PersonalData.mask("Миний " + personal + ", баярлалаа."))
        .isEqualTo("Миний [хассан], баярлалаа.");
    assertThat(PersonalData.mask(personal)).isEqualTo("[хассан]");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "2026 оны 11 сарын 25",
        "2026-11-25",
        "2026.11.25",
        "15 000 төгрөг",
        "1 500 000₮",
        "5000 хүн",
        "108 болон 1111",
        "S-26-7K3QD",
        "20-р хороо, 1234 тоот",
        "37.5 хэм, 120/80",
        "А4 цаас, Б12 аминдэм",
      })
  void leavesWhatNamesNobody(String harmless) {
    assertThat(PersonalData.mask(harmless)).isEqualTo(harmless);
  }

  @Test
  void aCardWithAWrongCheckDigitIsNoCard() {
    assertThat(PersonalData.mask("4111111111111112")).isEqualTo("4111111111111112");
  }

  @Test
  void maskingTwiceIsMaskingOnce() {
    Random random = new Random(7);
    String signs = "0123456789 -+.@абУБӨүubXZ\n«»";
    for (int i = 0; i < 20_000; i++) {
      StringBuilder text = new StringBuilder();
      for (int length = random.nextInt(60); length > 0; length--) {
        text.append(signs.charAt(random.nextInt(signs.length())));
      }
      String masked = PersonalData.mask(text.toString());
      assertThat(PersonalData.mask(masked)).as("seed 7: %s", text).isEqualTo(masked);
    }
  }
}
