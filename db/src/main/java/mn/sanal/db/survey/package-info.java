/** Published surveys: every version that was ever asked, by the hash of its content. */
@NullMarked
package mn.sanal.db.survey;

import org.jspecify.annotations.NullMarked;
