@NullMarked
package mn.sanal.db;

import org.jspecify.annotations.NullMarked;
