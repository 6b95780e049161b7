/** Tests of this room. */
@NullMarked
package mn.sanal.admin.search;

import org.jspecify.annotations.NullMarked;
