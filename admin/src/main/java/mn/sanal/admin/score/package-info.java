/** What people said, by facility and by area: released figures only, never a single answer. */
@NullMarked
package mn.sanal.admin.score;

import org.jspecify.annotations.NullMarked;
