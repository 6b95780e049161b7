package mn.sanal.bot.intake;

import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The other conversations of a batch.
 *
 * @param locked those that were asked for before: one that is still missing is gone
 */
record Others(Chats chats, Set<Long> locked) {

  /**
   * A conversation, locked.
   *
   * @return null for one that is gone
   * @throws AlsoNeeded for one that must be locked first
   */
  @Nullable Turn turn(long conversation) {
    Turn turn = chats.turn(conversation);
    if (turn == null && !locked.contains(conversation)) {
      throw new AlsoNeeded(conversation);
    }
    return turn;
  }
}
