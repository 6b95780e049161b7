/** Tests of this room. */
@NullMarked
package mn.sanal.admin.signin;

import org.jspecify.annotations.NullMarked;
