/**
 * Conversations: one chat in one role, its dialogue's state, and the replies that are not yet known
 * to have arrived. The only room that knows addresses. Also the updates taken in and set aside.
 */
@NullMarked
package mn.sanal.db.conversation;

import org.jspecify.annotations.NullMarked;
