/** What went wrong and waits for a person: set-aside updates and undelivered messages. */
@NullMarked
package mn.sanal.admin.operation;

import org.jspecify.annotations.NullMarked;
