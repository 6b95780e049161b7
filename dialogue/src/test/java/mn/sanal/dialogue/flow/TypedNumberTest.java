package mn.sanal.dialogue.flow;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Locale;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Numbers are read as people type them. */
class TypedNumberTest {

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "15000 | 15000",
        "15 000 | 15000",
        "15,000 | 15000",
        "15.000 | 15000",
        "15'000 | 15000",
        "1,500,000 | 1500000",
        "15,000.00 | 15000",
        "15мянга | 15000",
        "15 мянган төгрөг | 15000",
        "15 мянгаар | 15000",
        "2 сая | 2000000",
        "1.5 сая | 1500000",
        "1,5 сая | 1500000",
        "1 сая 500 мянга | 1500000",
        "2 мянга 500 | 2500",
        "сая хагас | 1500000",
        "нэг сая хагас | 1500000",
        "хагас сая | 500000",
        "15k | 15000",
        "15 K | 15000",
        "15к төгрөг | 15000",
        "1.5m | 1500000",
        "15000₮ | 15000",
        "₮15,000 | 15000",
        "15000 tugrug | 15000",
        "15 myanga | 15000",
        "arvan tav | 15",
        "арван тав | 15",
        "Арван хоёр мянга таван зуу | 12500",
        "хорин таван мянга | 25000",
        "зуун тавин мянга | 150000",
        "хоёр зуу гучин зургаа | 236",
        "гурван сая хоёр зуун мянга | 3200000",
        "мянга | 1000",
        "зуу | 100",
        "арав | 10",
        "fifteen thousand | 15000",
        "１５０００ | 15000",
        "᠑᠕ | 15",
        "٣ | 3",
        "ойролцоогоор 15 мянга орчим | 15000",
        "~15000 | 15000",
        "би 15 мянга төлсөн | 15000",
        "үнэгүй | 0",
        "төлөөгүй | 0",
        "нэг ч төгрөг төлөөгүй | 0",
        "15-аад мянга | 15000",
        "гучаад мянга | 30000",
        "15 мян | 15000",
        "минус 5 | -5",
        "1 тэрбум | 1000000000",
        "тэг | 0",
        "0 | 0",
        "-3 | -3",
        "−3 | -3",
        "хасах тав | -5",
        "99999999999999999999 | 1000000000000000",
      })
  void readsANumber(String typed, long number) {
    assertThat(TypedNumber.read(typed, "төгрөг")).isEqualTo(number);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "40 минут | минут | 40",
        "40мин | минут | 40",
        "40 minut | минут | 40",
        "2 цаг | минут | 120",
        "1 цаг 30 минут | минут | 90",
        "нэг цаг хагас | минут | 90",
        "хагас цаг | минут | 30",
        "1.5 цаг | минут | 90",
        "an hour | minutes | ",
        "1 hour 30 minutes | minutes | 90",
        "3 удаа | удаа | 3",
        "гурван удаа | удаа | 3",
        "нэг ч удаа оролцоогүй | удаа | 0",
        "огт очоогүй | удаа | 0",
        "15 min | минут | 15",
        "1ц 20м | минут | 80",
        "удаагүй | минут | ",
        "оролцоогүй | удаа | 0",
        "2 долоо хоног | хоног | 14",
        "7 хоног | хоног | 7",
        "1 сар | хоног | 30",
        "5 өдөр | өдөр | 5",
        "35 настай | нас | 35",
        "35 нас | нас | 35",
        "12 км | км | 12",
      })
  void readsANumberInItsUnit(String typed, String unit, Long number) {
    assertThat(TypedNumber.read(typed, unit)).isEqualTo(number);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        " ",
        "1.5",
        "1-2",
        "10-15 мянга",
        "1e3",
        ",5x",
        "5 6",
        "тав тав",
        "хорин арав",
        "үнэтэй",
        "15 мянга 20 мянга",
        "₮",
        "-",
        "15/20",
        "мянга сая",
        "99112233 руу залгаарай"
      })
  void readsNoNumber(String typed) {
    assertThat(TypedNumber.read(typed, "төгрөг")).isNull();
  }

  /** However it is grouped and whatever its unit is called. */
  @Test
  void everyNumberIsReadAsItIsWritten() {
    Random random = new Random(1);
    for (int i = 0; i < 2_000; i++) {
      long number = random.nextLong((long) Math.pow(10, 1 + i % 12));
      for (String form :
          new String[] {"%d", "%,d", "%d төгрөг", "%,d₮", " %d ", "нийт %d төгрөгөөр"}) {
        String typed = String.format(Locale.ROOT, form, number);
        assertThat(TypedNumber.read(typed, "төгрөг")).as(typed).isEqualTo(number);
        assertThat(TypedNumber.read(typed.replace(',', ' '), "төгрөг")).isEqualTo(number);
      }
    }
  }

  @Test
  void whateverIsTypedIsANumberInBoundsOrNone() {
    Random random = new Random(2);
    String signs = "0123456789 .,-₮kмянгасаятвхорьцгбүөу\u200f\ud83d\u0000half";
    for (int i = 0; i < 20_000; i++) {
      StringBuilder typed = new StringBuilder();
      for (int length = random.nextInt(30); length > 0; length--) {
        typed.append(signs.charAt(random.nextInt(signs.length())));
      }
      Long number = TypedNumber.read(typed.toString(), "төгрөг");
      assertThat(number == null || Math.abs(number) <= 1_000_000_000_000_000L).isTrue();
    }
  }
}
