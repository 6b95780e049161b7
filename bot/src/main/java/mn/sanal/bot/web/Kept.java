package mn.sanal.bot.web;

import com.fasterxml.jackson.annotation.JsonTypeInfo;
import java.io.IOException;
import java.nio.ByteBuffer;
import mn.sanal.bot.intake.Incoming;
import mn.sanal.bot.intake.SecondReading;
import mn.sanal.db.conversation.Channel;
import mn.sanal.db.conversation.Role;
import mn.sanal.dialogue.Input;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

/** What was said at a browser as bytes, so that it can be set aside and tried again. */
final class Kept implements SecondReading {

  private static final JsonMapper JSON =
      JsonMapper.builder().addMixIn(Input.class, Named.class).build();

  /** Each kind of input is named by its record. */
  @JsonTypeInfo(use = JsonTypeInfo.Id.SIMPLE_NAME, property = "is")
  private interface Named {}

  private record Said(
      String address, Input input, @Nullable Long messageId, @Nullable Role addressee) {}

  static ByteBuffer bytes(
      String address, Input input, @Nullable Long messageId, @Nullable Role addressee) {
    return ByteBuffer.wrap(JSON.writeValueAsBytes(new Said(address, input, messageId, addressee)));
  }

  @Override
  public Channel channel() {
    return Channel.WEB;
  }

  @Override
  public Incoming read(long bot, ByteBuffer raw) throws IOException {
    try {
      Said said =
          JSON.readValue(
              raw.array(), raw.arrayOffset() + raw.position(), raw.remaining(), Said.class);
      return new Incoming(
          null, Channel.WEB, said.address, said.input, said.messageId, null, said.addressee, raw);
    } catch (JacksonException e) {
      throw new IOException("what was said cannot be read");
    }
  }
}
