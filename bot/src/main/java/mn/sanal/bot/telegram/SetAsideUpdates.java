package mn.sanal.bot.telegram;

import java.io.IOException;
import java.nio.ByteBuffer;
import mn.sanal.bot.intake.Incoming;
import mn.sanal.bot.intake.SecondReading;
import mn.sanal.db.conversation.Channel;
import org.jspecify.annotations.Nullable;

/** Updates of Telegram, read once more by the reader of today. */
final class SetAsideUpdates implements SecondReading {

  @Override
  public Channel channel() {
    return Channel.TELEGRAM;
  }

  @Override
  public @Nullable Incoming read(long bot, ByteBuffer raw) throws IOException {
    return new UpdateReader(bot).read(raw);
  }
}
