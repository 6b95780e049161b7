/** Facilities that were not in the list: the names citizens typed, and what staff made of them. */
@NullMarked
package mn.sanal.db.facility;

import org.jspecify.annotations.NullMarked;
