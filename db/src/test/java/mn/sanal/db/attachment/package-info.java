@NullMarked
package mn.sanal.db.attachment;

import org.jspecify.annotations.NullMarked;
