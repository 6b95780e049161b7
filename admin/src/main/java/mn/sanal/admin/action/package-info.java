/** What was done at a facility: written, looked at, published and taken back by staff. */
@NullMarked
package mn.sanal.admin.action;

import org.jspecify.annotations.NullMarked;
