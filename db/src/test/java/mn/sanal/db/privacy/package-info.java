@NullMarked
package mn.sanal.db.privacy;

import org.jspecify.annotations.NullMarked;
