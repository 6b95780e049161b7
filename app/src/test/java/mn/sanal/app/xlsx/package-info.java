@NullMarked
package mn.sanal.app.xlsx;

import org.jspecify.annotations.NullMarked;
