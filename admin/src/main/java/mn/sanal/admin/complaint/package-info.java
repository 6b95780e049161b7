/** The list of cases and the page of one: read, release, answer, decline. */
@NullMarked
package mn.sanal.admin.complaint;

import org.jspecify.annotations.NullMarked;
