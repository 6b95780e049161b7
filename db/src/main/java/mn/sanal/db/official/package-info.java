/**
 * Officials: who answers for a place or a facility, the one-time codes that bring them in, and what
 * they were told of which case.
 */
@NullMarked
package mn.sanal.db.official;

import org.jspecify.annotations.NullMarked;
