/** Which topics citizens are offered in which area. */
@NullMarked
package mn.sanal.admin.survey;

import org.jspecify.annotations.NullMarked;
