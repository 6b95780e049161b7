/** Who works here and who is invited: staff, officials, and the log of opened original texts. */
@NullMarked
package mn.sanal.admin.people;

import org.jspecify.annotations.NullMarked;
