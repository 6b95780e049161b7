package mn.sanal.dialogue.flow;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** A day is read in the forms people write it. Today is a Wednesday. */
class TypedDayTest {

  private static final LocalDate TODAY = LocalDate.of(2026, 11, 25);

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "2026-03-15 | 2026-03-15",
        "2026.03.15 | 2026-03-15",
        "2026.3.5 | 2026-03-05",
        "2026/3/15 | 2026-03-15",
        "2026 3 15 | 2026-03-15",
        "20260315 | 2026-03-15",
        "26.03.05 | 2026-03-05",
        "15.03.2026 | 2026-03-15",
        "2026 оны 3 сарын 15 | 2026-03-15",
        "2026 оны 3-р сарын 15-ны өдөр | 2026-03-15",
        "２０２６．３．５ | 2026-03-05",
        "3 сарын 5 | 2026-03-05",
        "3-р сарын 5-нд | 2026-03-05",
        "3 сарын 5-ны орчим | 2026-03-05",
        "3 sariin 5 | 2026-03-05",
        "гуравдугаар сарын тавны өдөр | 2026-03-05",
        "арваннэгдүгээр сар | ",
        "арван нэгдүгээр сарын хорин тав | 2026-11-25",
        "3/5 | 2026-03-05",
        "3.5 | 2026-03-05",
        "25/3 | 2026-03-25",
        "12 сарын 5 | 2025-12-05",
        "3 сард | 2026-03-01",
        "2025 оны 3 сард | 2025-03-01",
        "march 5 | 2026-03-05",
        "5 march 2026 | 2026-03-05",
        "өнөөдөр | 2026-11-25",
        "Өнөөдөр өглөө | 2026-11-25",
        "өчигдөр | 2026-11-24",
        "өчигдөр орой | 2026-11-24",
        "uchigdur | 2026-11-24",
        "yesterday | 2026-11-24",
        "уржигдар | 2026-11-23",
        "маргааш | 2026-11-26",
        "margaash | 2026-11-26",
        "өчигдөр өглөө 9 цагт | 2026-11-24",
        "өнөө өглөө | 2026-11-25",
        "дөнгөж сая | 2026-11-25",
        "25-нд | 2026-11-25",
        "28-нд | 2026-10-28",
        "11 сарын эхээр | 2026-11-01",
        "10 сарын сүүлээр | 2026-10-25",
        "өнгөрсөн сарын дундуур | 2026-10-15",
        "нөгөөдөр | 2026-11-27",
        "даваад | 2026-11-23",
        "өнгөрсөн даваад | 2026-11-23",
        "өнгөрсөн даваа гарагт | 2026-11-23",
        "лхагвад | 2026-11-25",
        "өнгөрсөн лхагва гаригт | 2026-11-18",
        "ням гарагт | 2026-11-22",
        "last friday | 2026-11-20",
        "ирэх даваад | 2026-11-30",
        "3 хоногийн өмнө | 2026-11-22",
        "гурав хоногийн өмнө | 2026-11-22",
        "3 өдрийн өмнө | 2026-11-22",
        "2 долоо хоногийн өмнө | 2026-11-11",
        "хоёр долоо хоногийн өмнө | 2026-11-11",
        "долоо хоногийн өмнө | 2026-11-18",
        "1 сарын өмнө | 2026-10-25",
        "сарын өмнө | 2026-10-25",
        "жилийн өмнө | 2025-11-25",
        "2 жилийн өмнө | 2024-11-25",
        "3 days ago | 2026-11-22",
        "өнгөрсөн долоо хоногт | 2026-11-18",
        "өнгөрсөн сард | 2026-10-25",
        "өнгөрсөн сарын 5 | 2026-10-05",
        "энэ сарын 5-нд | 2026-11-05",
        "өнгөрсөн жилийн 3 сарын 5 | 2025-03-05",
      })
  void readsADay(String typed, LocalDate day) {
    assertThat(TypedDay.read(typed, TODAY, true)).isEqualTo(Optional.ofNullable(day));
  }

  @Test
  void aDayWithoutAYearThatIsStillToComeWasLastYearsOnlyWhereThePastIsAsked() {
    assertThat(TypedDay.read("12 сарын 5", TODAY, false)).contains(LocalDate.of(2026, 12, 5));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "5",
        "31",
        "2026",
        "2026-13-01",
        "2026-02-30",
        "2026-1-1-1",
        "2 сарын 30",
        "13 сарын 5",
        "хэзээ ч",
        "саяхан",
        "эмнэлэгт 3 5 удаа",
        "мэдэхгүй",
        "0/0",
        "99999999",
        "1800-01-01",
        "оройн 5 цагт"
      })
  void readsNone(String typed) {
    assertThat(TypedDay.read(typed, TODAY, true)).isEmpty();
  }

  @Test
  void everyDayIsReadAsItIsWritten() {
    Random random = new Random(1);
    for (int i = 0; i < 2_000; i++) {
      LocalDate day = TODAY.minusDays(random.nextInt(20_000));
      int y = day.getYear();
      int m = day.getMonthValue();
      int d = day.getDayOfMonth();
      for (String typed :
          new String[] {
            day.toString(),
            y + "." + m + "." + d,
            y + " оны " + m + "-р сарын " + d + "-ны өдөр",
            y + "/" + m + "/" + d,
            d + "." + m + "." + y
          }) {
        assertThat(TypedDay.read(typed, TODAY, true)).as(typed).contains(day);
      }
    }
  }

  @Test
  void whateverIsTypedIsADayOrNone() {
    Random random = new Random(2);
    String[] parts = {
      "3",
      "сар",
      "сарын",
      "өмнө",
      "0",
      "99",
      "2026",
      "оны",
      "хоног",
      "даваа",
      "өнгөрсөн",
      "/",
      "-",
      "долоо",
      "жил",
      "энэ",
      "ирэх",
      "\u200f",
      "\ud83d",
      "мянга",
      "12345678",
      "хорин"
    };
    for (int i = 0; i < 20_000; i++) {
      StringBuilder typed = new StringBuilder();
      for (int count = random.nextInt(6); count > 0; count--) {
        typed.append(parts[random.nextInt(parts.length)]).append(random.nextBoolean() ? " " : "");
      }
      assertThat(TypedDay.read(typed.toString(), TODAY, true)).isNotNull();
    }
  }
}
