@NullMarked
package mn.sanal.bench;

import org.jspecify.annotations.NullMarked;
