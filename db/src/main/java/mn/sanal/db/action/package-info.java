/**
 * What was done at a facility, in the words of staff, and who is told of it: those who rated the
 * facility and agreed to be told.
 */
@NullMarked
package mn.sanal.db.action;

import org.jspecify.annotations.NullMarked;
