/**
 * Administrative units and facilities: the reference data, and the snapshot in memory that
 * dialogues choose from.
 */
@NullMarked
package mn.sanal.db.place;

import org.jspecify.annotations.NullMarked;
