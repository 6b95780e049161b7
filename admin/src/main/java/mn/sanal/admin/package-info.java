@NullMarked
package mn.sanal.admin;

import org.jspecify.annotations.NullMarked;
