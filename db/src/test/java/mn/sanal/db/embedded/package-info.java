@NullMarked
package mn.sanal.db.embedded;

import org.jspecify.annotations.NullMarked;
