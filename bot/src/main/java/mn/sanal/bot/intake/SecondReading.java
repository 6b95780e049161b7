package mn.sanal.bot.intake;

import java.io.IOException;
import java.nio.ByteBuffer;
import mn.sanal.db.conversation.Channel;
import org.jspecify.annotations.Nullable;

/** Reads once more what a channel brought, from the very bytes that were set aside. */
public interface SecondReading {

  Channel channel();

  /**
   * Reads one update.
   *
   * @param bot whose update it is
   * @return null for one that is none of ours
   * @throws IOException when it still cannot be read
   */
  @Nullable Incoming read(long bot, ByteBuffer raw) throws IOException;
}
