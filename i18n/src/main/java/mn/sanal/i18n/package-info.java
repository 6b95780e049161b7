@NullMarked
package mn.sanal.i18n;

import org.jspecify.annotations.NullMarked;
