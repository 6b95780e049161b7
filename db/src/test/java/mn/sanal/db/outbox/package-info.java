@NullMarked
package mn.sanal.db.outbox;

import org.jspecify.annotations.NullMarked;
