package mn.sanal.db.webchat;

import java.nio.charset.StandardCharsets;
import mn.sanal.db.key.Keyring;
import mn.sanal.db.webchat.Entry.Content;
import mn.sanal.db.webchat.Entry.Said;
import mn.sanal.db.webchat.Entry.Told;
import mn.sanal.dialogue.Message;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;

/** The sealed form of a bubble. */
final class Sealed {

  private static final String PURPOSE = "web-message";
  private static final JsonMapper JSON = JsonMapper.builder().build();

  private final Keyring keyring;

  Sealed(Keyring keyring) {
    this.keyring = keyring;
  }

  /** Exactly one of the two is there. */
  private record Body(@Nullable Message told, @Nullable Said said) {}

  byte[] seal(Content content) {
    Body body =
        switch (content) {
          case Told told -> new Body(told.message(), null);
          case Said said -> new Body(null, said);
        };
    return keyring.seal(PURPOSE, JSON.writeValueAsString(body).getBytes(StandardCharsets.UTF_8));
  }

  Content open(byte[] sealed) {
    Body body = JSON.readValue(keyring.open(PURPOSE, sealed), Body.class);
    if (body.told() != null) {
      return new Told(body.told());
    }
    if (body.said() != null) {
      return body.said();
    }
    throw new IllegalStateException("an empty web message");
  }
}
