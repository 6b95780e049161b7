/**
 * The packaged program from end to end: its jar, its own PostgreSQL, a Bot API server on loopback
 * and a real browser. Nothing is replaced by a stand-in but Telegram itself.
 */
@NullMarked
package mn.sanal.app.journey;

import org.jspecify.annotations.NullMarked;
