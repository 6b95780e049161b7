/**
 * The console of staff. Each package below is one page with all it needs; this one holds what they
 * share: the settings.
 */
@NullMarked
package mn.sanal.admin;

import org.jspecify.annotations.NullMarked;
