@NullMarked
package mn.sanal.db.transfer;

import org.jspecify.annotations.NullMarked;
