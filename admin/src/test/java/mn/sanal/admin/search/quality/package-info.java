/** Measures how well a search ranks: a collection with graded answers, and the usual figures. */
@NullMarked
package mn.sanal.admin.search.quality;

import org.jspecify.annotations.NullMarked;
