/** The console as it runs: real HTTP, real PostgreSQL, real Lucene. */
@NullMarked
package mn.sanal.admin;

import org.jspecify.annotations.NullMarked;
