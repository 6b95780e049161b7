/**
 * What a browser shows of a chat: the durable log of a web session, sealed, so that reopening the
 * page shows where one is, from any node.
 */
@NullMarked
package mn.sanal.db.webchat;

import org.jspecify.annotations.NullMarked;
