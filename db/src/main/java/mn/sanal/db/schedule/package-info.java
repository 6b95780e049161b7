/** Work that each process repeats by itself; what only one of them may do is db-scheduler's. */
@NullMarked
package mn.sanal.db.schedule;

import org.jspecify.annotations.NullMarked;
