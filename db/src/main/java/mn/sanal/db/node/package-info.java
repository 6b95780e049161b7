/**
 * Nodes: the running processes of the bot. A node lives exactly as long as its session holds a lock
 * in PostgreSQL, so that a killed one is replaced at once, without waiting for anything to run out.
 */
@NullMarked
package mn.sanal.db.node;

import org.jspecify.annotations.NullMarked;
