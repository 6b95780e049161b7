/**
 * Compares how well searches rank: the console's, and what one gets without it from Lucene or
 * PostgreSQL.
 */
@NullMarked
package mn.sanal.bench.quality;

import org.jspecify.annotations.NullMarked;
