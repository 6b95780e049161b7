package mn.sanal.i18n;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class MessagesTest {

  private static final Language KAZAKH = new Language("kk");

  private final Messages messages = Messages.load();

  @Test
  void speaksMongolianFirst() {
    assertThat(messages.languages()).startsWith(Language.MONGOLIAN).contains(Language.ENGLISH);
    assertThat(messages.text(Language.MONGOLIAN, "buttons.back")).isEqualTo("Буцах");
    assertThat(messages.text(Language.ENGLISH, "buttons.back")).isEqualTo("Back");
  }

  @Test
  void putsValuesIntoPlaceholdersAsTheLanguageWritesThem() {
    var values = Map.of("receipt", "S-26-7K3QD", "date", LocalDate.of(2026, 11, 25));
    assertThat(messages.text(Language.MONGOLIAN, "complaint.thanks", values))
        .contains("Бүртгэлийн дугаар: S-26-7K3QD")
        .endsWith("2026 оны 11-р сарын 25");
    assertThat(messages.text(Language.ENGLISH, "complaint.thanks", values))
        .endsWith("25 November 2026");
  }

  @Test
  void neverReadsAPlaceholderOutOfAValue() {
    var values = Map.of("receipt", "{date}", "date", "2026");
    assertThat(messages.text(Language.ENGLISH, "complaint.thanks", values)).contains("{date}");
  }

  @Test
  void refusesAnUnknownKeyAndAMissingValue() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> messages.text(Language.MONGOLIAN, "no.such.key"));
    assertThatIllegalArgumentException()
        .isThrownBy(() -> messages.text(Language.MONGOLIAN, "complaint.thanks"));
  }

  @Test
  void gainsALanguageByOneBundle(@TempDir Path folder) throws IOException {
    Files.writeString(folder.resolve("messages_kk.properties"), "buttons.back=Артқа\n");
    Messages more = Messages.load(folder);
    assertThat(more.languages()).contains(KAZAKH);
    assertThat(more.text(KAZAKH, "buttons.back")).isEqualTo("Артқа");
    assertThat(more.has(KAZAKH, "buttons.next")).isFalse();
    assertThat(more.text(KAZAKH, "buttons.next")).isEqualTo("Үргэлжлүүлэх");
  }

  @Test
  void countsByTheRulesOfTheLanguage(@TempDir Path folder) throws IOException {
    Files.writeString(
        folder.resolve("messages_en.properties"),
        "reports={count, plural, one {# report} other {# reports}} from {place}\n");
    Files.writeString(folder.resolve("messages_mn.properties"), "reports={place}: {count}\n");
    Messages more = Messages.load(folder);
    assertThat(more.text(Language.ENGLISH, "reports", Map.of("count", 1, "place", "Uvs")))
        .isEqualTo("1 report from Uvs");
    assertThat(more.text(Language.ENGLISH, "reports", Map.of("count", 1500, "place", "Uvs")))
        .isEqualTo("1,500 reports from Uvs");
    assertThat(more.text(Language.MONGOLIAN, "reports", Map.of("count", 1500, "place", "Увс")))
        .isEqualTo("Увс: 1\u00A0500");
  }
}
