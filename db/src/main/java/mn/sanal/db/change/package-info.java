/** What changed, in commit order, for whoever keeps a copy such as the search index. */
@NullMarked
package mn.sanal.db.change;

import org.jspecify.annotations.NullMarked;
