/** The rights of citizens over their own data: to have it, and to have it erased. */
@NullMarked
package mn.sanal.db.privacy;

import org.jspecify.annotations.NullMarked;
