/**
 * Finds administrative units by what people type: either script, inflected, in part, with the
 * district or aimag before it. Pure and in memory.
 */
@NullMarked
package mn.sanal.i18n.place;

import org.jspecify.annotations.NullMarked;
