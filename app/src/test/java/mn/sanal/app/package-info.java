@NullMarked
package mn.sanal.app;

import org.jspecify.annotations.NullMarked;
