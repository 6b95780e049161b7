/**
 * PostgreSQL inside Sanal: the server that runs when no other is configured. It is made to keep
 * what it is given: durable settings, a password, its folder never deleted, started again when it
 * dies, and taken over when a killed Sanal has left it behind.
 */
@NullMarked
package mn.sanal.db.embedded;

import org.jspecify.annotations.NullMarked;
