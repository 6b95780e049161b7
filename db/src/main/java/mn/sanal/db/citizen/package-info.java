/** Citizens: a random number each, and what they agreed to. */
@NullMarked
package mn.sanal.db.citizen;

import org.jspecify.annotations.NullMarked;
