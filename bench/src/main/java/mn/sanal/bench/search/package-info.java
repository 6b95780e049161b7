/**
 * The search of the console over invented cases: the size of its index, how fast it is built and
 * follows, how long a page takes, beside the full text search and the trigrams of PostgreSQL over
 * the same texts. See {@code docs/mongolian-search.md} for the figures and the commands.
 */
@NullMarked
package mn.sanal.bench.search;

import org.jspecify.annotations.NullMarked;
