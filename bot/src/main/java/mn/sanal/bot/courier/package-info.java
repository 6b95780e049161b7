/**
 * The courier: brings replies and the messages of the outbox to the people, in order within a chat,
 * at the pace that the channel allows, and deals with every way in which that can fail.
 */
@NullMarked
package mn.sanal.bot.courier;

import org.jspecify.annotations.NullMarked;
