/** Scores: released cells of answers that no one can be recognised in. */
@NullMarked
package mn.sanal.db.score;

import org.jspecify.annotations.NullMarked;
