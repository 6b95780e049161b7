/** Tests of this room. */
@NullMarked
package mn.sanal.admin.complaint;

import org.jspecify.annotations.NullMarked;
