package mn.sanal.dialogue;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Objects;
import java.util.Properties;
import mn.sanal.i18n.Messages;
import org.junit.jupiter.api.Test;

/** «Хүлээн авлаа» is said by receipts alone, so that it is known to mean one thing. */
class ReceiptWordsTest {

  @Test
  void onlyReceiptsSayThatSomethingHasComeIn() throws IOException {
    Properties bundle = new Properties();
    try (Reader in =
        new InputStreamReader(
            Objects.requireNonNull(
                Messages.class.getResourceAsStream("/mn/sanal/i18n/messages_mn.properties")),
            StandardCharsets.UTF_8)) {
      bundle.load(in);
    }

    assertThat(
            bundle.stringPropertyNames().stream()
                .filter(
                    key ->
                        bundle.getProperty(key).toLowerCase(Locale.ROOT).contains("хүлээн авлаа")))
        .containsExactlyInAnyOrder(
            "survey.thanks",
            "survey.thanks_confidential",
            "complaint.thanks",
            "complaint.thanks_no_answer",
            "complaint.thanks_suggestion",
            "complaint.thanks_gratitude");
  }
}
