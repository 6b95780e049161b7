/**
 * The keys: sealing what must not be readable in the database or a backup, and hashing what must be
 * found again without being known.
 */
@NullMarked
package mn.sanal.db.key;

import org.jspecify.annotations.NullMarked;
