/**
 * Invented cases in any number, always the same for a seed: Mongolian words with their endings and
 * common misspellings, some typed in Latin letters. For tests and benchmarks of the search.
 */
@NullMarked
package mn.sanal.admin.search.load;

import org.jspecify.annotations.NullMarked;
