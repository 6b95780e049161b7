package mn.sanal.bot.telegram;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Random;
import mn.sanal.dialogue.Button;
import mn.sanal.dialogue.Message;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class LongTextProperties {

  private static final int MOST = 40;
  private static final String SIGNS = "аөүЯ  \n-😀🏥a";

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8})
  void losesNoSignAndKeepsTheLimit(long seed) {
    Random random = new Random(seed);
    for (int round = 0; round < 500; round++) {
      String text = text(random, 1 + random.nextInt(300));

      List<String> parts = LongText.parts(text, MOST);

      assertThat(parts).allSatisfy(part -> assertThat(part.length()).isBetween(1, MOST));
      assertThat(parts).allSatisfy(part -> assertThat(wellFormed(part)).isTrue());
      assertThat(squeezed(String.join("", parts))).isEqualTo(squeezed(text));
    }
  }

  @Test
  void cutsBetweenWords() {
    String text = "нэг хоёр гурав дөрөв тав зургаа долоо найм ес арав";

    assertThat(LongText.parts(text, 30))
        .containsExactly("нэг хоёр гурав дөрөв тав", "зургаа долоо найм ес арав");
  }

  @Test
  void givesTheButtonsToTheLastPart() {
    List<List<Button>> rows = List.of(List.of(new Button("Тийм", "q:1")));
    String text = "үг ".repeat(3_000).strip();

    List<Message> parts = LongText.parts(new Message(Message.Kind.QUESTION, text, rows, null));

    assertThat(parts).hasSizeGreaterThan(1);
    assertThat(parts.getLast().rows()).isEqualTo(rows);
    assertThat(parts.subList(0, parts.size() - 1)).allMatch(part -> part.rows().isEmpty());
  }

  private static String text(Random random, int signs) {
    int[] points = SIGNS.codePoints().toArray();
    StringBuilder text = new StringBuilder("а");
    for (int i = 0; i < signs; i++) {
      text.appendCodePoint(points[random.nextInt(points.length)]);
    }
    return text.append("я").toString();
  }

  private static boolean wellFormed(String text) {
    return !Character.isLowSurrogate(text.charAt(0))
        && !Character.isHighSurrogate(text.charAt(text.length() - 1));
  }

  private static String squeezed(String text) {
    return text.replaceAll("\\s", "");
  }
}
