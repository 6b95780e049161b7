package mn.sanal.db.place;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import org.junit.jupiter.api.Test;

class TypedPlacesCommandTest {

  private static byte[] printed(byte[] typed) throws IOException {
    var out = new ByteArrayOutputStream();
    TypedPlaces.run(new ByteArrayInputStream(typed), out);
    return out.toByteArray();
  }

  private static String printed(String typed) throws IOException {
    return new String(printed(typed.getBytes(UTF_8)), UTF_8);
  }

  @Test
  void printsCodeFullNameAndScoreBehindWhatWasTyped() throws IOException {
    assertThat(printed("uvs davst\n")).isEqualTo("uvs davst\t8510\tУвс, Давст\t1.000\n");
    assertThat(printed("СХД 20-р хороо"))
        .startsWith("СХД 20-р хороо\t111689\tУлаанбаатар, Сонгинохайрхан, 20-р хороо\t1.000\n");
  }

  @Test
  void printsUpToFiveBestFirst() throws IOException {
    assertThat(printed("Жаргалант\n").lines())
        .hasSize(5)
        .allMatch(line -> line.matches("Жаргалант\t\\d{4,6}\t.+, .+\t[01]\\.\\d{3}"));
  }

  @Test
  void printsALineAloneForWhichNothingIsFound() throws IOException {
    assertThat(printed("сайн байна уу\n\n😀\r\n")).isEqualTo("сайн байна уу\n\n😀\n");
  }

  @Test
  void keepsBytesThatAreNoText() throws IOException {
    byte[] typed = {(byte) 0xff, (byte) 0xc0, ' ', 0, '\n'};
    assertThat(new String(printed(typed), ISO_8859_1)).isEqualTo(new String(typed, ISO_8859_1));
    assertThat(printed("х".repeat(5000))).isEqualTo("х".repeat(5000) + "\n");
  }
}
