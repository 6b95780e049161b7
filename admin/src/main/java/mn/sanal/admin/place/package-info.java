/** Places and facilities, to look up. */
@NullMarked
package mn.sanal.admin.place;

import org.jspecify.annotations.NullMarked;
