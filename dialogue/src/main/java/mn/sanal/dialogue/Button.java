package mn.sanal.dialogue;

import java.nio.charset.StandardCharsets;

/**
 * A button below a message.
 *
 * <p>The first letter of {@code data} says what kind it is: {@code q:} belongs to one question and
 * goes stale with it (pressing it lets the next question replace the message), {@code m:} is a menu
 * entry and {@code v:} (a verdict) and {@code r:} (a reply) belong to a case, all good for ever
 * (what follows is sent as a new message), {@code o:} belongs to an official's dialogue.
 *
 * @param label what is read on it
 * @param data what comes back when it is pressed, at most 64 bytes of UTF-8
 *     (https://core.telegram.org/bots/api#inlinekeyboardbutton)
 */
public record Button(String label, String data) {

  public static final int MAX_DATA_BYTES = 64;

  public Button {
    int bytes = data.getBytes(StandardCharsets.UTF_8).length;
    if (bytes < 1 || bytes > MAX_DATA_BYTES) {
      throw new IllegalArgumentException("button data of " + bytes + " bytes");
    }
  }
}
